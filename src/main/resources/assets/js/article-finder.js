// <article-finder> around a search form: shows what is found beside what is being written, without leaving the page. When that fails, the form goes its own way.
import { apply, read } from "./fragments.js"

class ArticleFinder extends HTMLElement {
  connectedCallback() {
    this.querySelector("form")?.addEventListener("submit", this)
  }

  handleEvent(event) {
    event.preventDefault()
    this.#find(event.target)
  }

  async #find(form) {
    try {
      const address = `${form.action}?${new URLSearchParams(new FormData(form))}`
      const response = await fetch(address, { headers: { "X-Requested-With": "fragment" } })
      if (!response.ok || response.redirected) return form.submit()
      apply(read(await response.text()))
    } catch {
      form.submit()
    }
  }
}

customElements.define("article-finder", ArticleFinder)
