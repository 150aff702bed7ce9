// <send-form> around a form: sends it without leaving the page. The answer is HTML that is put into the page. What was
// written stays until it has arrived; its <template> is the banner for when it has not.
import { apply, read } from "./fragments.js"
import { Draft } from "./draft.js"
import { renew } from "./once.js"
import { Sending } from "./sending.js"

class SendForm extends HTMLElement {
  #form
  #draft
  #banner
  #sending

  connectedCallback() {
    this.#form = this.querySelector("form")
    if (!this.#form) return
    this.#draft = new Draft(this.#form)
    this.#draft.restore()
    for (const type of ["submit", "input", "keydown"]) this.#form.addEventListener(type, this)
  }

  disconnectedCallback() {
    this.#sending?.stop()
  }

  handleEvent(event) {
    if (event.type === "input") this.#draft.save()
    else if (event.type === "keydown") this.#key(event)
    else this.#submit(event)
  }

  #key(event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    event.preventDefault()
    this.#form.requestSubmit()
  }

  /** A button with an address of its own is another action and stays a plain form. */
  #submit(event) {
    if (event.submitter?.hasAttribute("formaction")) return
    event.preventDefault()
    if (this.#sending) return this.#sending.now()
    this.#form.setAttribute("aria-busy", "true")
    this.#sending = new Sending(this.#form, event.submitter)
    this.#sending.onfailure = () => this.#show(this.#trouble())
    this.#sending.onanswer = response => this.#answered(response)
    this.#sending.now()
  }

  async #answered(response) {
    const written = this.#sending.written
    this.#sending = null
    this.#form.removeAttribute("aria-busy")
    if (response.redirected) {
      this.#arrived(written)
      return location.assign(response.url)
    }
    const isPage = response.headers.get("Content-Type")?.startsWith("text/html")
    const elements = isPage ? read(await response.text()) : []
    const refusal = elements.find(element => "refusal" in element.dataset)
    if (response.ok) this.#arrived(written)
    else this.#refused(refusal)
    apply(elements.filter(element => element !== refusal))
  }

  /** What was written on while it was under way is a new message. */
  #arrived(written) {
    for (const [field, value] of written) {
      if (field.value === value) field.value = ""
    }
    this.#show(null)
    renew(this.#form)
    this.#draft.save()
  }

  #refused(refusal) {
    const proof = this.#form.elements.namedItem("_csrf")
    if (proof && refusal?.dataset.csrf) proof.value = refusal.dataset.csrf
    this.#show(refusal ?? this.#trouble())
  }

  #trouble() {
    const template = this.querySelector(":scope > template")
    return template ? document.importNode(template.content, true).firstElementChild : null
  }

  /** One banner at a time, before the form; the same one is not announced twice. */
  #show(banner) {
    if (banner && this.#banner?.textContent === banner.textContent) return
    this.#banner?.remove()
    this.#banner = banner
    if (!banner) return
    this.#form.before(banner)
    banner.querySelector("button")?.addEventListener("click", () => this.#form.requestSubmit())
  }
}

customElements.define("send-form", SendForm)
