// One sending of a form. What was written is sent as it was, under the same number, until the server has answered: a first
// attempt may have arrived without our knowing.

const FIRST_RETRY = 2_000
const LONGEST_RETRY = 30_000
const LATER = [502, 503, 504] // the server is not there, or can keep nothing now

export class Sending {
  /** Called with each failed attempt; another follows. */
  onfailure = () => {}
  /** Called once, with the answer. */
  onanswer = () => {}
  /** The fields for text and files and what was in them. */
  written

  #address
  #body
  #delay = FIRST_RETRY
  #timer
  #underWay = false

  constructor(form, submitter) {
    const data = new FormData(form, submitter)
    this.#address = form.action
    this.#body = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data)
    this.written = [...form.querySelectorAll("textarea, input[type=file]")].map(field => [field, field.value])
  }

  stop() {
    clearTimeout(this.#timer)
  }

  async now() {
    if (this.#underWay) return
    this.#underWay = true
    this.stop()
    const response = await this.#attempt()
    this.#underWay = false
    if (response && !LATER.includes(response.status)) return this.onanswer(response)
    this.onfailure()
    this.#timer = setTimeout(() => this.now(), this.#delay)
    this.#delay = Math.min(LONGEST_RETRY, this.#delay * 2)
  }

  async #attempt() {
    try {
      return await fetch(this.#address, {
        method: "POST", body: this.#body, headers: { "X-Requested-With": "fragment", Accept: "text/html" },
      })
    } catch {
      return null
    }
  }
}
