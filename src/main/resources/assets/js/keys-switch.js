// <keys-switch hidden> around a tick box: switches single letters as keys on and off.
import { lettersAreOn, setLetters } from "./keys-setting.js"

class KeysSwitch extends HTMLElement {
  connectedCallback() {
    const box = this.querySelector("input[type=checkbox]")
    if (!box) return
    box.checked = lettersAreOn()
    box.addEventListener("change", () => setLetters(box.checked))
    this.hidden = false
  }
}

customElements.define("keys-switch", KeysSwitch)
