import type { Draft, Span } from '../draft/draft.ts'
import { nothing, plus, type Tally } from './counts.ts'
import type { GoldAttribution } from './gold.ts'

/** One attribution that was proposed: the three spans of a draft; drafts with the same cue and source are one. */
export interface Proposed {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** What is measured of attributions. */
export interface SpanScores {
  readonly sourceExact: Tally
  readonly cueExact: Tally
  readonly contentExact: Tally
  readonly sourceOverlap: Tally
  readonly cueOverlap: Tally
  readonly contentOverlap: Tally
  /** All three overlap, on one draft. */
  readonly linked: Tally
  /** The same, of attributions whose content is in quotation marks. */
  readonly speech: Tally
  readonly missed: readonly GoldAttribution[]
  readonly extra: readonly Proposed[]
}

const keyOf = (spans: readonly Span[]): string => spans.map((span) => span.join('-')).join(' ')

/** The attributions a text's drafts propose, each once. */
export const proposedIn = (drafts: readonly Draft[]): Proposed[] => {
  const found = new Map<string, Proposed>()
  for (const { source, cue, content } of drafts) {
    if (source === null || cue === null) continue
    const key = `${keyOf(cue.spans)}|${keyOf(source.spans)}`
    const before = found.get(key)
    const longer = before === undefined || sizeOf(content.spans) > sizeOf(before.content)
    if (longer) found.set(key, { source: source.spans, cue: cue.spans, content: content.spans })
  }
  return [...found.values()]
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)
const meet = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some(([start, end]) => b.some(([from, to]) => start < to && from < end))

// Marks and spaces at the ends are no words.
const bare = (text: string, spans: readonly Span[]): string =>
  spans
    .map(([start, end]) => {
      const [from, to] = [start, end]
      const words = text.slice(from, to)
      const lead = words.length - words.replace(/^[\s"“”‘’«».,;:'()–—-]+/u, '').length
      const trail = words.length - words.replace(/[\s"“”‘’«».,;:'()–—-]+$/u, '').length
      return `${from + lead}-${to - trail}`
    })
    .join(' ')

const matched = <A, B>(
  gold: readonly A[],
  proposed: readonly B[],
  fits: (a: A, b: B) => boolean,
): { right: number; missed: A[]; extra: B[] } => {
  const free = new Set(proposed)
  const missed: A[] = []
  for (const one of gold) {
    const found = [...free].find((other) => fits(one, other))
    if (found === undefined) missed.push(one)
    else free.delete(found)
  }
  return { right: gold.length - missed.length, missed, extra: [...free] }
}

const quoted = (text: string, spans: readonly Span[]): boolean =>
  spans.some(([start, end]) => /^["“«‘']/.test(text.slice(start, end)) || /["“«‘]$/.test(text.slice(0, start)))

/** Compares what was proposed with what somebody marked. */
export const scoreSpans = (
  text: string,
  gold: readonly GoldAttribution[],
  proposed: readonly Proposed[],
): SpanScores => {
  const tally = (fits: (a: GoldAttribution, b: Proposed) => boolean): Tally => ({
    right: matched(gold, proposed, fits).right,
    proposed: proposed.length,
    gold: gold.length,
  })
  const linked = (a: GoldAttribution, b: Proposed): boolean =>
    meet(a.source, b.source) && meet(a.cue, b.cue) && meet(a.content, b.content)
  const speech = gold.filter(({ content }) => quoted(text, content))
  const ours = proposed.filter(({ content }) => quoted(text, content))
  const all = matched(gold, proposed, linked)
  const heard = matched(speech, proposed, linked)
  const unheard = new Set(heard.extra)
  const asSpeech = new Set([...ours, ...proposed.filter((one) => !unheard.has(one))])
  return {
    sourceExact: tally((a, b) => bare(text, a.source) === bare(text, b.source)),
    cueExact: tally((a, b) => bare(text, a.cue) === bare(text, b.cue)),
    contentExact: tally((a, b) => bare(text, a.content) === bare(text, b.content)),
    sourceOverlap: tally((a, b) => meet(a.source, b.source)),
    cueOverlap: tally((a, b) => meet(a.cue, b.cue)),
    contentOverlap: tally((a, b) => meet(a.content, b.content)),
    linked: { right: all.right, proposed: proposed.length, gold: gold.length },
    speech: { right: heard.right, proposed: asSpeech.size, gold: speech.length },
    missed: all.missed,
    extra: all.extra,
  }
}

/** Scores of no text at all. */
export const noSpans: SpanScores = {
  sourceExact: nothing,
  cueExact: nothing,
  contentExact: nothing,
  sourceOverlap: nothing,
  cueOverlap: nothing,
  contentOverlap: nothing,
  linked: nothing,
  speech: nothing,
  missed: [],
  extra: [],
}

/** Scores of two sets of texts as one. */
export const plusSpans = (a: SpanScores, b: SpanScores): SpanScores => ({
  sourceExact: plus(a.sourceExact, b.sourceExact),
  cueExact: plus(a.cueExact, b.cueExact),
  contentExact: plus(a.contentExact, b.contentExact),
  sourceOverlap: plus(a.sourceOverlap, b.sourceOverlap),
  cueOverlap: plus(a.cueOverlap, b.cueOverlap),
  contentOverlap: plus(a.contentOverlap, b.contentOverlap),
  linked: plus(a.linked, b.linked),
  speech: plus(a.speech, b.speech),
  missed: [...a.missed, ...b.missed],
  extra: [...a.extra, ...b.extra],
})
