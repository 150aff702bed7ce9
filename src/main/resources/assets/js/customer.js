// The behaviour of customer pages. Every page works without it.
import "./file-field.js"
import "./live-part.js"
import "./send-form.js"
import "./wait-time.js"
