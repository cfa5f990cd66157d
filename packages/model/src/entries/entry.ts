import { z } from 'zod'
import { type Issue, ModelError } from '../errors.ts'
import { idType } from '../values/id.ts'
import { type AnyClaim, Claim, UnknownClaim } from './claim.ts'
import { ContestedEvent } from './event.ts'
import { Link } from './link.ts'
import { Notice } from './notice.ts'
import { Party } from './party.ts'
import { Place } from './place.ts'
import { Report } from './report.ts'
import { Source } from './source.ts'

/** One appended item of the record. */
export const Entry = z
  .discriminatedUnion('type', [Party, Place, Source, ContestedEvent, Claim, Report, Link, Notice])
  .meta({ id: 'Entry', description: 'One appended item of the record.' })
export type Entry = z.infer<typeof Entry>

/** Any entry a reader may meet, also of a kind only a newer version knows. */
export type AnyEntry = Exclude<Entry, Claim> | AnyClaim

/** The types of entry. */
export const entryTypes = ['party', 'place', 'source', 'event', 'claim', 'report', 'link', 'notice'] as const
/** A type of entry. */
export type EntryType = (typeof entryTypes)[number]

const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    message,
  }))

/** Fields that were given but that no schema knows: refused on writing, so that nothing is dropped in silence. */
const unknownFields = (given: unknown, known: unknown, path: readonly (string | number)[] = []): Issue[] => {
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null) return []
  return Object.entries(given).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(given) ? Number(key) : key]
    if (Object.hasOwn(known, key)) return unknownFields(value, (known as Record<string, unknown>)[key], at)
    return [{ path: at, message: `unknown field; the fields here are ${Object.keys(known).join(', ')}` }]
  })
}

// Nearly every entry has none, and that is told without a list being made.
const isKnown = (given: unknown, known: unknown): boolean => {
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null) return true
  for (const key of Object.keys(given))
    if (
      !Object.hasOwn(known, key) ||
      !isKnown((given as Record<string, unknown>)[key], (known as Record<string, unknown>)[key])
    )
      return false
  return true
}

const named = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return 'the entry'
  const { id, refs } = value as { id?: unknown; refs?: { value?: unknown }[] }
  const ref = Array.isArray(refs) ? refs[0]?.value : undefined
  return typeof ref === 'string' ? ref : typeof id === 'string' ? id : 'the entry'
}

const refuse = (value: unknown, issues: Issue[]): never => {
  const first = issues[0]
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  throw new ModelError(
    'entry-invalid',
    `${named(value)}: ${first?.path.join('.') || 'entry'}: ${first?.message}${more}`,
    issues,
  )
}

/** Reads an entry strictly, for writing: throws `entry-invalid` with everything that is wrong, unknown fields too. */
export const parseEntry = (value: unknown): Entry => {
  const read = Entry.safeParse(value)
  if (!read.success) return refuse(value, issuesOf(read.error))
  return isKnown(value, read.data) ? read.data : refuse(value, unknownFields(value, read.data))
}

/** Reads an entry tolerantly, for reading: a claim this version cannot understand is kept whole as an `UnknownClaim`. */
export const readEntry = (value: unknown): AnyEntry => {
  const read = Entry.safeParse(value)
  if (read.success) return read.data
  const claim = UnknownClaim.safeParse(
    typeof value === 'object' && value !== null ? { ...value, unknown: true } : value,
  )
  return claim.success ? claim.data : refuse(value, issuesOf(read.error))
}

/** Every entry id named inside an entry, its own left out, in order of appearance. */
export const mentions = (entry: AnyEntry): string[] => {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (idType(value) !== null) found.add(value)
    } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walk(inner)
  }
  walk(entry)
  found.delete(entry.id)
  return [...found]
}

/** The event an entry is filed under by its own fields; null for those filed under no one event. */
export const eventOf = (entry: AnyEntry): string | null =>
  entry.type === 'claim'
    ? entry.event
    : entry.type === 'event'
      ? entry.id
      : entry.type === 'notice'
        ? entry.event
        : null
