import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'

/** The kinds of thing an id can name. */
export const idTypes = ['event', 'party', 'place', 'source', 'claim', 'report', 'link', 'notice', 'question'] as const
/** A kind of thing an id can name. */
export type IdType = (typeof idTypes)[number]

// Crockford's base 32: no i, l, o or u, so an id survives being read aloud or retyped from paper.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 26

const base32 = (bytes: Uint8Array): string => {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < length) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return text
}

/**
 * The id of a thing, made from what it names: the same parts always give the same id, so reading a publication twice
 * adds nothing. Each part is encoded before joining, so ("a/b", "c") and ("a", "b/c") never meet.
 */
export const idOf = (type: IdType, ...parts: readonly [string, ...string[]]): string => {
  const asked = askedFor(type, parts)
  const known = remembered.get(asked)
  if (known !== undefined) return known
  const name = [type, ...parts].map(encodeURIComponent).join('/')
  const made = `${type}-${base32(sha256(utf8ToBytes(name)))}`
  if (remembered.size >= REMEMBERED_MOST) remembered.clear()
  remembered.set(asked, made)
  return made
}

// Rows of one dataset name the same parties and places again and again; a pure answer may be remembered.
// With the length of each part before it no two names meet, and nothing has to be encoded to look one up.
const askedFor = (type: IdType, parts: readonly string[]): string => {
  let asked: string = type
  for (const part of parts) asked += `/${part.length}:${part}`
  return asked
}

const remembered = new Map<string, string>()
const REMEMBERED_MOST = 4096

const idPattern = new RegExp(`^(${idTypes.join('|')})-[${alphabet}]{${length}}$`)

/** What kind of thing an id names, or null when the text is no id. */
export const idType = (text: string): IdType | null =>
  text.length < shortest || text.length > longest || text[text.length - length - 1] !== '-'
    ? null
    : ((idPattern.exec(text)?.[1] as IdType | undefined) ?? null)

// Nearly all text is no id, and its length or the place of its hyphen tells so before it is looked at.
const lengths = idTypes.map((type) => type.length + 1 + length)
const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]

const id = (type: IdType, what: string) =>
  z
    .string()
    .regex(new RegExp(`^${type}-[${alphabet}]{${length}}$`), `not the id of ${what}`)
    .meta({ id: `${type[0]?.toUpperCase()}${type.slice(1)}Id`, description: `Permanent id of ${what}.` })

/** The permanent id of an event. */
export const EventId = id('event', 'an event')
/** The permanent id of a party. */
export const PartyId = id('party', 'a party')
/** The permanent id of a place. */
export const PlaceId = id('place', 'a place')
/** The permanent id of a source. */
export const SourceId = id('source', 'a source')
/** The permanent id of a claim. */
export const ClaimId = id('claim', 'a claim')
/** The permanent id of a report. */
export const ReportId = id('report', 'a report')
/** The permanent id of a link. */
export const LinkId = id('link', 'a link')
/** The permanent id of a notice. */
export const NoticeId = id('notice', 'a notice')
/** The permanent id of a question. */
export const QuestionId = id('question', 'a question')

/** What an entry was called where it came from: the feed or list, and its key there. */
export const Ref = z
  .object({
    scheme: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'a scheme is lower-case letters, digits, dots and dashes'),
    value: z.string().min(1).max(512),
  })
  .meta({
    id: 'Ref',
    description: 'What an entry was called where it came from: the feed or list, and its key there.',
    examples: [{ scheme: 'coast-2025', value: 'SOHR-0312-1383' }],
  })
export type Ref = z.infer<typeof Ref>
