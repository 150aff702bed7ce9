// <file-field most bytes> around a field for files: says at once what cannot be sent, and holds the form until it is put right. The
// server says the same when this does not run.

class FileField extends HTMLElement {
  #input
  #place
  #form

  connectedCallback() {
    this.#input = this.querySelector("input[type=file]")
    this.#place = this.querySelector("[role=alert]")
    this.#form = this.#input.form
    this.#input.addEventListener("change", this)
    this.#form?.addEventListener("submit", this, { capture: true })
  }

  disconnectedCallback() {
    this.#form?.removeEventListener("submit", this, { capture: true })
  }

  handleEvent(event) {
    if (event.type === "change") this.#show(this.#fault())
    else if (this.#fault()) this.#hold(event)
  }

  #hold(event) {
    event.preventDefault()
    event.stopImmediatePropagation()
    this.#show(this.#fault())
    this.#input.focus()
  }

  #fault() {
    const files = [...this.#input.files]
    if (files.length > Number(this.getAttribute("most"))) return this.dataset.tooMany
    const large = files.find(file => file.size > Number(this.getAttribute("bytes")))
    if (large) return this.dataset.tooLarge.replace("{name}", large.name)
    const empty = files.find(file => file.size === 0)
    return empty ? this.dataset.empty.replace("{name}", empty.name) : null
  }

  #show(fault) {
    this.#place.replaceChildren()
    this.#input.toggleAttribute("aria-invalid", false)
    if (!fault) return this.#input.setAttribute("aria-describedby", `${this.#input.id}-h`)
    const sentence = document.createElement("span")
    sentence.className = "field__error"
    sentence.id = `${this.#input.id}-e`
    sentence.textContent = fault
    this.#place.append(sentence)
    this.#input.setAttribute("aria-invalid", "true")
    this.#input.setAttribute("aria-describedby", `${this.#input.id}-h ${sentence.id}`)
  }
}

customElements.define("file-field", FileField)
