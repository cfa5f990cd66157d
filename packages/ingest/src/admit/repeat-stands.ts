import type { Draft } from '../draft/draft.ts'
import type { Remark } from './rule.ts'

/** A draft that repeats another tells its number: only its report goes in, and under another number it would say what nobody said. */
export const repeatStands = (draft: Draft, all: readonly unknown[]): Remark[] => {
  if (draft.repeats === null) return []
  const others = all.filter((given) => (Object(given) as { id?: unknown }).id === draft.repeats)
  const same = others.some((given) => tollOf(given) === tollOf(draft))
  if (same || others.length === 0) return []
  return [{ code: 'repeats-another', sentence: `It is to repeat ${draft.repeats}, which tells another number.` }]
}

const tollOf = (given: unknown): string | null => {
  const { kind, value } = Object(given) as { kind?: unknown; value?: unknown }
  const { outcome, count } = Object(value) as { outcome?: unknown; count?: unknown }
  const { min, max, point } = Object(count) as Record<string, unknown>
  return [kind, outcome, min, max, point].join(' ')
}
