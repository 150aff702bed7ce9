// Whether single letters work as keys on staff pages (WCAG 2.1.4). Kept in this browser.

const NAME = "gehoor letters"

export function lettersAreOn() {
  try { return localStorage.getItem(NAME) !== "off" } catch { return true }
}

export function setLetters(on) {
  try { localStorage.setItem(NAME, on ? "on" : "off") } catch { /* storage is off: the letters stay as they are */ }
}
