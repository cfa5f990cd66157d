import { IngestError } from '../../errors.ts'
import type { Unreadable } from './review.ts'

/** The JSON documents of a file: of a page its blocks of JSON-LD, of NDJSON its lines, or the one it is. */
export function* documentsIn(
  text: string,
  place: string,
): Generator<{ json: unknown } | { unreadable: Unreadable; verbatim: string }> {
  const start = text.trimStart()
  if (start.startsWith('<')) {
    // Nothing on the page is run, and nothing else of it is looked at.
    for (const [, attributes = '', words = ''] of start.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi))
      if (/\btype\s*=\s*["']?\s*application\/ld\+json\b/i.test(attributes)) yield readOrTell(words)
    return
  }
  const whole = readJson(text)
  if (whole !== undefined) {
    yield { json: whole }
    return
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length < 2 || readJson(lines[0] ?? '') === undefined) throw noJson(place)
  for (const line of lines) yield readOrTell(line)
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
    .replace(/^(?:<!--|\/\*|\/\/ *<!\[CDATA\[|<!\[CDATA\[)[^{[]*/, '')
    .replace(/(?:-->|\]\]>|\*\/|;)\s*$/, '')
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
