import type { ReadStream } from 'node:fs'
import { IngestError } from '../errors.ts'
import type { Separator } from './separator.ts'

/** One record of a CSV file: its own bytes with the line end, and where it stands (the first is 1). */
export interface RawRecord {
  readonly number: number
  readonly bytes: Buffer
  /** Whether a line end closes it; only the last may lack one. */
  readonly closed: boolean
}

/** The longest record that is read, in bytes; a longer one is refused without being held. */
const LONGEST_RECORD = 16_000_000

const QUOTE = 0x22
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Finds where the records of a CSV file end (RFC 4180: a line end within quotes ends nothing), in bounded memory and without
 * touching a byte. What stands in a record is for the library to read; the library gives back no exact bytes.
 */
export async function* splitRecords(
  file: AsyncIterable<Buffer> | ReadStream,
  place: string,
  cellsEnd: Separator = ',',
): AsyncGenerator<RawRecord> {
  const separator = cellsEnd.charCodeAt(0)
  let number = 0
  let held: Buffer[] = []
  let size = 0
  let quoted = false
  let begins = true // a field begins here, so that a quote opens it
  let closed = false // a quote closed the field just now; another one at once is a doubled one and opens it again
  let ended = false // a carriage return was seen; a line feed may follow
  let opened = 0
  const take = (whole: boolean): RawRecord => {
    const bytes = held.length === 1 && held[0] ? held[0] : Buffer.concat(held)
    held = []
    size = 0
    begins = true
    return { number, bytes, closed: whole }
  }
  const keep = (part: Buffer): void => {
    if (part.length === 0) return
    if (size === 0) number += 1
    size += part.length
    if (size > LONGEST_RECORD) throw tooLong(place, number, quoted ? opened : number)
    held.push(part)
  }
  for await (const chunk of file as AsyncIterable<Buffer>) {
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]
      if (ended) {
        ended = false
        if (byte === LINE_FEED) {
          keep(chunk.subarray(start, at + 1))
          start = at + 1
          yield take(true)
          continue
        }
        keep(chunk.subarray(start, at))
        start = at
        yield take(true)
      }
      if (quoted) {
        const end = chunk.indexOf(QUOTE, at)
        if (end < 0) break
        at = end
        quoted = false
        closed = true
        continue
      }
      const again = closed
      closed = false
      if (byte === QUOTE) {
        // In the middle of a cell without quotes it opens nothing: the row is malformed, the rows after it are not.
        if (begins || again) {
          quoted = true
          opened = size === 0 ? number + 1 : number
        }
        begins = false
      } else if (byte === separator) begins = true
      else if (byte === LINE_FEED) {
        keep(chunk.subarray(start, at + 1))
        start = at + 1
        yield take(true)
      } else if (byte === CARRIAGE_RETURN) ended = true
      else begins = false
    }
    keep(chunk.subarray(start))
  }
  if (quoted) throw truncated(place, opened, 'a quotation mark is opened there and never closed')
  if (size > 0) yield take(ended)
}

const tooLong = (place: string, record: number, opened: number): IngestError =>
  new IngestError('too-large', `Row ${record} of ${place} is longer than ${LONGEST_RECORD / 1e6} MB.`, {
    place: `${place}: row ${opened}`,
    advice: 'No row of such a dataset is that long: probably a quotation mark is missing there. Fetch the file again.',
  })

/** The refusal of a file that breaks off. */
export const truncated = (place: string, record: number, why: string): IngestError =>
  new IngestError('truncated', `${place} breaks off: ${why}.`, {
    place: `${place}: row ${record}`,
    advice: 'Fetch the file again; it was probably cut off on the way.',
  })
