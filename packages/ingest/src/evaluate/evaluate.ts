import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Draft } from '../draft/draft.ts'
import { draftText } from '../draft/draft-text.ts'
import { rates, type Tally } from './counts.ts'
import { type GoldText, readArticles, readGold } from './gold.ts'
import { failuresOf, readCases } from './score-cases.ts'
import { type FigureScores, noFigures, plusFigures, scoreFigures } from './score-figures.ts'
import { noSpans, plusSpans, proposedIn, type SpanScores, scoreSpans } from './score-spans.ts'

const here = (path: string): string => fileURLToPath(new URL(`../../cases/${path}`, import.meta.url))
const beside = (path: string): string => fileURLToPath(new URL(`../../../../../shared/data/${path}`, import.meta.url))

/** Where the project's own articles are. */
export const articlesFile = here('drafting/articles.jsonl')
/** Where the cases lie that come with the data beside the project; they are no part of it, and may be missing. */
export const casesBeside = beside('drafting-cases.jsonl')

/** Where the sentences in the manner of wire agencies are; the rules were tuned on them. */
export const sentencesFile = here('drafting/sentences.jsonl')

/** Where the texts in the manner of other people's prose are that the rules were mended on. */
export const unseenTunedFile = here('drafting/unseen-tuned.jsonl')
/** Where the other half is; but two rules were mended after it was first measured. */
export const unseenHeldOutFile = here('drafting/unseen-held-out.jsonl')

/** Where most of the texts another author wrote, without knowing the rules, are; the rules were tuned on them. */
export const blindTunedFile = here('drafting/blind-tuned.jsonl')
/** Where the others are, which nobody who writes the rules has read: measure with them, and tune nothing on them. */
export const blindHeldOutFile = here('drafting/blind-held-out.jsonl')
/** Where texts are as agencies, papers, encyclopedias and human-rights bodies print them, by authors who did not know the rules; the rules were tuned on them. */
export const proseTunedFile = here('drafting/prose-tuned.jsonl')
/** Where such texts are by two more authors, which nobody who writes the rules has read. */
export const proseHeldOutFile = here('drafting/prose-held-out.jsonl')
/** Where such texts are in Arabic, which nobody who writes the rules has read. */
export const proseArabicHeldOutFile = here('drafting/prose-arabic-held-out.jsonl')
/** Where sentences for each construction of attribution and of counted harm are; the rules were made with them. */
export const constructionsFile = here('drafting/constructions.jsonl')

/** Where 420 ways of attributing a toll are that somebody wrote down without knowing the rules; the rules were tuned on them, and do not read all. */
export const waysFile = here('drafting/ways.jsonl')

/** Everything measured over a set of texts. */
export interface Measured {
  readonly texts: number
  readonly spans: SpanScores
  readonly figures: FigureScores
  readonly failures: readonly string[]
}

const excerpt = (text: string, spans: readonly (readonly [number, number])[]): string =>
  spans.map((span) => text.slice(...span)).join(' … ')

// The one of "a policeman was killed".
const isSingle = (draft: Draft): boolean =>
  draft.kind === 'casualties' && /^an?$/i.test(draft.value.count.wording ?? '')

/** Drafts every text and compares with its gold. */
export const measure = (texts: readonly GoldText[]): Measured => {
  let [spans, figures] = [noSpans, noFigures]
  const failures: string[] = []
  texts.forEach(({ id, text, singles, attributions, figures: gold }, index) => {
    const { drafts } = draftText(text)
    const name = id ?? `line ${index + 1}`
    if (attributions !== undefined) {
      const score = scoreSpans(text, attributions, proposedIn(drafts))
      spans = plusSpans(spans, score)
      for (const one of score.missed)
        failures.push(
          `${name}: missed ${excerpt(text, one.source)} | ${excerpt(text, one.cue)} | ${excerpt(text, one.content)}`,
        )
      for (const one of score.extra)
        failures.push(
          `${name}: extra  ${excerpt(text, one.source)} | ${excerpt(text, one.cue)} | ${excerpt(text, one.content)}`,
        )
    }
    if (gold !== undefined) {
      const score = scoreFigures(text, gold, singles === false ? drafts.filter((draft) => !isSingle(draft)) : drafts)
      figures = plusFigures(figures, score)
      for (const one of score.missed)
        failures.push(
          `${name}: number missed or misread: ${text.slice(...one.span)} (${one.outcome} ${one.min}–${one.max})`,
        )
      for (const one of score.wrongSpeaker)
        failures.push(`${name}: speaker of ${text.slice(...one.span)} is ${one.speaker}`)
      for (const one of score.extra)
        failures.push(
          `${name}: extra number ${one.quote.slice(0, 80)} [${text.slice(one.figure?.start, one.figure?.end)}]`,
        )
    }
  })
  return { texts: texts.length, spans, figures, failures }
}

const cell = (value: number | null): string => (value === null ? '–' : value.toFixed(1)).padStart(7)
const row = (name: string, tally: Tally): string => {
  const { precision, recall, f } = rates(tally)
  return `${name.padEnd(34)}${cell(precision)}${cell(recall)}${cell(f)}${String(tally.gold).padStart(7)}`
}

// A table of what was measured, for people.
const tableOf = (title: string, { texts, spans, figures }: Measured): string =>
  [
    `${title} (${texts} texts)`,
    `${''.padEnd(34)}${'P'.padStart(7)}${'R'.padStart(7)}${'F'.padStart(7)}${'gold'.padStart(7)}`,
    ...(spans.linked.gold + spans.linked.proposed === 0
      ? []
      : [
          row('source, exact', spans.sourceExact),
          row('cue, exact', spans.cueExact),
          row('content, exact', spans.contentExact),
          row('source, overlapping', spans.sourceOverlap),
          row('cue, overlapping', spans.cueOverlap),
          row('content, overlapping', spans.contentOverlap),
          row('linked (all three overlap)', spans.linked),
          row('  of which direct speech', spans.speech),
        ]),
    ...(figures.number.gold + figures.number.proposed === 0
      ? []
      : [
          row('figures: number', figures.number),
          row('figures: number, outcome', figures.outcome),
          row('figures: … population', figures.population),
          row('figures: … speaker', figures.speaker),
          row('  of which told by somebody', figures.attributed),
        ]),
  ].join('\n')

const textTable = (title: string, texts: readonly GoldText[], failures: boolean): string => {
  const measured = measure(texts)
  return [tableOf(title, measured), ...(failures ? measured.failures.map((line) => `  ${line}`) : [])].join('\n')
}

const caseTable = (title: string, file: string, failures: boolean): string => {
  const cases = readCases(file)
  const results = cases.map((one) => ({ one, failed: failuresOf(one, draftText(one.text)) }))
  const passed = results.filter(({ failed }) => failed.length === 0).length
  const lines = failures ? results.flatMap(({ one, failed }) => failed.map((why) => `  ${one.id}: ${why}`)) : []
  return [
    `${title}: ${passed} of ${cases.length} pass (${((100 * passed) / cases.length).toFixed(1)} %)`,
    ...lines,
  ].join('\n')
}

// The sets that come with the project.
const ownTables = (failures: boolean): string[] => {
  const articles = readArticles(articlesFile)
  const sets: [string, GoldText[]][] = [
    ['Own articles, tuned on', articles.filter(({ heldOut }) => heldOut !== true)],
    ['Own articles, held out', articles.filter(({ heldOut }) => heldOut === true)],
    ['Texts in other manners, tuned on', readGold(unseenTunedFile)],
    ['Texts in other manners, held out', readGold(unseenHeldOutFile)],
    ['Texts of another author, tuned on', readGold(blindTunedFile)],
    ['Texts of another author, held out', readGold(blindHeldOutFile)],
    ['Ordinary prose, tuned on', readGold(proseTunedFile)],
    ['Ordinary prose, held out', readGold(proseHeldOutFile)],
    ['Ordinary prose in Arabic, held out', readGold(proseArabicHeldOutFile)],
  ]
  return [
    ...sets.map(([title, texts]) => textTable(title, texts, failures)),
    existsSync(casesBeside)
      ? caseTable('Cases beside the project', casesBeside, failures)
      : 'Cases beside the project: none, ../shared/data/drafting-cases.jsonl is not here',
    caseTable('Sentences of wire agencies, invented', sentencesFile, failures),
    caseTable('Constructions, one at a time', constructionsFile, failures),
    caseTable('Ways of attributing a toll', waysFile, failures),
  ]
}

/** What to measure the drafting on: a file of marked texts, one of cases, or with neither the project's own sets; and whether to list what failed. */
export interface Evaluating {
  readonly gold?: string | undefined
  readonly cases?: string | undefined
  readonly failures: boolean
}

/** Measures the drafting and tells it in tables. */
export const evaluate = ({ gold, cases, failures }: Evaluating): string =>
  (gold === undefined && cases === undefined
    ? ownTables(failures)
    : [
        ...(gold === undefined ? [] : [textTable(gold, readGold(gold), failures)]),
        ...(cases === undefined ? [] : [caseTable(cases, cases, failures)]),
      ]
  ).join('\n\n')
