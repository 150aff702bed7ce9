// <markdown-tools for="body">: buttons that write Markdown where the cursor is. Without JavaScript they are hidden, and the field alone works.

class MarkdownTools extends HTMLElement {
  #field

  connectedCallback() {
    this.#field = document.getElementById(this.getAttribute("for"))
    if (!this.#field) return
    this.hidden = false
    this.addEventListener("click", this)
  }

  handleEvent(event) {
    const { line, around, link } = event.target.closest("button")?.dataset ?? {}
    if (line) this.#begin(line)
    else if (around) this.#wrap(around, around)
    else if (link) this.#wrap("[", `](${link})`)
  }

  // Each line that is touched begins with the sign; when all of them do already, with none.
  #begin(sign) {
    const { value, selectionStart, selectionEnd } = this.#field
    const from = value.lastIndexOf("\n", selectionStart - 1) + 1
    const end = value.indexOf("\n", selectionEnd)
    const to = end < 0 ? value.length : end
    const lines = value.slice(from, to).split("\n")
    const marked = lines.every(one => one.startsWith(sign))
    const changed = lines.map((one, at) => marked ? one.slice(sign.length) : sign.replace("1", at + 1) + one).join("\n")
    this.#put(changed, from, to)
    this.#field.setSelectionRange(from + changed.length, from + changed.length)
  }

  #wrap(before, after) {
    const { value, selectionStart, selectionEnd } = this.#field
    const inside = value.slice(selectionStart, selectionEnd)
    this.#put(before + inside + after, selectionStart, selectionEnd)
    this.#field.setSelectionRange(selectionStart + before.length, selectionStart + before.length + inside.length)
  }

  #put(text, from, to) {
    this.#field.setRangeText(text, from, to, "end")
    this.#field.dispatchEvent(new Event("input", { bubbles: true }))
    this.#field.focus()
  }
}

customElements.define("markdown-tools", MarkdownTools)
