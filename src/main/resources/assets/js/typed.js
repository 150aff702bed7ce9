// Keeps what someone is typing, and where, when the piece of page around it is replaced.

const FIELDS = "textarea[id], input[id]:not([type=hidden], [type=checkbox], [type=radio], [type=file]), select[id]"

export function keepTyped(before, after, change) {
  const typed = [...before.querySelectorAll(FIELDS)].filter(isDirty).map(field => [field.id, field.value])
  const active = before.contains(document.activeElement) ? document.activeElement : null
  const selection = active?.matches("textarea") ? [active.selectionStart, active.selectionEnd] : null
  change()
  for (const [id, value] of typed) {
    const field = document.getElementById(id)
    if (field && after.contains(field)) field.value = value
  }
  if (!active?.id) return
  const again = document.getElementById(active.id)
  again?.focus({ preventScroll: true })
  if (selection && again?.matches("textarea")) again.setSelectionRange(...selection)
}

function isDirty(field) {
  return field.matches("select")
    ? [...field.options].some(option => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue
}
