import { createReadStream } from 'node:fs'
import { fileError } from './errors.ts'

/** One line of a text file: its words, or why it has none that can be read. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string }

/** The longest line that is read, in bytes; a longer one is skipped over without being held in memory. */
const LONGEST_LINE = 5_000_000

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Reads a UTF-8 text file line by line in bounded memory. Line ends of Windows and a byte order mark are taken off; a line
 * that is too long or not UTF-8 is handed over as a problem, and reading goes on after it.
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  let number = 0
  let held: Buffer[] = []
  let size = 0
  const finish = (): Line => {
    number += 1
    const line = size > LONGEST_LINE ? { number, problem: tooLong(size) } : decode(number, Buffer.concat(held))
    held = []
    size = 0
    return line
  }
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      for (let start = 0; start <= chunk.length; ) {
        const found = chunk.indexOf(LINE_FEED, start)
        const end = found < 0 ? chunk.length : found
        size += end - start
        if (size > LONGEST_LINE) held = []
        else held.push(chunk.subarray(start, end))
        if (found < 0) break
        yield finish()
        start = end + 1
      }
    }
  } catch (error) {
    throw fileError(error, file)
  }
  if (size > 0) yield finish()
}

const tooLong = (size: number): string =>
  `is ${(size / 1e6).toFixed(1)} MB long; the longest line that is read has ${LONGEST_LINE / 1e6} MB`

const decode = (number: number, bytes: Buffer): Line => {
  const whole = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole)
    return { number, text: number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text }
  } catch {
    return { number, problem: 'is not UTF-8 text' }
  }
}
