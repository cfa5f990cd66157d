import { z } from 'zod'
import { sameSpeaker } from '../compare/figures.ts'
import type { World } from '../compare/world.ts'
import type { AnyClaim, Claim } from '../entries/claim.ts'
import { numberWords } from '../sentences/counts.ts'
import { canonicalJson } from '../values/canonical.ts'
import { ClaimId } from '../values/id.ts'
import type { Worded } from '../values/language.ts'
import { LocalText } from '../values/local-text.ts'
import { dateOrder } from '../values/partial-date.ts'
import { Population } from '../values/population.ts'

/** A claim that gives a number of people. */
export type FigureClaim = Extract<Claim, { kind: 'casualties' }>

/** A claim a lens looked at, and why it was used or dropped. */
export const LensStep = z
  .object({ claim: ClaimId, why: LocalText })
  .meta({ id: 'LensStep', description: 'A claim a lens looked at, and why it was used or dropped.' })
export type LensStep = z.infer<typeof LensStep>

/** What a lens makes of the figures on one population. It never changes a claim. */
export const LensResult = z
  .object({
    lens: z.string(),
    population: Population.nullable().describe('Whom the figures are about; null where the claimants do not say.'),
    low: z.int().nullable(),
    best: z.int().nullable(),
    high: z.int().nullable(),
    grade: z.string().nullable().describe('For lenses that grade instead of counting.'),
    used: z.array(LensStep),
    dropped: z.array(LensStep),
    sentence: LocalText.describe('What the lens says, with its name.'),
  })
  .meta({
    id: 'LensResult',
    description: 'What a lens makes of the figures on one population, with every claim used and dropped and why.',
  })
export type LensResult = z.infer<typeof LensResult>

/** What a lens is given: the figures on one population, and what surrounds them. */
export interface LensInput {
  readonly population: Population | null
  readonly figures: readonly FigureClaim[]
  /** Every claim about the event, for lenses that grade. */
  readonly claims: readonly AnyClaim[]
  readonly world: World
}

/** A named, pure way to get one number or grade out of claims, with its trace. */
export interface Lens {
  readonly name: string
  readonly label: Worded
  readonly definition: Worded
  readonly apply: (input: LensInput) => LensResult
}

/** The lowest number a figure allows: its min, or the number named. */
export const lowOf = ({ value: { count } }: FigureClaim): number | null => count.min ?? count.point
/** The highest number a figure allows: its max, or the number named. */
export const highOf = ({ value: { count } }: FigureClaim): number | null =>
  count.max ?? (count.min === null ? count.point : Math.max(count.min, count.point ?? count.min))

/** Claims marked with one reason. */
export const steps = (claims: readonly AnyClaim[], why: Worded): LensStep[] =>
  claims.map((claim) => ({ claim: claim.id, why: { ...why } }))

/** The latest figure of each speaker, and those it leaves behind. A tie on one day goes to the larger number. */
export const latestEach = (
  figures: readonly FigureClaim[],
  world: World,
): { latest: FigureClaim[]; older: FigureClaim[] } => {
  const ordered = figures.toSorted(
    (a, b) =>
      dateOrder(b.statedAt === null ? '0001' : b.statedAt).localeCompare(
        dateOrder(a.statedAt === null ? '0001' : a.statedAt),
      ) ||
      (highOf(b) ?? 0) - (highOf(a) ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
  const latest: FigureClaim[] = []
  const older: FigureClaim[] = []
  for (const figure of ordered)
    (latest.some((other) => sameSpeaker(other.claimant, figure.claimant, world)) ? older : latest).push(figure)
  return { latest, older }
}

/** Reasons shared by several lenses. */
export const why = {
  used: { en: 'Used.', ar: 'مستخدم.' },
  older: { en: 'Its maker gave a later figure.', ar: 'لصاحبه رقم لاحق.' },
  unreadable: { en: 'It gives no number that can be read.', ar: 'لا يعطي عدداً يمكن قراءته.' },
  oneSide: { en: 'It counts only what one side did.', ar: 'يحصي ما فعله طرف واحد فقط.' },
  special: { en: 'It counts only one way of dying, not all the dead.', ar: 'يحصي طريقة موت واحدة لا كل القتلى.' },
} as const

/** The figures a lens may use, grouped by whom they count, and those no lens uses, with the reason. */
export const groupsOf = (
  figures: readonly FigureClaim[],
): { groups: Map<string, FigureClaim[]>; dropped: LensStep[] } => {
  const groups = new Map<string, FigureClaim[]>()
  const dropped: LensStep[] = []
  for (const figure of figures) {
    const { count, scope, outcome } = figure.value
    if (count.min === null && count.max === null) dropped.push(...steps([figure], why.unreadable))
    else if (scope.by !== null) dropped.push(...steps([figure], why.oneSide))
    else if (outcome === 'executed' || outcome === 'unlawfully-killed') dropped.push(...steps([figure], why.special))
    else {
      const key = canonicalJson(scope.population)
      groups.set(key, [...(groups.get(key) ?? []), figure])
    }
  }
  return { groups, dropped }
}

/** A range as one would say it: one number when both ends are the same, a dash for an end nobody gives. */
export const rangeWords = (low: number | null, high: number | null): string => {
  const [from, to] = [low, high].map((n) => (n === null ? '…' : numberWords(n)))
  return from === to ? `${from}` : `${from}–${to}`
}
