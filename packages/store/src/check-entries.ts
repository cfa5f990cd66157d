import { createHash } from 'node:crypto'
import { canonicalJson, type Entry, ModelError, mentions, parseEntry } from '@onrecord/model'
import { type EntryIssue, StoreError } from './errors.ts'

/** An entry that may be written, with all that is derived from it. */
export interface CheckedEntry {
  entry: Entry
  /** The entry as canonical JSON, which is what is hashed and stored. */
  body: string
  hash: string
  /** The event, larger event or claim it hangs on. */
  parent: string | null
  saidAt: string | null
  mentions: string[]
}

/** Reads the entries of a changeset strictly; refuses them all, naming everything that is wrong, if any is wrong. */
export const checkEntries = (values: readonly unknown[]): CheckedEntry[] => {
  const issues: EntryIssue[] = []
  const checked = new Map<string, CheckedEntry>()
  for (const [index, value] of values.entries()) {
    const named = nameOf(value, index)
    const entry = parse(value, named, issues)
    if (!entry) continue
    const body = canonicalJson(entry)
    const hash = createHash('sha256').update(body).digest('hex')
    const twin = checked.get(entry.id)
    if (twin && twin.hash !== hash)
      issues.push({ ...named, path: [], message: 'stands twice in this changeset, with different contents' })
    else
      checked.set(entry.id, {
        entry,
        body,
        hash,
        parent: parentOf(entry),
        saidAt: saidAtOf(entry),
        mentions: mentions(entry),
      })
  }
  if (issues.length > 0) throw refusal('invalid-entries', 'is not valid', issues)
  return [...checked.values()]
}

/** A refusal that opens with the first thing wrong and carries all of them. */
export const refusal = (
  code: 'invalid-entries' | 'dangling-reference' | 'slug-taken' | 'ref-taken',
  what: string,
  issues: EntryIssue[],
): StoreError => {
  const first = issues[0]
  const where = first && first.path.length > 0 ? ` at ${first.path.join('.')}` : ''
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  return new StoreError(code, `${first?.ref ?? first?.entry} ${what}${where}: ${first?.message}${more}.`, {
    place: first?.entry ?? '',
    advice: 'Nothing of this changeset was written: put it right and append it again.',
    issues,
  })
}

/** How an entry is called in a refusal. */
export const nameOf = (value: unknown, index: number): { entry: string; ref: string | null } => {
  const { id, refs } = Object(value) as { id?: unknown; refs?: unknown }
  const ref: unknown = Array.isArray(refs) ? Object(refs[0]).value : null
  return { entry: typeof id === 'string' ? id : `#${index}`, ref: typeof ref === 'string' ? ref : null }
}

const parse = (value: unknown, named: { entry: string; ref: string | null }, issues: EntryIssue[]): Entry | null => {
  try {
    const entry = parseEntry(value)
    const unwritable = unwritableText(entry)
    for (const path of unwritable)
      issues.push({ ...named, path, message: 'holds a character that cannot be stored (NUL, or half of a pair)' })
    return unwritable.length > 0 ? null : entry
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    for (const { path, message } of error.issues) issues.push({ ...named, path: [...path], message })
    return null
  }
}

/** Where text holds what PostgreSQL's jsonb refuses; better found here than as a database error without a place. */
const unwritableText = (value: unknown, path: (string | number)[] = []): (string | number)[][] => {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    unwritableText(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const parentOf = (entry: Entry): string | null => {
  if (entry.type === 'claim' || entry.type === 'notice') return entry.event
  if (entry.type === 'event') return entry.partOf
  return entry.type === 'report' ? entry.claim : null
}

const saidAtOf = (entry: Entry): string | null => {
  if (entry.type === 'claim' || entry.type === 'link') return entry.statedAt
  return entry.type === 'source' ? entry.publishedAt : null
}
