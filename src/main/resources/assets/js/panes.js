// Moves between the panes of a staff page: line, conversation, case.

const panes = () => [...document.querySelectorAll(".desk__pane")]

/** Puts the focus on the next pane, or the one before. */
export function nextPane(step) {
  const all = panes()
  if (!all.length) return
  const now = all.findIndex(pane => pane.contains(document.activeElement))
  toPane(all[(now + step + all.length) % all.length])
}

/** Shows a pane, also where only one is shown at a time, and puts the focus on it. */
export function toPane(pane) {
  if (pane.id && !pane.checkVisibility()) location.hash = pane.id
  pane.tabIndex = -1
  pane.focus()
}

export function talkPane() {
  return document.querySelector(".desk__pane.talk")
}
