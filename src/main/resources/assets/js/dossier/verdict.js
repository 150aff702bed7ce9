// Checks a dossier in the browser, as docs/ledger-format.md, section 14.3, says. The file stays on this computer.
import { encode, Misshapen } from "./bytes.js"
import { check, entries } from "./chain.js"
import { container, isName } from "./container.js"
import { exactly, hash, id, list, must, number, orNull, read, shaped, text, time } from "./json.js"
import { checkpoint, known, note, signed } from "./note.js"

const ALWAYS = ["manifest.json", "manifest.sig", "entries.json", "checkpoint.txt", "keys.json", "dossier.html", "dossier.pdf"]
const ORIGIN = /^gehoor-ledger\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const path = value => must(typeof value === "string" && isName(value), value)

function manifest(bytes) {
  const found = exactly(read(bytes), { format: text, origin: shaped(ORIGIN), stream: id, reference: text, made_at: time, entries: number, head: hash,
    files: list(one => exactly(one, { path, size: number, sha256: hash })),
    attachments: list(one => exactly(one, { entry: number, file: number, path: orNull(path) })) })
  must(found.format === "gehoor-dossier-1")
  return found
}

const or = async (attempt, otherwise) => {
  try {
    return await attempt()
  } catch (wrong) {
    if (!(wrong instanceof Misshapen)) throw wrong
    return otherwise
  }
}

async function signature(parts, list, keys, fault) {
  const one = await or(async () => note(await parts.get("manifest.sig").content()), null)
  if (!one || one.lines.length !== 3 || one.lines[0] !== "gehoor-dossier-1" || one.name !== one.lines[1] || !/^[0-9a-f]{64}$/.test(one.lines[2])) {
    fault("manifest", "signature")
    return
  }
  if (one.lines[1] !== list.origin || !await signed(one, keys)) fault("manifest", "signature")
  if (one.lines[2] !== parts.get("manifest.json").sha256) fault("manifest", "changed")
}

function files(parts, listed, fault) {
  for (const { path: name, size, sha256 } of listed) {
    const part = parts.get(name)
    if (!part) fault(`file ${name}`, "missing")
    else if (part.size !== size || part.sha256 !== sha256) fault(`file ${name}`, "changed")
  }
  const names = new Set([...ALWAYS.slice(0, 2), ...listed.map(one => one.path)])
  for (const name of parts.keys()) if (!names.has(name)) fault(`file ${name}`, "extra")
}

function attachments(all, parts, listed, fault) {
  const erased = []
  const erasures = new Map(all.map((one, at) => one.kind === "erased" && one.facts.get("what") === "file"
    ? [`${one.facts.get("entry")}.${one.facts.get("file")}`, at] : ["", at]))
  const sent = new Map(listed.toReversed().map(one => [`${one.entry}.${one.file}`, one]))
  for (const [at, one] of all.entries()) {
    const count = one.facts.get("files") ?? ""
    for (let n = 0; one.state === "open" && /^[1-9][0-9]{0,3}$/.test(count) && n < Number(count); n++) {
      const numbers = `${one.sequence}.${n}`
      const found = sent.get(numbers)
      if (!found) fault(`attachment ${numbers}`, "missing")
      else if (found.path === null) {
        erased.push(numbers)
        if ((erasures.get(numbers) ?? -1) <= at) fault(`attachment ${numbers}`, "erased")
      } else if (!parts.has(found.path) || parts.get(found.path).sha256 !== one.body.get(`file.${n}.sha256`)) fault(`attachment ${numbers}`, "changed")
    }
  }
  return erased
}

/** The verdict, with the manifest beside it for people. */
export async function verdict(file, trusted) {
  const faults = new Set()
  const fault = (where, field) => faults.add(`${where} / ${field}`)
  const result = (all = [], erased = []) => ({ verdict: faults.size ? "broken" : "holds", signer: "trusted", entries: all.length,
    erased: all.filter(one => one.state === "erased").map(one => one.sequence), internal: all.filter(one => one.state === "internal").map(one => one.sequence),
    erased_attachments: erased, faults: [...faults].sort() })
  const parts = await or(() => container(file), null)
  if (!parts || ALWAYS.some((name, at) => [...parts.keys()][at] !== name)) {
    fault("container", "structure")
    return { verdict: result(), cover: null }
  }
  for (const part of parts.values()) if (!part.sound) fault(`file ${part.name}`, "checksum")
  const cover = await or(async () => manifest(await parts.get("manifest.json").content()), null)
  if (!cover) {
    fault("file manifest.json", "unreadable")
    return { verdict: result(), cover }
  }
  const keys = await known(await parts.get("keys.json").content(), trusted, fault)
  await signature(parts, cover, keys, fault)
  files(parts, cover.files, fault)
  const all = await or(async () => entries(await parts.get("entries.json").content(), cover.stream), null)
  if (!all) {
    fault("file entries.json", "unreadable")
    return { verdict: result(), cover }
  }
  const point = await checkpoint(await parts.get("checkpoint.txt").content(), cover.origin, keys)
  if (!point) fault("checkpoint", "signature")
  await check(all, cover, point, fault)
  const erased = attachments(all, parts, cover.attachments, fault)
  return { verdict: result(all, erased), cover }
}

/** Whether this browser can check a signature at all. */
export async function isAble() {
  try {
    const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"])
    return await crypto.subtle.verify("Ed25519", pair.publicKey, await crypto.subtle.sign("Ed25519", pair.privateKey, encode("x")), encode("x"))
  } catch {
    return false
  }
}
