import type { Draft } from '../draft/draft.ts'
import { nothing, plus, type Tally } from './counts.ts'
import type { GoldFigure } from './gold.ts'
import { sameSpeaker } from './speakers.ts'

/** What is measured of numbers of people. */
export interface FigureScores {
  readonly number: Tally
  readonly outcome: Tally
  readonly population: Tally
  /** Number, outcome and speaker right, of all marked with a speaker or as the text's own. */
  readonly speaker: Tally
  /** The same, of those somebody is said to have told. */
  readonly attributed: Tally
  readonly missed: readonly GoldFigure[]
  readonly wrongSpeaker: readonly GoldFigure[]
  readonly extra: readonly Draft[]
}

type FigureDraft = Extract<Draft, { kind: 'casualties' }>

/** Compares the numbers that were proposed with those somebody marked. */
export const scoreFigures = (text: string, gold: readonly GoldFigure[], drafts: readonly Draft[]): FigureScores => {
  const ours = drafts.filter((draft): draft is FigureDraft => draft.kind === 'casualties')
  const free = new Set(ours)
  let [number, outcome, population, speaker, attributed] = [0, 0, 0, 0, 0]
  const missed: GoldFigure[] = []
  const wrongSpeaker: GoldFigure[] = []
  let optional = 0
  for (const one of gold) {
    const here = [...free].filter(
      ({ figure }) => figure !== null && figure.start < one.span[1] && one.span[0] < figure.end,
    )
    const found = here.find(({ value }) => value.outcome === one.outcome) ?? here[0]
    if (one.optional === true) {
      if (found !== undefined) free.delete(found)
      optional += 1
      continue
    }
    if (found === undefined) {
      missed.push(one)
      continue
    }
    free.delete(found)
    const { count } = found.value
    if (count.min !== one.min || count.max !== one.max) {
      missed.push(one)
      continue
    }
    number += 1
    if (found.value.outcome !== one.outcome) {
      missed.push(one)
      continue
    }
    outcome += 1
    if (one.population === undefined || (found.value.population?.wording ?? null) === one.population) population += 1
    if (one.speaker !== undefined && sameSpeaker(text, found, one.speaker)) {
      speaker += 1
      if (one.speaker !== null) attributed += 1
    } else wrongSpeaker.push(one)
  }
  const all = gold.length - optional
  const proposed =
    all -
    missed.length +
    missed.length -
    gold.filter((one) => missed.includes(one) && !touched(one, ours)).length +
    free.size
  const asked = gold.filter((one) => one.speaker !== null && one.speaker !== undefined && one.optional !== true).length
  return {
    number: { right: number, proposed, gold: all },
    outcome: { right: outcome, proposed, gold: all },
    population: { right: population, proposed, gold: all },
    speaker: { right: speaker, proposed, gold: all },
    attributed: { right: attributed, proposed: asked, gold: asked },
    missed,
    wrongSpeaker,
    extra: [...free],
  }
}

const touched = (one: GoldFigure, ours: readonly FigureDraft[]): boolean =>
  ours.some(({ figure }) => figure !== null && figure.start < one.span[1] && one.span[0] < figure.end)

/** Scores of no text at all. */
export const noFigures: FigureScores = {
  number: nothing,
  outcome: nothing,
  population: nothing,
  speaker: nothing,
  attributed: nothing,
  missed: [],
  wrongSpeaker: [],
  extra: [],
}

/** Scores of two sets of texts as one. */
export const plusFigures = (a: FigureScores, b: FigureScores): FigureScores => ({
  number: plus(a.number, b.number),
  outcome: plus(a.outcome, b.outcome),
  population: plus(a.population, b.population),
  speaker: plus(a.speaker, b.speaker),
  attributed: plus(a.attributed, b.attributed),
  missed: [...a.missed, ...b.missed],
  wrongSpeaker: [...a.wrongSpeaker, ...b.wrongSpeaker],
  extra: [...a.extra, ...b.extra],
})
