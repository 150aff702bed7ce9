// A number for one sending of a form, so that sending it twice writes it once.

export function renew(form) {
  const field = form.elements.namedItem("once")
  if (field) field.value = fresh()
}

/** crypto.randomUUID exists only on https and on this computer; the same by hand elsewhere. */
function fresh() {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("")
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}
