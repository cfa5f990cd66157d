import { z } from 'zod'
import type { Draft, Drafted } from '../draft/draft.ts'
import { readLines } from './lines.ts'
import { sameSpeaker } from './speakers.ts'

const Expect = z.object({
  kind: z.string(),
  outcome: z.string().optional(),
  min: z.int().nullable().optional(),
  max: z.int().nullable().optional(),
  speaker: z.string().nullable().optional(),
  stance: z.string().optional(),
  hedged: z.boolean().optional(),
  approximate: z.boolean().optional(),
  relay: z.string().optional(),
  label: z.string().optional(),
  part: z.boolean().optional(),
  optional: z.boolean().optional(),
})
type Expect = z.infer<typeof Expect>

/** A sentence or two, what must be found in them, and kinds that must not. */
export const DraftingCase = z.object({
  id: z.string(),
  group: z.string(),
  text: z.string(),
  expect: z.array(Expect),
  none: z.array(z.string()).optional(),
})
export type DraftingCase = z.infer<typeof DraftingCase>

/** Reads cases, one JSON object a line. */
export const readCases = (file: string): DraftingCase[] => readLines(file, DraftingCase)

const asked = (expected: number | null | undefined, found: number | null): boolean =>
  expected === undefined || expected === found

const fits = (text: string, expected: Expect, draft: Draft): boolean => {
  if (draft.kind !== expected.kind) return false
  const count = draft.kind === 'casualties' || draft.kind === 'tally' ? draft.value.count : null
  if (expected.outcome !== undefined && !(draft.kind === 'casualties' && draft.value.outcome === expected.outcome))
    return false
  if (count !== null && !(asked(expected.min, count.min) && asked(expected.max, count.max))) return false
  if (expected.approximate !== undefined && count?.approximate !== expected.approximate) return false
  if (expected.speaker !== undefined && !sameSpeaker(text, draft, expected.speaker)) return false
  if (expected.stance !== undefined && draft.stance !== expected.stance) return false
  if (expected.hedged !== undefined && (draft.hedge !== null) !== expected.hedged) return false
  if (expected.relay !== undefined && !draft.relayedBy.some(({ name }) => name === expected.relay)) return false
  return (
    expected.label === undefined || (draft.kind === 'characterisation' && draft.value.label.includes(expected.label))
  )
}

/** What went wrong with a case, in words; empty when nothing did. */
export const failuresOf = ({ text, expect, none = [] }: DraftingCase, { drafts }: Drafted): string[] => [
  ...expect
    .filter((expected) => expected.optional !== true && !drafts.some((draft) => fits(text, expected, draft)))
    .map((expected) => `not found: ${JSON.stringify(expected)}`),
  ...drafts
    .filter(({ kind }) => none.includes(kind) || none.includes('*'))
    .map(({ kind, quote }) => `must not appear: ${kind} “${quote}”`),
]
