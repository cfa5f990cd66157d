import { inflateSync } from 'node:zlib'

const HEAD = 12
const RECORD = 16

/** A typeface as programs read it (sfnt) out of the form the web sends it in (WOFF 1), in which each table is compressed by itself. */
export const sfntOf = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12)
  const power = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(HEAD + count * RECORD)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(power * RECORD, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((count - power) * RECORD, 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (let index = 0; index < count; index++) {
    const at = 44 + index * 20
    const [start, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [number, number, number]
    const data = woff.subarray(start, start + packed)
    const record = HEAD + index * RECORD
    woff.copy(head, record, at, at + 4)
    woff.copy(head, record + 4, at + 16, at + 20)
    head.writeUInt32BE(offset, record + 8)
    head.writeUInt32BE(size, record + 12)
    const padding = Buffer.alloc((4 - (size % 4)) % 4)
    parts.push(packed < size ? inflateSync(data) : data, padding)
    offset += size + padding.length
  }
  return Buffer.concat(parts)
}
