// What is written in a form and not sent yet, kept in this window until it is.

const texts = form => [...form.querySelectorAll("textarea[name]")]

const bare = text => text.replace(/\s/g, "")

/** What was written, without the files beside it. */
const words = body => [...body.children].filter(part => !part.matches(".attachments")).map(part => part.textContent).join("")

/** Words that stand in the conversation already are no draft: another button of the form took them along. */
const isSaid = text => [...document.querySelectorAll(".message--customer .message__body")].some(body => bare(words(body)) === bare(text))

export class Draft {
  #form
  #key

  constructor(form) {
    this.#form = form
    this.#key = `draft ${form.getAttribute("action") ?? location.pathname}`
  }

  /** Puts the draft back into fields that are still empty, and before what was added to it. */
  restore() {
    const kept = JSON.parse(this.#read() ?? "{}")
    for (const field of texts(this.#form)) {
      const draft = kept[field.name]
      if (!draft || isSaid(draft)) continue
      if (!field.value) field.value = draft
      else if (field.dataset.added && !field.value.startsWith(draft.trimEnd())) field.value = `${draft.trimEnd()}\n\n${field.value}`
    }
  }

  save() {
    const kept = Object.fromEntries(texts(this.#form).filter(field => field.value).map(field => [field.name, field.value]))
    if (Object.keys(kept).length) this.#write(JSON.stringify(kept))
    else this.clear()
  }

  clear() {
    try { sessionStorage.removeItem(this.#key) } catch { /* storage is off: nothing was kept */ }
  }

  #read() {
    try { return sessionStorage.getItem(this.#key) } catch { return null }
  }

  #write(text) {
    try { sessionStorage.setItem(this.#key, text) } catch { /* storage is off or full: the field still has it */ }
  }
}
