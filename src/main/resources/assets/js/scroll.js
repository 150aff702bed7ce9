// Keeps a reader at the end of a log who was there, and leaves everyone else where they are.

const NEAR = 48

/** Runs a change to (part of) a log. */
export function atItsEnd(element, change) {
  const log = element.closest("[role=log]")
  if (!log) return change()
  const scroller = scrollerOf(log)
  const atEnd = isAtEnd(log, scroller)
  const height = scroller.scrollHeight
  change()
  if (atEnd) scroller.scrollTop += scroller.scrollHeight - height
}

/** Shows the end of a log that has a scroll bar of its own. */
export function toItsEnd(log) {
  const scroller = scrollerOf(log)
  if (scroller !== document.scrollingElement) scroller.scrollTop = scroller.scrollHeight
}

function isAtEnd(log, scroller) {
  if (scroller !== document.scrollingElement) {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR
  }
  const end = log.getBoundingClientRect().bottom
  return end > 0 && end < innerHeight + NEAR
}

function scrollerOf(log) {
  for (let element = log; element && element !== document.body; element = element.parentElement) {
    const { overflowY } = getComputedStyle(element)
    if (overflowY === "auto" || overflowY === "scroll") return element
  }
  return document.scrollingElement
}
