import type { Attribution } from './attributions/attribution.ts'
import type { Heard } from './attributions/heard.ts'
import type { Aside, Draft, DraftStance } from './draft.ts'
import { relayOf, sourceOf, spanOf } from './draft-source.ts'
import type { Figure } from './figures/figure.ts'
import { placeOf, populationOf, windowOf } from './figures/scopes.ts'
import { extractor, selectorOf } from './finish.ts'
import { hedgeIn } from './kinds/hedges.ts'
import type { Said } from './kinds/said.ts'
import { saidBy } from './kinds/said-drafts.ts'
import { wordsOf } from './lexicon.ts'
import { wordsAt } from './reading/names.ts'
import type { Range } from './reading/phrases.ts'
import type { ReadText } from './reading/tokens.ts'
import type { Resolved } from './speakers/antecedents.ts'

const things = wordsOf('things')

const clauseOf = (read: ReadText, figure: Figure): string => {
  const sentence = read.sentences[figure.sentence]
  if (sentence === undefined) return ''
  let from = figure.from
  while (from > sentence.from && !/^[,;:“”"]$/.test(read.tokens[from - 1]?.text ?? '')) from -= 1
  let to = figure.headEnd
  while (
    to < sentence.to &&
    !/^[;:“”"]$/.test(read.tokens[to]?.text ?? '') &&
    !(read.tokens[to]?.text === ',' && to > figure.headEnd + 1)
  )
    to += 1
  return wordsAt(read, [from, to])
}

const pieceWith = (content: readonly Range[], from: number, to: number): Range | undefined =>
  content.find((range) => range[0] <= from && to <= range[1])

const trimmed = (read: ReadText, [from, to]: Range): Range => {
  let end = to
  while (end > from + 1 && /^[.,;:]$/.test(read.tokens[end - 1]?.text ?? '')) end -= 1
  return [from, end]
}

/** What a number counts that is no people; null when it is none known. */
export const thing = (read: ReadText, figure: Figure): string | null => {
  for (let at = figure.headEnd - 1; at >= figure.to; at -= 1)
    if (things.has(read.tokens[at]?.lower ?? '')) return figure.head
  return null
}

/** A number set aside, with its reason. */
export const setAside = (read: ReadText, figure: Figure): Aside => ({
  reason: figure.head === null ? 'a number of nothing named' : `a number of ${figure.head}, of whom no outcome is told`,
  rule: 'figure.no-outcome',
  quote: read.text.slice(figure.start, figure.end),
  start: figure.start,
  end: figure.end,
})

/** The draft of a number. */
export const figureDraft = (
  read: ReadText,
  figure: Figure,
  { own, relays, carried }: Heard,
  resolved: Map<Attribution, Resolved>,
): Draft => {
  const sentence = read.sentences[figure.sentence]
  const whole: Range = trimmed(read, [sentence?.from ?? 0, sentence?.to ?? 1])
  const piece = (own === null || carried ? undefined : pieceWith(own.content, figure.from, figure.to)) ?? whole
  const quote = spanOf(read, piece)
  const clause = clauseOf(read, figure)
  const said: Said | null = own === null ? null : saidBy(read, own)
  const scope = {
    population: populationOf(read, figure),
    place: placeOf(read, figure),
    window: windowOf(read, figure),
    part: figure.part,
  }
  const common = {
    id: '',
    quote: read.text.slice(...quote),
    selector: selectorOf(read.text, quote),
    source: own === null ? null : sourceOf(read, own.speaker, resolved.get(own)),
    cue: own === null ? null : { spans: own.cueSpans.map((range) => spanOf(read, range)) },
    content: { spans: own === null || carried ? [quote] : own.content.map((range) => spanOf(read, range)) },
    relayedBy: relays.map((speaker) => relayOf(read, speaker)),
    stance: figureStance(said, clause),
    hedge: hedgeOf(read, own, figure, clause),
    repeats: null,
    figure: { start: figure.start, end: figure.end },
    method: {
      extractor,
      rule: [
        own === null ? 'source.none' : `source.${carried ? 'carried' : own.rule}`,
        figure.outcome === null ? 'figure.thing' : figure.rule,
      ].join(' '),
    },
  }
  if (figure.outcome === null)
    return {
      ...common,
      kind: 'tally',
      value: { what: figure.head ?? 'things', count: figure.count, ...scope, population: null },
    }
  return { ...common, kind: 'casualties', value: { outcome: figure.outcome, count: figure.count, ...scope } }
}

const unconfirmed = /\bcould not (?:be )?(?:immediately |independently )?(?:verified|confirmed|verify|confirm)\b/i

const hedgeOf = (read: ReadText, own: Attribution | null, figure: Figure, clause: string): string | null => {
  if (own?.cue.word.class === 'attitude') return wordsAt(read, [own.cue.from, own.cue.to])
  const sentence = read.sentences[figure.sentence]
  return (
    hedgeIn(clause) ??
    (sentence === undefined ? null : (unconfirmed.exec(wordsAt(read, [sentence.from, sentence.to]))?.[0] ?? null))
  )
}

const figureStance = (said: Said | null, clause: string): DraftStance => {
  if (said === null) return 'affirms'
  if (said.class === 'deny') return 'denies'
  if (said.class === 'warn') return 'warns'
  if (said.class === 'condemn' && /\breports?\b/i.test(clause)) return 'reports'
  return 'affirms'
}
