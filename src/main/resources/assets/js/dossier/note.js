// Signed notes, keys and checkpoints (docs/ledger-format.md, sections 11 and 12).
import { base64, encode, hex, join, Misshapen, same, sha256, utf8 } from "./bytes.js"
import { exactly, list, must, orNull, read, text } from "./json.js"

const MOST = 64 * 1024
const SIGNED = /^\u2014 ([^\s\p{Z}\p{Cc}+]+) ([A-Za-z0-9+/=]+)\n$/u
const KEY = /^([^\s\p{Z}\p{Cc}+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u
const SECONDS = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/

export function note(bytes) {
  must(bytes.length <= MOST)
  const whole = utf8(bytes)
  const empty = whole.lastIndexOf("\n\n")
  const found = empty < 0 || /[\u0000-\u0009\u000b-\u001f]/.test(whole) ? null : SIGNED.exec(whole.slice(empty + 2))
  if (!found) throw new Misshapen("no signed note")
  const both = base64(found[2])
  must(both.length === 68)
  return { text: whole.slice(0, empty + 1), lines: whole.slice(0, empty).split("\n"), name: found[1], id: both.subarray(0, 4), signature: both.subarray(4) }
}

export async function key(written) {
  const found = KEY.exec(written)
  must(found !== null)
  const typed = base64(found[3])
  must(typed.length === 33 && typed[0] === 1)
  const id = (await sha256(join(encode(found[1] + "\n"), typed))).subarray(0, 4)
  must(hex(id) === found[2])
  return { written, name: found[1], id, raw: typed.subarray(1) }
}

/** Whether one of these keys signed it. */
export async function signed(one, keys) {
  for (const { name, id, raw } of keys) {
    if (name === one.name && same(id, one.id) && await holds(raw, one)) return true
  }
  return false
}

async function holds(raw, { signature, text: lines }) {
  try {
    const imported = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"])
    return await crypto.subtle.verify("Ed25519", imported, signature, encode(lines))
  } catch {
    return false
  }
}

async function published(bytes, fault) {
  try {
    const { keys } = exactly(read(bytes), { keys: list(one => exactly(one, { key: text, since: text, note: orNull(text) })) })
    return await Promise.all(keys.map(async one => ({ ...one, key: await key(one.key) })))
  } catch (wrong) {
    if (!(wrong instanceof Misshapen)) throw wrong
    fault("file keys.json", "unreadable")
    return []
  }
}

/** The keys we know: those we trust, and those that follow from them. */
export async function known(bytes, trusted, fault) {
  const keys = await Promise.all(trusted.map(key))
  for (const next of await published(bytes, fault)) {
    if (!keys.some(one => one.written === next.key.written) && next.note !== null && await follows(next, keys)) keys.push(next.key)
  }
  return keys
}

async function follows(next, keys) {
  try {
    const vouching = note(encode(next.note))
    const lines = ["gehoor-key-1", next.key.name, next.key.written, next.since]
    return vouching.name === next.key.name && isTime(next.since) && vouching.lines.join("\n") === lines.join("\n") && await signed(vouching, keys)
  } catch (wrong) {
    if (!(wrong instanceof Misshapen)) throw wrong
    return false
  }
}

const isTime = written => SECONDS.test(written) && !Number.isNaN(Date.parse(written)) && new Date(written).toISOString().slice(0, 19) + "Z" === written

/** Size and root, or null when it is no checkpoint of this tree that a known key signed. */
export async function checkpoint(bytes, origin, keys) {
  try {
    const one = note(bytes)
    const [tree, size, root, at] = one.lines
    must(one.lines.length === 4 && tree === origin && one.name === origin && /^(0|[1-9][0-9]{0,17})$/.test(size))
    must(at.startsWith("at ") && isTime(at.slice(3)) && base64(root).length === 32)
    return await signed(one, keys) ? { size: BigInt(size), root: hex(base64(root)) } : null
  } catch (wrong) {
    if (!(wrong instanceof Misshapen)) throw wrong
    return null
  }
}
