import type { AnyEntry } from '../entries/entry.ts'
import { canonicalJson } from '../values/canonical.ts'
import { type RevisionClass, revisionClasses } from './revision-class.ts'
import { type Rule, type Rules, rules } from './rules.ts'

/** One field a revision changed: where, of which class, and what it was and became; null where there was nothing. */
export interface FieldChange {
  readonly path: readonly string[]
  readonly class: RevisionClass
  readonly before: unknown
  readonly after: unknown
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const changesOf = (path: readonly string[], rule: Rule, before: unknown, after: unknown): FieldChange[] => {
  if (same(before, after)) return []
  const change = (name: RevisionClass) => [{ path, class: name, before: before ?? null, after: after ?? null }]
  if (typeof rule === 'string') return change(rule)
  if (typeof rule === 'function') return change(rule(before, after))
  // What came or went as a whole is told field by field too, so that a figure that comes with it is not missed.
  if ((isObject(before) || before == null) && (isObject(after) || after == null))
    return fieldsOf(path, rule, before ?? {}, after ?? {})
  return change('other')
}

const fieldsOf = (
  path: readonly string[],
  known: Rules,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) =>
    changesOf([...path, field], known[field] ?? 'other', before[field], after[field]),
  )

/** Every field in which two states of an entry differ, in the order of its fields. */
export const describeChange = (before: AnyEntry, after: AnyEntry): FieldChange[] =>
  fieldsOf([], rules[after.type], { ...before }, { ...after })

/** The classes of everything in which two states of an entry differ; empty when they are the same. */
export const changedIn = (before: AnyEntry, after: AnyEntry): RevisionClass[] => {
  const found = new Set(describeChange(before, after).map((change) => change.class))
  return revisionClasses.filter((name) => found.has(name))
}
