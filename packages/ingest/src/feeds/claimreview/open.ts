import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Entry } from '@onrecord/model'
import { decode } from '../../articles/decode.ts'
import { refusePacked } from '../../csv/packed.ts'
import { changed } from '../../csv/survey.ts'
import { fileError, IngestError } from '../../errors.ts'
import type { OpenOptions } from '../../feed.ts'
import type { Piece } from '../../import/piece.ts'
import type { Publication } from '../../import/publication.ts'
import { documentsIn } from './documents.ts'
import { reviewsIn } from './find-reviews.ts'
import { manifest } from './manifest.ts'
import { entriesOf } from './map.ts'

// A file is held whole while it is read; a larger one is given as lines in several files.
const LARGEST = 64_000_000

/** Looks a file, or a folder of saved pages, through and makes its reviews ready to be imported. */
export const openClaimReview = async (path: string, { onSurvey }: OpenOptions = {}): Promise<Publication> => {
  const { files, others } = await filesAt(resolve(path))
  const hashes = new Map<string, string>()
  const bare: string[] = []
  let rows = 0
  for (const [index, file] of files.entries()) {
    const { text, sha256 } = await readText(file)
    hashes.set(file, sha256)
    const reviews = [...found(text, file)].length
    if (reviews === 0) bare.push(basename(file))
    rows += reviews
    onSurvey?.(index + 1, files.length)
  }
  if (rows < manifest.minimum)
    throw new IngestError('nothing-to-read', `There is no ClaimReview in ${path}.`, {
      place: path,
      advice: 'Give a page saved with its source (not as text only), or the JSON itself.',
    })
  const name = createHash('sha256')
    .update([...hashes.values()].join())
    .digest('hex')
  return {
    said: [
      `${rows} ${rows === 1 ? 'review' : 'reviews'} in ${files.length === 1 ? 'one file' : `${files.length} files`}. What a reviewer rated is told as the reviewer’s word.`,
      ...(bare.length > 0 ? [`  no review in: ${shown(bare)}`] : []),
      ...(others.length > 0 ? [`  not read, by their names no saved pages: ${shown(others)}`] : []),
    ],
    by: { author: `the ${manifest.name} feed`, reason: 'Import of reviews of claims' },
    name: `${manifest.name}-${name.slice(0, 26)}-m${manifest.mapping}`,
    rows,
    pieces: () => pieces(files, hashes),
    // Who somebody is was said by the first review that named them.
    kept: (before, after) => (after.type === 'party' ? (before as Entry) : after),
  }
}

async function* pieces(files: readonly string[], hashes: ReadonlyMap<string, string>): AsyncGenerator<Piece> {
  const seen = new Map<string, string>()
  let row = 0
  for (const file of files) {
    const { text, sha256 } = await readText(file)
    if (hashes.get(file) !== sha256) throw changed(file)
    // Rows are counted on from file to file, so in a folder the name of the file leads to them.
    const where = files.length > 1 ? `${basename(file)}: ` : ''
    for (const { read, verbatim } of found(text, file)) {
      row += 1
      if ('code' in read) {
        yield { row, verbatim, code: read.code, sentence: `${where}${read.sentence}` }
        continue
      }
      const told = JSON.stringify(read)
      // Half of a pair would break the very names that are made of the words; JSON can write one, no text can.
      if (halves.test(told)) {
        yield {
          row,
          verbatim,
          code: 'entry-invalid',
          sentence: `${where}it holds half of a pair of characters (\\ud800 to \\udfff)`,
        }
        continue
      }
      const entries = entriesOf(read)
      const key = entries.own.map(({ id }) => id).join()
      const before = seen.get(key)
      if (before === undefined) yield { row, verbatim, ...entries, carried: [] }
      else if (before === told)
        yield { row, verbatim, code: 'review-twice', sentence: `${where}the same review stands before it` }
      else {
        const sentence = `${where}a review of the same words on the same page stands before it and says otherwise`
        yield { row, verbatim, code: 'review-differs', sentence }
      }
      seen.set(key, before ?? told)
    }
  }
}

const shown = (names: readonly string[]): string =>
  names.length > 10 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ')

// JSON writes them in small letters, and a backslash of the text as two.
const halves = /(?<!\\)(?:\\\\)*\\ud[89a-f]/

function* found(text: string, place: string) {
  for (const document of documentsIn(text, place))
    if ('json' in document) yield* reviewsIn(document.json)
    else yield { read: document.unreadable, verbatim: document.verbatim }
}

interface Files {
  readonly files: readonly string[]
  /** What else lies in the folder. */
  readonly others: readonly string[]
}

const filesAt = async (path: string): Promise<Files> => {
  try {
    if (!(await stat(path)).isDirectory()) return { files: [path], others: [] }
    const names = (await readdir(path)).sort()
    const isPage = (name: string): boolean => /\.(html?|xhtml|xml|json|jsonld|ndjson|jsonl)$/i.test(name)
    const files = names.filter(isPage).map((name) => join(path, name))
    if (files.length > 0) return { files, others: names.filter((name) => !isPage(name)) }
  } catch (error) {
    throw fileError(error, path)
  }
  throw new IngestError('nothing-to-read', `There is no saved page in ${path}.`, {
    place: path,
    advice: 'Its files have to end in .html, .xml, .json, .jsonld, .ndjson or .jsonl.',
  })
}

const readText = async (file: string): Promise<{ text: string; sha256: string }> => {
  const bytes = await readBytes(file)
  if (bytes.length === 0)
    throw new IngestError('nothing-to-read', `${file} is empty.`, { place: file, advice: 'Fetch the file again.' })
  refusePacked(bytes.subarray(0, 8), file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const isPage = /^(\xEF\xBB\xBF)?\s*</.test(bytes.subarray(0, 64).toString('latin1'))
  const { text } = decode(bytes, isPage ? 'text/html' : 'text/plain', null, file)
  return { text, sha256 }
}

const readBytes = async (file: string): Promise<Buffer> => {
  try {
    const { size } = await stat(file)
    if (size > LARGEST)
      throw new IngestError('too-large', `${file} is larger than ${LARGEST / 1e6} MB.`, {
        place: file,
        advice:
          'Split it into files of fewer reviews (for example: jq -c ".dataFeedElement[]" feed.json | split -l 10000) in one folder.',
      })
    return await readFile(file)
  } catch (error) {
    throw fileError(error, file)
  }
}
