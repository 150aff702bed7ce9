// <dossier-check>: checks the chosen dossier in the browser, so that it stays on this computer. Where a browser cannot check signatures
// the form sends the file, as it does without JavaScript.
import { hex, sha256 } from "./dossier/bytes.js"
import { isAble, verdict } from "./dossier/verdict.js"

const MOST_FAULTS = 20
const HASHED = 256 * 1024 * 1024

class DossierCheck extends HTMLElement {
  #words = JSON.parse(this.dataset.words)
  #keys = JSON.parse(this.dataset.keys)

  async connectedCallback() {
    if (!await isAble()) return
    for (const [id, text] of [["lead", this.dataset.lead], ["files-h", this.dataset.hint]]) document.getElementById(id).textContent = text
    this.querySelector("form").addEventListener("submit", event => this.#check(event))
    this.dataset.ready = ""
  }

  async #check(event) {
    const [file] = this.querySelector("input[type=file]").files
    if (!file) return // the form says what is missing
    event.preventDefault()
    this.removeAttribute("data-verdict")
    try {
      const found = await verdict(file, this.#keys)
      this.#show(found, await this.#hash(file))
      this.dataset.verdict = JSON.stringify(found.verdict)
    } catch {
      this.querySelector("form").submit() // too large for this browser, or the file went away: the other way says so
    }
  }

  async #hash(file) {
    return file.size > HASHED ? "" : hex(await sha256(await file.arrayBuffer()))
  }

  #show({ verdict: found, cover }, hash) {
    const holds = found.verdict === "holds"
    const count = String(found.entries)
    const shown = [this.#banner(holds ? "kept" : "broken", holds ? "holds" : cover ? "broken" : "none",
      cover ? this.#say("about", { reference: cover.reference, day: this.#day(cover.made_at), count }) : this.#say("none_text"))]
    shown.push(this.#list(holds ? this.#points(found, count) : this.#faults(found.faults)))
    if (!holds && cover) shown.push(this.#paragraph(this.#say("way")))
    if (hash) shown.push(this.#more(hash))
    const result = this.querySelector("[role=status]")
    result.replaceChildren(...shown)
    result.scrollIntoView({ block: "nearest" })
  }

  #points(found, count) {
    const points = [["check", "unchanged", { count }], ["check", "complete", { count }], ["check", "signed", {}]]
    for (const [name, numbers] of [["internal", found.internal], ["erased", found.erased], ["erased_files", found.erased_attachments]]) {
      if (numbers.length) points.push(["lock", name, { numbers: numbers.join(", ") }])
    }
    return points.map(([icon, name, values]) => [icon, this.#say(name, values), this.#say(`${name}_text`, values)])
  }

  #faults(faults) {
    const sentences = faults.slice(0, MOST_FAULTS).map(fault => ["alert", this.#sentence(fault), ""])
    if (faults.length > MOST_FAULTS) sentences.push(["alert", this.#say("more", { count: String(faults.length - MOST_FAULTS) }), ""])
    return sentences
  }

  #sentence(fault) {
    const [, kind, name, field] = /^(\w+)(?: (.*))? \/ (\w+)$/.exec(fault)
    return this.#say(`${kind}_${field}`, { name, number: name })
  }

  #say(name, values = {}) {
    return this.#words[name].replace(/\{(\w+)\}/g, (whole, value) => values[value] ?? whole)
  }

  #day(at) {
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short", timeZone: this.dataset.zone })
      .format(new Date(at.slice(0, 19) + "Z"))
  }

  #part(name) {
    return this.querySelector(`template[data-part=${name}]`).content.firstElementChild.cloneNode(true)
  }

  #banner(kind, title, text) {
    const banner = this.#part(kind)
    banner.querySelector("h2").textContent = this.#say(title)
    banner.querySelector("p").textContent = text
    return banner
  }

  #list(items) {
    const list = document.createElement("ul")
    list.className = "proof"
    list.append(...items.map(([icon, title, text]) => {
      const item = this.#part(icon)
      item.querySelector("strong").textContent = title
      text ? item.querySelector("p").textContent = text : item.querySelector("p").remove()
      return item
    }))
    return list
  }

  #paragraph(text) {
    const paragraph = document.createElement("p")
    paragraph.textContent = text
    return paragraph
  }

  #more(hash) {
    const more = this.#part("more")
    more.querySelector(".hash").append(hash)
    return more
  }
}

customElements.define("dossier-check", DossierCheck)
