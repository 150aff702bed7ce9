// The entries of a dossier, one after the other (docs/ledger-format.md, sections 2 to 4 and 10).
import { encode, fromHex, hex, join, sha256 } from "./bytes.js"
import { exactly, hash, id, list, must, number, orNull, read, text, texts, time } from "./json.js"

export const NOTHING = "0".repeat(64)

const STATES = ["open", "none", "erased", "internal"]
const AUTHORS = ["customer", "person", "computer"]
const INTERNAL = ["note", "set-aside", "promise-ended", "handed-over"]
const among = values => value => must(values.includes(value), value)

function entry(one) {
  const found = exactly(one, { sequence: number, at: time, kind: text, author_kind: among(AUTHORS), author: id, facts: texts, commitment: hash,
    previous: hash, hash, state: among(STATES), salt: orNull(hash), body: orNull(texts), leaf: number, path: list(hash) })
  must((found.state === "open") === (found.salt !== null) && (found.salt === null) === (found.body === null))
  return found
}

export function entries(bytes, stream) {
  const found = exactly(read(bytes), { format: text, stream: id, entries: list(entry) })
  must(found.format === "gehoor-ledger-1" && found.stream === stream)
  return found.entries
}

const length = size => {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, size)
  return new Uint8Array(view.buffer)
}

const field = bytes => join(length(bytes.length), bytes)

function long(value) {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigInt64(0, value)
  return new Uint8Array(view.buffer)
}

function compare(one, other) {
  for (let at = 0; at < Math.min(one.length, other.length); at++) if (one[at] !== other[at]) return one[at] - other[at]
  return one.length - other.length
}

function map(pairs) {
  const sorted = [...pairs].map(([name, value]) => [encode(name), encode(value)]).sort(([one], [other]) => compare(one, other))
  return join(length(sorted.length), ...sorted.flatMap(([name, value]) => [field(name), field(value)]))
}

const uuid = written => fromHex(written.replaceAll("-", ""))

const micros = at => BigInt(Date.parse(at.slice(0, 19) + "Z")) * 1000n + BigInt(at.slice(20, 26))

async function hashOf(one, stream) {
  return hex(await sha256(join(...[encode("gehoor-ledger-1"), uuid(stream), fromHex(one.previous), long(BigInt(one.sequence)), long(micros(one.at)),
    encode(one.kind), encode(one.author_kind), uuid(one.author), map(one.facts), fromHex(one.commitment)].map(field))))
}

async function words(one, erasedLater) {
  switch (one.state) {
    case "open": return hex(await sha256(join(fromHex(one.salt), map(one.body)))) === one.commitment ? null : "body"
    case "none": return one.commitment === NOTHING ? null : "body"
    case "erased": return erasedLater ? null : "erased"
    default: return INTERNAL.includes(one.kind) ? null : "internal"
  }
}

/** Whether the proof of an entry leads to the root (RFC 9162, section 2.1.3.2). */
async function leads({ hash: data, leaf, path }, { size, root }) {
  let place = BigInt(leaf), last = size - 1n
  if (place >= size) return false
  const node = async (left, right) => sha256(join(Uint8Array.of(1), left, right))
  let found = await sha256(join(Uint8Array.of(0), fromHex(data)))
  for (const step of path.map(fromHex)) {
    if (last === 0n) return false
    if (place % 2n === 1n || place === last) {
      found = await node(step, found)
      while (place % 2n === 0n && place !== 0n) [place, last] = [place / 2n, last / 2n]
    } else {
      found = await node(found, step)
    }
    [place, last] = [place / 2n, last / 2n]
  }
  return last === 0n && hex(found) === root
}

/** Names every fault of the chain; `checkpoint` is null when it could not be read. */
export async function check(all, manifest, checkpoint, fault) {
  const erasure = all.findLastIndex(one => one.kind === "erased" && one.facts.get("what") === "words")
  let expected = 1, before = NOTHING
  for (const [at, one] of all.entries()) {
    if (one.sequence > expected) fault(`entry ${expected}`, "missing")
    if (one.sequence < expected) fault(`entry ${one.sequence}`, "order")
    const own = field => fault(`entry ${one.sequence}`, field)
    if (one.previous !== before) own("previous")
    if (await hashOf(one, manifest.stream) !== one.hash) own("hash")
    const wrong = await words(one, at < erasure)
    if (wrong) own(wrong)
    if (checkpoint && !await leads(one, checkpoint)) own("proof")
    expected = one.sequence + 1
    before = one.hash
  }
  if (manifest.entries !== expected - 1 || manifest.head !== before) fault("head", "changed")
}
