import { z } from 'zod'
import { boundOf, Count } from '../values/count.ts'
import { LocalText } from '../values/local-text.ts'
import { Scope } from '../values/scope.ts'
import { outcome } from '../vocab/outcome.ts'
import type { Column } from './kind.ts'

/** How a count stands to the whole it is about. */
export const stances = ['total', 'documented', 'ceiling', 'unstated'] as const

/** Whether a count is the whole, a floor of cases found, or an upper limit. Never upgraded in silence. */
export const Stance = z.enum(stances).meta({
  id: 'Stance',
  description:
    'Whether the claimant gives the whole ("total"), the cases found so far ("documented": a floor, however exact), ' +
    'an upper limit ("ceiling"), or does not say ("unstated").',
})

/** How a figure was arrived at. */
export const methods = [
  'named-list',
  'own-documentation',
  'official-count',
  'estimate',
  'reported',
  'unstated',
] as const

/** How a figure was arrived at, as the claimant describes it. */
export const Method = z
  .enum(methods)
  .meta({ id: 'Method', description: 'How the figure was arrived at, as the claimant describes it.' })

/** The three numbers some datasets give for one figure, as they stand there, also where they contradict each other. */
export const Estimates = z
  .object({ low: z.int().nullable(), best: z.int().nullable(), high: z.int().nullable() })
  .meta({
    id: 'Estimates',
    description:
      'The low, best and high number of a dataset, as they stand there, also where they contradict each other.',
  })

/** How a further figure, said in the same breath, stands to the main one. */
export const partRelations = ['adds-up', 'including', 'alongside', 'whole'] as const

/** A further figure said in the same breath as the main one. */
export const Part = z
  .object({
    relation: z
      .enum(partRelations)
      .describe(
        '"adds-up": the parts with this relation and the same `split` sum to the main figure; "including": some of those ' +
          'counted; "alongside": others, not counted in it; "whole": a larger figure the main one is part of.',
      ),
    split: z.string().nullable().describe('Which breakdown an "adds-up" part belongs to, such as "by area".'),
    label: LocalText,
    outcome: outcome.schema.nullable().describe('When it differs from the main figure’s; null when it is the same.'),
    unit: z.string().nullable().describe('What is counted, when that is not people; null for people.'),
    count: Count,
    scope: Scope,
  })
  .meta({
    id: 'Part',
    description: 'A further figure said in the same breath as the main one, and how it stands to it.',
  })
export type Part = z.infer<typeof Part>

const bracket: Record<z.infer<typeof Stance>, { en: string; ar: string }> = {
  total: { en: '', ar: '' },
  documented: { en: ' (cases it had documented)', ar: ' (حالات موثقة)' },
  ceiling: { en: ' (an upper limit)', ar: ' (حد أعلى)' },
  unstated: { en: '', ar: '' },
}

/** The stance in brackets, where it must not be lost: a documented count is a floor. */
export const stanceWords = (stance: z.infer<typeof Stance>, language: 'en' | 'ar'): string => bracket[stance][language]

/** The columns every kind of figure has. */
export const countColumns: readonly Column<{ readonly count: Count; readonly stance: z.infer<typeof Stance> }>[] = [
  { name: 'count_min', description: 'The smallest number the words allow.', cell: (value) => value.count.min },
  { name: 'count_max', description: 'The largest number the words allow.', cell: (value) => value.count.max },
  { name: 'count_point', description: 'The number named.', cell: (value) => value.count.point },
  {
    name: 'count_bound',
    description: 'exact, at_least, more_than, at_most, about, range or worded.',
    cell: (value) => boundOf(value.count),
  },
  { name: 'count_wording', description: 'The words of the count as printed.', cell: (value) => value.count.wording },
  { name: 'stance', description: 'total, documented, ceiling or unstated.', cell: (value) => value.stance },
]
