// <desk-keys help="/desk/keys" back="/desk">: the keyboard of staff pages. The keys stand on the page itself, as data-key="r" on
// what they focus (fields) or press (buttons, links), so what is not there has no key. Two letters: data-key="g r".
import { lettersAreOn } from "./keys-setting.js"
import { nextPane, talkPane, toPane } from "./panes.js"

const TYPING = "textarea, select, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=button], [type=submit])"

class DeskKeys extends HTMLElement {
  #first = "" // first letter of two
  #forget

  connectedCallback() {
    document.addEventListener("keydown", this)
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this)
  }

  handleEvent(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey) return
    if (this.#everywhere(event) || this.#letter(event)) event.preventDefault()
  }

  /** Keys that work while typing too, and with letters switched off. */
  #everywhere(event) {
    if (event.key === "F6") return nextPane(event.shiftKey ? -1 : 1), true
    if (event.key === "Escape") return this.#back(event.target)
    return (event.ctrlKey || event.metaKey) && this.#press(`ctrl ${event.key.toLowerCase()}`)
  }

  #letter(event) {
    if (event.ctrlKey || event.metaKey || event.target.closest?.(TYPING) || !lettersAreOn()) return false
    const key = event.key.length === 1 ? event.key.toLowerCase() : ""
    if (!key) return false
    const both = this.#first && `${this.#first} ${key}`
    this.#remember("")
    if (both && this.#press(both)) return true
    if (key === "j" || key === "k") return this.#walk(key === "j" ? 1 : -1)
    if (this.#press(key)) return true
    if (key === "?" && this.hasAttribute("help")) return location.assign(this.getAttribute("help")), true
    if (document.querySelector(`[data-key^="${CSS.escape(key)} "]`)) this.#remember(key)
    return false
  }

  #remember(key) {
    clearTimeout(this.#forget)
    this.#first = key
    if (key) this.#forget = setTimeout(() => { this.#first = "" }, 1_500)
  }

  #press(key) {
    const element = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(one => one.checkVisibility())
    if (!element) return false
    element.focus()
    if (!element.matches(TYPING) && element.getAttribute("aria-disabled") !== "true") element.click()
    return true
  }

  #walk(step) {
    const items = [...document.querySelectorAll(".queue__item")]
    if (!items.length) return false
    const now = items.indexOf(document.activeElement)
    const from = now >= 0 ? now : items.findIndex(item => item.hasAttribute("aria-current"))
    const next = from < 0 ? (step > 0 ? 0 : items.length - 1) : from + step
    items[Math.min(items.length - 1, Math.max(0, next))].focus()
    return true
  }

  /** Out of a field to the conversation; from there to where the page came from. */
  #back(target) {
    const talk = talkPane()
    if (target.closest?.(TYPING) && talk) return toPane(talk), true
    if (target.closest?.(TYPING)) return target.blur(), true
    const back = this.getAttribute("back")
    if (!back || location.pathname === back) return false
    return location.assign(back), true
  }
}

customElements.define("desk-keys", DeskKeys)
