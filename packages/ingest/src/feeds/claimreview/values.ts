import { parseHTML } from 'linkedom'
import { dayOf } from '../acled/dates.ts'

/** An object of JSON of which nothing is known yet. */
export type Loose = Readonly<Record<string, unknown>>

/** The value as an object; an empty one where it is none. */
export const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}

/** The value as a list: what is given once may stand alone or in a list. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** The text of a value as a reader would see it, without mark-up and entities; null where there is none. */
export const textOf = (value: unknown): string | null => {
  for (const item of listOf(value)) {
    const given = typeof item === 'number' ? String(item) : typeof item === 'string' ? item : looseOf(item)['@value']
    if (typeof given !== 'string') continue
    const text = plain(given)
    if (text !== '') return text
  }
  return null
}

// Publishers write entities once or twice over, and paragraphs around a sentence.
const plain = (text: string): string => {
  let seen = text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
  for (let time = 0; time < 2 && /&[#\w]+;|<\/?[a-z][^>]*>/i.test(seen); time++)
    seen = parseHTML(`<!doctype html><html><body>${seen.replace(/<(br|\/p|\/div|\/li)\b/gi, ' <$1')}</body></html>`)
      .document.body.textContent
  return seen.replace(/[\s\u00A0]+/g, ' ').trim()
}

/** The first of these that is an address of the web. */
export const urlOf = (...values: readonly unknown[]): string | null => {
  for (const value of values.flatMap(listOf)) {
    const text = typeof value === 'string' ? value.trim() : textOf(looseOf(value).url ?? looseOf(value)['@id'])
    if (text === null || text.length > 2048 || !/^https?:\/\//i.test(text) || !URL.canParse(text)) continue
    return text
  }
  return null
}

/** The day a text names, as it stands there and without a time zone shifting it; null when it names none beyond doubt. */
export const dateOf = (value: unknown): string | null => {
  const text = textOf(value)
  if (text === null) return null
  const american = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/.exec(text)
  const spaced = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})\b/.exec(text)
  const bare = /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d)/.exec(text)
  const month = /^(\d{4}-(?:0[1-9]|1[0-2])|\d{4})$/.exec(text)
  return (
    dayOf(text) ??
    (american && dayOf(`${american[2]} ${american[1]} ${american[3]}`)) ??
    (spaced && dayOf(spaced[0])) ??
    (bare && dayOf(`${bare[1]}-${bare[2]}-${bare[3]}`)) ??
    month?.[1] ??
    null
  )
}

/** The language a value names as a tag; `und` where it names none. */
export const languageOf = (...values: readonly unknown[]): string => {
  for (const value of values.flatMap(listOf)) {
    const text = typeof value === 'string' ? value : textOf(looseOf(value).alternateName)
    if (text !== null && /^[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(text)) return text.replaceAll('_', '-')
  }
  return 'und'
}
