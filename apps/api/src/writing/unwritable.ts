import { Problem, type ProblemMembers } from '../problems/problem.ts'

type Issue = NonNullable<ProblemMembers['issues']>[number]
type Path = readonly (string | number)[]

const holds = (text: string): boolean => text.includes('\0') || !text.isWellFormed()

/** What of a value the record cannot keep, and where. */
const unwritable = (value: unknown, path: Path = []): { path: Path; message: string }[] => {
  if (typeof value === 'string')
    return holds(value) ? [{ path, message: 'holds a character that cannot be stored (NUL, or half of a pair)' }] : []
  if (typeof value === 'number')
    return Number.isFinite(value) ? [] : [{ path, message: 'is a number larger than any there can be' }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key.toWellFormed()]
    return holds(key) || key === '__proto__'
      ? [{ path: at, message: 'has a name that cannot be stored' }]
      : unwritable(inner, at)
  })
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

/** Refuses a body with what no database can keep, naming every place: half of it would be lost, or the whole fail without one. */
export const refuseUnwritable = (body: unknown): void => {
  const issues = unwritable(body).map((found) => issueOf(body, found))
  const [first] = issues
  if (first === undefined) return
  const where = [...(first.entry === 'body' ? [] : [first.entry]), ...first.path].join('.')
  throw new Problem('body-refused', `${where || 'The body'} ${first.message}.`, { issues })
}
