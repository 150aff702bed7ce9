// The behaviour of staff pages. Every page works without it.
import "./file-field.js"
import "./live-part.js"
import "./send-form.js"
import "./wait-time.js"
import "./desk-keys.js"
import "./keys-switch.js"
import "./waiting-line.js"
import "./write-tabs.js"
