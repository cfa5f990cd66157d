import { IngestError } from '../../errors.ts'
import type { Unreadable } from './review.ts'

/** The JSON documents of a file: of a page its blocks of JSON-LD, of NDJSON its lines, or the one it is. */
export function* documentsIn(
  text: string,
  place: string,
): Generator<{ json: unknown } | { unreadable: Unreadable; verbatim: string }> {
  const start = text.trimStart()
  if (start.startsWith('<')) {
    // Nothing on the page is run, and what its publisher commented out is not published.
    for (const [, attributes, words = ''] of start.matchAll(block))
      if (attributes !== undefined && ldJson.test(attributes)) yield readOrTell(words)
    for (const [words] of start.matchAll(microdata)) yield { unreadable: asMicrodata, verbatim: words }
    return
  }
  const whole = readJson(text)
  if (whole !== undefined) {
    yield { json: whole }
    return
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const objects = lines.filter((line) => typeof readJson(line) === 'object').length
  // A document that was cut off has lines, too; of NDJSON most of them are objects.
  const isLines = typeof readJson(lines[0] ?? '') === 'object' || objects * 2 >= lines.length
  if (lines.length < 2 || !isLines) throw noJson(place)
  for (const line of lines) yield readOrTell(line)
}

// A comment, or a script with its attributes and what is in it, to the end of the page where it is not closed.
const block = /<!--[\s\S]*?-->|<script\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)(?:<\/script\s*>|$)/gi

// Some programs that make pages write the plus sign as an entity.
const ldJson = /\btype\s*=\s*["']?\s*application\/ld(?:\+|&#43;|&#x2b;|&plus;)json\b/i

const microdata = /<[a-z]+\b[^>]*\bitemtype\s*=\s*["']?https?:\/\/schema\.org\/ClaimReview\b[^>]*>/gi

const asMicrodata: Unreadable = {
  code: 'microdata',
  sentence: 'it is written as microdata in the page, of which JSON-LD alone is read',
}

const noJson = (place: string): IngestError =>
  new IngestError('other-dataset', `${place} is neither a page of HTML nor JSON that can be read.`, {
    place,
    advice: 'Fetch it again: it was probably cut off on the way, or saved as something else.',
  })

const readOrTell = (text: string) => {
  const json = readJson(text)
  if (json !== undefined) return { json }
  const sentence = `it is no JSON, and begins "${text.trim().slice(0, 40)}"`
  return { unreadable: { code: 'json-malformed', sentence }, verbatim: text }
}

/** Reads JSON as it stands in pages: wrapped in comments, with line ends within texts, with a comma too many. */
const readJson = (text: string): unknown => {
  const bare = text
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^(?:(?:\/\/|\/\*)?\s*<!(?:\[CDATA\[|--)|\/\*)[^{[]*/, '')
    .replace(/(?:(?:\/\/|\/\*)\s*)?(?:-->|\]\]>|\*\/|;)(?:\s*\*\/)?\s*$/, '')
  return parsed(bare) ?? parsed(withoutSlips(bare))
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// Within quotation marks line ends and tabs are made spaces; outside of them a comma before a closing bracket goes.
const withoutSlips = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[}\]])/g, (piece) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    piece === ',' ? '' : piece.replace(/[\u0000-\u001F]+/g, ' '),
  )
