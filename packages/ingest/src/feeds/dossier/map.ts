import { type Entry, type EntryType, ModelError, parseEntry } from '@onrecord/model'
import type { LineIssue } from '../../errors.ts'
import { calledIn, dotted } from '../../names.ts'

/** What one line came to: an entry, or all that is wrong with it. */
export type Mapped = { readonly entry: Entry } | { readonly issues: readonly LineIssue[] }

/** Reads one line of a dossier as an entry of the type its file holds. */
export const mapLine = (text: string, place: string, type: EntryType): Mapped => {
  const read = parseJson(text, place)
  if ('issues' in read) return read
  const entry = calledIn(read.value)
  const issue = (path: string, message: string): LineIssue => ({ place, entry, path, message })
  const given: unknown = Object(read.value).type
  if (given !== type) return { issues: [issue('type', `should be "${type}" in this file, and is ${shown(given)}`)] }
  try {
    const parsed = parseEntry(read.value)
    const unwritable = unwritableIn(parsed)
    if (unwritable.length === 0) return { entry: parsed }
    return { issues: unwritable.map((path) => issue(dotted(path), 'holds a NUL or half a character')) }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return { issues: error.issues.map(({ path, message }) => issue(dotted(path), message)) }
  }
}

/** Reads one line of set-aside.jsonl, which must be an object that gives its reason; null when it is one. */
export const setAsideIssue = (text: string, place: string): LineIssue | null => {
  const read = parseJson(text, place)
  if ('issues' in read) return read.issues[0] ?? null
  const { reason } = Object(read.value) as { reason?: unknown }
  if (reason !== undefined && reason !== null && reason !== '') return null
  return { place, entry: calledIn(read.value), path: 'reason', message: 'a line is set aside with its reason' }
}

const parseJson = (text: string, place: string): { value: unknown } | { issues: readonly LineIssue[] } => {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { issues: [{ place, entry: null, path: '', message: `is not JSON: ${why}` }] }
  }
}

const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60))

// PostgreSQL stores neither; found here they still have a line number.
const unwritableIn = (value: unknown, path: (string | number)[] = []): (string | number)[][] => {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    unwritableIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
