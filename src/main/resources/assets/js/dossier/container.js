// The ZIP file around a dossier, whose every byte follows from the files in it (docs/ledger-format.md, section 14.1).
import { crc32, encode, hex, Misshapen, same, sha256 } from "./bytes.js"

const LOCAL = 0x04034b50, CENTRAL = 0x02014b50, END = 0x06054b50
const NAME = /^[A-Za-z0-9._/-]{1,100}$/

export const isName = name => NAME.test(name) && name.split("/").every(part => part !== "" && part !== "." && part !== "..")

const slice = async (file, from, size) => {
  if (from + size > file.size) throw new Misshapen("it ends too early")
  return new Uint8Array(await file.slice(from, from + size).arrayBuffer())
}

function header(size, numbers) {
  const view = new DataView(new ArrayBuffer(size))
  for (const [at, length, value] of numbers) length === 2 ? view.setUint16(at, value, true) : view.setUint32(at, value, true)
  return new Uint8Array(view.buffer)
}

const middle = (at, { name, size }, crc) =>
  [[at, 2, 0x0800], [at + 6, 2, 0x0021], [at + 8, 4, crc], [at + 12, 4, size], [at + 16, 4, size], [at + 20, 2, name.length]]

const local = (part, crc) => header(30, [[0, 4, LOCAL], [4, 2, 20], ...middle(6, part, crc)])

const central = (part, crc) => header(46, [[0, 4, CENTRAL], [4, 2, 20], [6, 2, 20], ...middle(8, part, crc), [42, 4, part.offset]])

async function part(file, offset, names) {
  const head = await slice(file, offset, 30)
  const view = new DataView(head.buffer)
  const length = view.getUint16(26, true)
  if (length > 100) throw new Misshapen("a long name")
  const name = String.fromCharCode(...await slice(file, offset + 30, length))
  const found = { name, size: view.getUint32(22, true), crc: view.getUint32(14, true), offset }
  if (!isName(name) || names.has(name) || !same(head, local(found, found.crc))) throw new Misshapen("local header")
  found.content = () => slice(file, offset + 30 + length, found.size)
  const bytes = await found.content()
  found.sha256 = hex(await sha256(bytes))
  found.sound = crc32(bytes) === found.crc
  found.next = offset + 30 + length + found.size
  return found
}

/** All files, in order; each is in memory once, alone. */
export async function container(file) {
  if (file.size > 0xffffffff) throw new Misshapen("larger than 4 GiB")
  const parts = new Map()
  let at = 0
  const signature = async () => new DataView((await slice(file, at, 4)).buffer).getUint32(0, true)
  for (let next = await signature(); next === LOCAL; next = await signature()) {
    const one = await part(file, at, parts)
    parts.set(one.name, one)
    at = one.next
  }
  const begin = at
  for (const one of parts.values()) {
    const bytes = await slice(file, at, 46 + one.name.length)
    const crc = new DataView(bytes.buffer).getUint32(16, true)
    if (!same(bytes.subarray(0, 46), central(one, crc)) || !same(bytes.subarray(46), encode(one.name))) throw new Misshapen("central header")
    one.sound &&= crc === one.crc
    at += bytes.length
  }
  const end = header(22, [[0, 4, END], [8, 2, parts.size], [10, 2, parts.size], [12, 4, at - begin], [16, 4, begin]])
  if (parts.size > 0xffff || !same(await slice(file, at, 22), end) || at + 22 !== file.size) throw new Misshapen("end record")
  return parts
}
