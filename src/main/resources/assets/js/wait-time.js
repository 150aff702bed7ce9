// <wait-time href="/…">: a sentence that is fetched again every half minute. Without JavaScript it is as old as the page.

const EVERY = 30_000

class WaitTime extends HTMLElement {
  #timer

  connectedCallback() {
    this.#timer = setInterval(() => this.#refresh(), EVERY)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  async #refresh() {
    if (document.hidden) return
    try {
      const response = await fetch(this.getAttribute("href"), { headers: { Accept: "text/plain" } })
      const text = response.ok && !response.redirected ? (await response.text()).trim() : ""
      if (text && text !== this.textContent.trim()) this.textContent = text
    } catch { /* no connection: the old sentence stays */ }
  }
}

customElements.define("wait-time", WaitTime)
