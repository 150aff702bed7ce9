// <live-part src="/…/live">: a part of the page that the server keeps up to date by server-sent events. Without a stream it
// fetches the page now and then; without anything it says so. Its <template> is the banner for that.
import { apply, read } from "./fragments.js"
import { catchUp } from "./catch-up.js"
import { toItsEnd } from "./scroll.js"

const PATIENCE = 3_000 // before we say that the connection is gone
const TRIES = 3 // failed attempts before we fetch the page instead
const POLL = 5_000

class LivePart extends HTMLElement {
  #source
  #banner
  #last = ""
  #failures = 0
  #timers = {}

  connectedCallback() {
    this.querySelectorAll("[role=log]").forEach(toItsEnd)
    this.#open()
  }

  disconnectedCallback() {
    this.#source?.close()
    Object.values(this.#timers).forEach(clearTimeout)
  }

  #open() {
    this.#source?.close()
    const address = new URL(this.getAttribute("src"), location.href)
    if (this.#last) address.searchParams.set("after", this.#last)
    this.#source = new EventSource(address)
    this.#source.onopen = () => this.#opened()
    this.#source.onmessage = event => this.#take(event)
    this.#source.addEventListener("afresh", () => location.reload())
    this.#source.onerror = () => this.#failed()
  }

  #opened() {
    this.#failures = 0
    this.#stop("poll")
    this.#connected()
  }

  #take(event) {
    if (event.lastEventId) this.#last = event.lastEventId
    apply(read(event.data))
  }

  /** The browser comes back by itself, with Last-Event-ID, unless the server refused; then we do. */
  #failed() {
    this.#failures++
    this.#after("patience", PATIENCE, () => this.#disconnected())
    if (this.#source.readyState === EventSource.CLOSED) {
      this.#after("open", Math.min(30_000, 1_000 * 2 ** this.#failures), () => this.#open())
    }
    if (this.#failures >= TRIES) this.#after("poll", POLL, () => this.#poll())
  }

  async #poll() {
    const reached = await catchUp(this)
    if (this.#source.readyState === EventSource.OPEN || !this.isConnected) return
    if (reached) this.#connected()
    else this.#disconnected()
    this.#stop("poll")
    this.#after("poll", POLL, () => this.#poll())
  }

  #connected() {
    this.#stop("patience")
    this.#banner?.remove()
    this.#banner = null
  }

  #disconnected() {
    const template = this.querySelector(":scope > template")
    if (this.#banner || !template) return
    this.#banner = document.importNode(template.content, true).firstElementChild
    this.prepend(this.#banner)
  }

  #after(name, delay, run) {
    this.#timers[name] ??= setTimeout(() => { this.#stop(name); run() }, delay)
  }

  #stop(name) {
    clearTimeout(this.#timers[name])
    delete this.#timers[name]
  }
}

customElements.define("live-part", LivePart)
