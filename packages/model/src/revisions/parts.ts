import { canonicalJson } from '../values/canonical.ts'
import type { Judge } from './finer.ts'
import type { RevisionClass } from './revision-class.ts'

type Part = Readonly<Record<string, unknown>>

const differs = (a: Part, b: Part, fields: readonly string[]): boolean =>
  fields.some((field) => canonicalJson(a[field] ?? null) !== canonicalJson(b[field] ?? null))

const judgePart = (a: Part, b: Part): RevisionClass | null => {
  if (differs(a, b, ['count', 'outcome', 'unit', 'relation'])) return 'figure'
  if (differs(a, b, ['scope'])) return 'scope'
  return differs(a, b, ['label', 'split']) ? 'wording' : null
}

/** The parts of a count: another number is another figure, another way to call a part is wording. The most telling of all counts. */
export const judgeParts: Judge = (before, after) => {
  const [a, b] = [before ?? [], after ?? []] as [readonly Part[], readonly Part[]]
  if (a.length !== b.length) return 'figure'
  const found = a.map((part, index) => judgePart(part, b[index] ?? {}))
  return (['figure', 'scope', 'wording'] as const).find((name) => found.includes(name)) ?? 'other'
}
