// JSON as strict as the format asks (docs/ledger-format.md, section 14.2): JSON.parse forgives a name that occurs twice and 1.0.
import { Misshapen, utf8 } from "./bytes.js"

const MOST = 64 * 1024 * 1024
const TOKEN = /[ \t\n\r]*(?:([{}[\],:])|(0|[1-9][0-9]{0,15})(?![0-9.eE+-])|(null)|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"))/y
const END = /[ \t\n\r]*$/y

class Reading {
  #text
  #at = 0

  constructor(text) {
    this.#text = text
  }

  #next() {
    TOKEN.lastIndex = this.#at
    const found = TOKEN.exec(this.#text)
    if (!found) throw new Misshapen("no JSON")
    this.#at = TOKEN.lastIndex
    return found
  }

  end() {
    END.lastIndex = this.#at
    if (!END.test(this.#text)) throw new Misshapen("something after the object")
  }

  value([, sign, number, nothing, text] = this.#next(), depth = 0) {
    if (depth > 50) throw new Misshapen("too deep")
    if (sign === "{") return this.#object(depth)
    if (sign === "[") return this.#list(depth)
    if (number !== undefined) return whole(number)
    if (nothing) return null
    if (text !== undefined) return wellFormed(JSON.parse(text))
    throw new Misshapen("a value that does not occur")
  }

  #object(depth) {
    const members = new Map()
    let token = this.#next()
    if (token[1] === "}") return members
    for (;;) {
      if (token[4] === undefined) throw new Misshapen("no name")
      const name = wellFormed(JSON.parse(token[4]))
      if (members.has(name) || this.#next()[1] !== ":") throw new Misshapen("a name that occurs twice, or no colon")
      members.set(name, this.value(this.#next(), depth + 1))
      const after = this.#next()[1]
      if (after === "}") return members
      if (after !== ",") throw new Misshapen("no comma")
      token = this.#next()
    }
  }

  #list(depth) {
    const items = []
    let token = this.#next()
    if (token[1] === "]") return items
    for (;;) {
      items.push(this.value(token, depth + 1))
      const after = this.#next()[1]
      if (after === "]") return items
      if (after !== ",") throw new Misshapen("no comma")
      token = this.#next()
    }
  }
}

function whole(digits) {
  if (Number(digits) > Number.MAX_SAFE_INTEGER) throw new Misshapen("too large a number")
  return Number(digits)
}

function wellFormed(text) {
  if (/\p{Surrogate}/u.test(text)) throw new Misshapen("half a surrogate pair")
  return text
}

/** The one object in these bytes, as a Map. */
export function read(bytes) {
  if (bytes.length > MOST) throw new Misshapen("too large")
  const reading = new Reading(utf8(bytes))
  const value = reading.value()
  reading.end()
  return must(value instanceof Map, value)
}

export function must(holds, value) {
  if (!holds) throw new Misshapen("not as it must be")
  return value
}

/** An object with exactly these members, each read by its own function: `exactly(map, { path: text, size: number })`. */
export function exactly(map, readers) {
  const names = Object.keys(readers)
  must(map instanceof Map && map.size === names.length && names.every(name => map.has(name)))
  return Object.fromEntries(names.map(name => [name, readers[name](map.get(name))]))
}

export const text = value => must(typeof value === "string", value)
export const number = value => must(typeof value === "number", value)
export const shaped = shape => value => must(typeof value === "string" && shape.test(value), value)
export const hash = shaped(/^[0-9a-f]{64}$/)
export const id = shaped(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
export const orNull = reader => value => value === null ? null : reader(value)
export const list = reader => value => must(Array.isArray(value), value).map(reader)
export const texts = value => new Map([...must(value instanceof Map, value)].map(([name, one]) => [name, text(one)]))

export function time(value) {
  const shape = /^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$/
  must(typeof value === "string" && shape.test(value))
  const at = new Date(value.slice(0, 19) + "Z")
  return must(!Number.isNaN(at.getTime()) && at.toISOString().slice(0, 19) === value.slice(0, 19), value)
}
