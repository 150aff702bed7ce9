// Bytes as the format of a dossier writes them (docs/ledger-format.md, sections 2 and 11).

export class Misshapen extends Error {}

export const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("")

export const fromHex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16))

export const encode = text => new TextEncoder().encode(text)

export const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at])

export const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))

export function join(...parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0)
  return whole
}

/** UTF-8 without a fault; a byte order mark is a character like any other. */
export function utf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Misshapen("no UTF-8")
  }
}

/** Base64 in the one way it may be written. */
export function base64(text) {
  let decoded
  try {
    decoded = atob(text)
  } catch {
    throw new Misshapen("no base64")
  }
  if (btoa(decoded) !== text) throw new Misshapen("base64 in another way")
  return Uint8Array.from(decoded, sign => sign.charCodeAt(0))
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

export function crc32(bytes) {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at++) crc = TABLE[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
