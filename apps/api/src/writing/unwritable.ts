import { Problem, type ProblemMembers } from '../problems/problem.ts'

type Issue = NonNullable<ProblemMembers['issues']>[number]
type Path = readonly (string | number)[]

const holds = (text: string): boolean => text.includes('\0') || !text.isWellFormed()

/** A body can hold as many such places as it has room for; an answer that names so many helps enough. */
const MOST_NAMED = 1000

/** What of a value the record cannot keep, and where. */
function* unwritable(value: unknown, path: Path = []): Generator<{ path: Path; message: string }, void, undefined> {
  if (typeof value === 'string' && holds(value))
    yield { path, message: 'holds a character that cannot be stored (NUL, or half of a pair)' }
  if (typeof value === 'number' && !Number.isFinite(value))
    yield { path, message: 'is a number larger than any there can be' }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key.toWellFormed()]
    if (holds(key) || key === '__proto__') yield { path: at, message: 'has a name that cannot be stored' }
    else yield* unwritable(inner, at)
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value.toWellFormed() : null)

/** An issue under the entry it is of, where it is of one. */
const issueOf = (body: unknown, { path, message }: { path: Path; message: string }): Issue => {
  const [field, index, ...rest] = path
  if (field !== 'entries' || typeof index !== 'number') return { entry: 'body', ref: null, path: [...path], message }
  const entry = Object((body as { entries: unknown[] }).entries[index])
  const ref = textOf(Object(Array.isArray(entry.refs) ? entry.refs[0] : null).value)
  return { entry: textOf(entry.id) ?? `#${index}`, ref, path: rest, message }
}

/** Refuses a body with what no database can keep, naming the places: half of it would be lost, or the whole fail without one. */
export const refuseUnwritable = (body: unknown): void => {
  const issues: Issue[] = []
  for (const found of unwritable(body)) if (issues.push(issueOf(body, found)) === MOST_NAMED) break
  const [first] = issues
  if (first === undefined) return
  const where = [...(first.entry === 'body' ? [] : [first.entry]), ...first.path].join('.')
  throw new Problem('body-refused', `${where || 'The body'} ${first.message}.`, { issues })
}
