// <waiting-line href="/desk/line"> around the lists of the desk: fetched again when the server says that something changed, and every
// half minute, because time goes on and because it tells the server that somebody is here. Under a pointer or the focus nothing
// moves: counts and rows change where they stand, and the rest waits until the list is let go. <line-news> is what the server sends.
// On a page without the lists it fetches who rings, at once when it says `now`.
import { apply, read, replace } from "./fragments.js"

const EVERY = 30_000
const TOGETHER = 200 // changes so close together are fetched once

const rowsOf = lists => [...lists.querySelectorAll(".queue > li")]

class WaitingLine extends HTMLElement {
  #clock
  #soon = null
  #round = 0 // an answer that was overtaken is not shown
  #held = null

  connectedCallback() {
    this.#clock = setInterval(() => this.#fetch(), EVERY)
    document.addEventListener("line-news", this)
    for (const type of ["pointerleave", "focusout"]) this.addEventListener(type, this)
    if (this.hasAttribute("now")) this.#fetch()
  }

  disconnectedCallback() {
    clearInterval(this.#clock)
    clearTimeout(this.#soon)
    document.removeEventListener("line-news", this)
  }

  handleEvent(event) {
    if (event.type === "line-news") this.#later()
    else setTimeout(() => this.#settle(), 0)
  }

  #later() {
    this.#soon ??= setTimeout(() => { this.#soon = null; this.#fetch() }, TOGETHER)
  }

  async #fetch() {
    const round = ++this.#round
    try {
      const response = await fetch(this.getAttribute("href"), { headers: { Accept: "text/html" }, cache: "no-store" })
      const html = response.ok && !response.redirected ? await response.text() : ""
      if (html && round === this.#round && this.isConnected) this.#take(read(html))
    } catch { /* no connection: the list is as old as it says */ }
  }

  #take(pieces) {
    const lists = pieces.find(piece => piece.id === "line-lists")
    apply(pieces.filter(piece => piece !== lists))
    if (!lists) return
    this.#held = lists
    if (this.#isHeld()) this.#inPlace(lists)
    else this.#settle()
  }

  #isHeld() {
    return this.matches(":hover") || this.contains(document.activeElement)
  }

  /** Everything as it is now, once nobody points at it. */
  #settle() {
    if (!this.#held || this.#isHeld()) return
    replace(this.querySelector("#line-lists"), this.#held)
    this.#held = null
    this.#say(false)
  }

  /** Only what moves nothing: counts, and rows that stand where they stood. */
  #inPlace(lists) {
    const fresh = lists.cloneNode(true)
    const before = rowsOf(this)
    const after = rowsOf(fresh)
    const moves = before.some((row, i) => after[i]?.id !== row.id) || before.length !== after.length
    apply([...fresh.querySelectorAll(".count")])
    if (!moves) before.forEach((row, i) => replace(row, after[i]))
    else apply(after.filter(row => before.some(old => old.id === row.id)))
    this.#say(moves)
  }

  #say(held) {
    this.querySelector(".held").hidden = !held
  }
}

class LineNews extends HTMLElement {
  connectedCallback() {
    document.dispatchEvent(new Event("line-news"))
  }
}

customElements.define("waiting-line", WaitingLine)
customElements.define("line-news", LineNews)
