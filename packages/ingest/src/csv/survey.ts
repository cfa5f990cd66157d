import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { fileError, IngestError, notAFile } from '../errors.ts'
import { refuseOtherForm } from './other-form.ts'
import { refusePacked, withNul, wrongEncoding } from './packed.ts'
import { splitRecords, truncated } from './records.ts'
import { type Separator, separatorOf } from './separator.ts'

/** What a file was when it was first read through: if it is not the same later, somebody changed it meanwhile. */
export interface Survey {
  readonly path: string
  readonly bytes: number
  readonly modified: number
  readonly sha256: string
  /** What stands between its cells. */
  readonly separator: Separator
  /** Records, the header counted. */
  readonly records: number
  /** The first records as text, to tell by what the columns mean. */
  readonly first: readonly string[]
  /** The last record as text, and whether a line end closes it. */
  readonly last: { readonly text: string; readonly closed: boolean }
}

const FIRST = 3

/**
 * Reads a file of rows through once, before anything of it is put anywhere: refuses what is no text, in another encoding, broken
 * off or without end, and counts the rows.
 */
export const survey = async (path: string, onProgress?: (bytes: number, of: number) => void): Promise<Survey> => {
  const { bytes, modified, start } = await refuseOdd(path)
  if (bytes === 0)
    throw new IngestError('nothing-to-read', `${path} is empty.`, { place: path, advice: 'Fetch the file again.' })
  refuseOtherForm(start, path)
  const separator = separatorOf(start)
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const first: string[] = []
  let records = 0
  let last = { text: '', closed: true }
  try {
    for await (const record of splitRecords(
      watched(path, hash, (read) => onProgress?.(read, bytes)),
      path,
      separator,
    )) {
      records = record.number
      if (record.bytes.includes(0)) throw withNul(record.bytes, `${path}, row ${records},`)
      const text = decode(decoder, record.bytes)
      if (text === null && !record.closed && endsWithinLetter(decoder, record.bytes))
        throw truncated(path, records, 'it ends in the middle of a letter')
      if (text === null) throw wrongEncoding(`${path}, row ${records},`, 'Latin-1 (ISO 8859-1 or Windows-1252)')
      if (records <= FIRST) first.push(text)
      last = { text, closed: record.closed }
    }
  } catch (error) {
    throw fileError(error, path)
  }
  return { path, bytes, modified, sha256: hash.digest('hex'), separator, records, first, last }
}

const decode = (decoder: TextDecoder, bytes: Buffer): string | null => {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

// A letter has four bytes at most.
const endsWithinLetter = (decoder: TextDecoder, bytes: Buffer): boolean =>
  [1, 2, 3].some((less) => decode(decoder, bytes.subarray(0, -less)) !== null)

/** The bytes of a file, each piece shown to a hash on its way. */
export async function* watched(
  path: string,
  hash: { update(bytes: Buffer): unknown },
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  let read = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    read += chunk.length
    onRead(read)
    yield chunk
  }
}

/** Refuses a file that is no longer what it was when it was read through. */
export const refuseChanged = async ({ path, bytes, modified }: Survey): Promise<void> => {
  const now = await refuseOdd(path)
  if (now.bytes !== bytes || now.modified !== modified) throw changed(path)
}

/** The refusal of a file that was written to while it was read. */
export const changed = (path: string): IngestError =>
  new IngestError('changed-while-read', `${path} changed while it was read, so its account cannot be closed.`, {
    place: path,
    advice: 'Wait until whatever writes it has finished, and import it again: what went in already is not doubled.',
  })

// Enough for the first row of any of the datasets.
const START = 65_536

const refuseOdd = async (path: string): Promise<{ bytes: number; modified: number; start: string }> => {
  let file: FileHandle | undefined
  try {
    const found = await stat(path) // before it is opened: a pipe would never open
    if (!found.isFile()) throw notAFile(path, 'Name the CSV file itself.')
    file = await open(path)
    const start = Buffer.alloc(START)
    const { bytesRead } = await file.read(start, 0, START, 0)
    refusePacked(start.subarray(0, bytesRead), path)
    // Unlike mtime nobody can set ctime.
    return { bytes: found.size, modified: found.ctimeMs, start: start.toString('utf8', 0, bytesRead) }
  } catch (error) {
    throw fileError(error, path)
  } finally {
    await file?.close()
  }
}
