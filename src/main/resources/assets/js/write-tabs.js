// <write-tabs hidden> with buttons that name a form by aria-controls: shows one form at a time, each keeps its own text. Without
// JavaScript all of them are there, one below the other.

class WriteTabs extends HTMLElement {
  #buttons

  connectedCallback() {
    this.#buttons = [...this.querySelectorAll("button[aria-controls]")]
    this.addEventListener("click", this)
    this.hidden = false
    this.#show(this.#buttons.find(button => part(button)?.dataset.first) ?? this.#buttons[0])
  }

  handleEvent(event) {
    const button = event.target.closest("button[aria-controls]")
    if (!button) return
    this.#show(button)
    part(button)?.querySelector("textarea")?.focus()
  }

  #show(chosen) {
    for (const button of this.#buttons) {
      button.setAttribute("aria-pressed", String(button === chosen))
      const form = part(button)
      if (form) form.hidden = button !== chosen
    }
  }
}

function part(button) {
  return document.getElementById(button.getAttribute("aria-controls"))
}

customElements.define("write-tabs", WriteTabs)
