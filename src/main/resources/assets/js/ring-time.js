// <ring-time left="20">: how long an offer still stands, second by second. Its <progress> and the first number in its text go down; nothing
// blinks, and nobody hears it count. When it is over the line is fetched again. Without JavaScript it is as old as the page.

const OVER = 2_500 // the server looks every two seconds

class RingTime extends HTMLElement {
  #clock
  #over

  connectedCallback() {
    this.#over = performance.now() + Number(this.getAttribute("left")) * 1_000
    this.#clock = setInterval(() => this.#show(), 1_000)
  }

  disconnectedCallback() {
    clearInterval(this.#clock)
  }

  #show() {
    const left = Math.max(0, Math.ceil((this.#over - performance.now()) / 1_000))
    const text = this.querySelector("span")
    text.textContent = text.textContent.replace(/\d+/, left)
    this.querySelector("progress").value = left
    if (left > 0) return
    clearInterval(this.#clock)
    setTimeout(() => document.dispatchEvent(new Event("line-news")), OVER)
  }
}

customElements.define("ring-time", RingTime)
