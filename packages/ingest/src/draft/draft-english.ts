import { type Resolved, resolveSpeakers } from './antecedents.ts'
import { type Attribution, findAttributions } from './attributions.ts'
import type { Aside, Draft, Drafted, DraftSource, DraftStance, Relay, Span } from './draft.ts'
import { type Figure, findFigures } from './figures.ts'
import { extractor, selectorOf, settle } from './finish.ts'
import { hedgeIn } from './hedges.ts'
import { kindsOf, type Said } from './kinds.ts'
import { wordsOf } from './lexicon.ts'
import { nameOf, wordsAt } from './names.ts'
import type { Range } from './phrases.ts'
import { placeOf, populationOf, windowOf } from './scopes.ts'
import { findSilences } from './silences.ts'
import type { Speaker } from './sources.ts'
import { isSpeech } from './speech.ts'
import { type ReadText, readText } from './tokens.ts'

const things = wordsOf('things')
const spanOf = (read: ReadText, [from, to]: Range): Span => [
  read.tokens[from]?.start ?? 0,
  read.tokens[to - 1]?.end ?? 0,
]
const sizeOf = (content: readonly Range[]): number => content.reduce((sum, [from, to]) => sum + to - from, 0)
const holds = (content: readonly Range[], from: number, to: number): boolean =>
  content.some((range) => range[0] <= from && to <= range[1])

const sourceOf = (read: ReadText, speaker: Speaker, resolved: Resolved | undefined): DraftSource => {
  const { name, role } = nameOf(read, speaker)
  return { spans: [spanOf(read, speaker.span)], name, role, resolved: resolved ?? null }
}

const relayOf = (read: ReadText, speaker: Speaker): Relay => ({
  name: nameOf(read, speaker).name,
  spans: [spanOf(read, speaker.span)],
})

interface Heard {
  readonly own: Attribution | null
  readonly relays: readonly Speaker[]
  readonly carried: boolean
}

const same = (a: Speaker, b: Speaker): boolean => a.span[0] === b.span[0]

const reporting = /^(?:reports?|claims?|allegations?|accusations?|suggestions?|statements?|news|rumou?rs?|idea|notion)$/

// "denied involvement in the attack that left 26 dead": the relative clause is nobody's denial.
const presupposed = (read: ReadText, { cue, content }: Attribution, from: number): boolean => {
  if (!/^(?:deny|condemn|praise|doubt)$/.test(cue.word.class)) return false
  const start = content[0]?.[0] ?? from
  if (read.tokens[start - 1]?.lower === 'that') return false
  for (let at = start + 1; at < from; at += 1)
    if (
      /^(?:that|which|who)$/.test(read.tokens[at]?.lower ?? '') &&
      read.tokens[at - 1]?.pos === 'NOUN' &&
      !reporting.test(read.tokens[at - 1]?.lower ?? '')
    )
      return true
  return false
}

// "340 people they said had been executed": the number stands before its own clause.
const leftOut = ({ speaker, content, cue }: Attribution, to: number, headEnd: number): boolean =>
  speaker.side === 'left' &&
  content[0]?.[0] === cue.to &&
  speaker.span[0] >= to &&
  speaker.span[0] - headEnd <= 1 &&
  speaker.span[0] >= headEnd

// The innermost attribution that holds the words is who says them; the ones around it passed it on.
const innermost = (read: ReadText, found: readonly Attribution[], { from, to, headEnd, sentence }: Figure): Heard => {
  const around = found
    .filter(
      (one) =>
        (holds(one.content, from, to) && !presupposed(read, one, from)) ||
        (one.sentence === sentence && leftOut(one, to, headEnd)),
    )
    .toSorted((a, b) => sizeOf(a.content) - sizeOf(b.content) || Number(b.brings) - Number(a.brings))
  const [own, ...outer] = around
  if (own === undefined) return { own: null, relays: [], carried: false }
  const relays = [
    ...own.relays,
    ...outer
      .filter(({ cue }) => !/^(?:deny|doubt|condemn|attitude)$/.test(cue.word.class))
      .map(({ speaker }) => speaker),
  ]
  return {
    own,
    relays: relays.filter(
      (one, index) => !same(one, own.speaker) && relays.findIndex((other) => same(other, one)) === index,
    ),
    carried: false,
  }
}

// "Among them were four children": still the speaker of the sentence before.
const heard = (
  read: ReadText,
  found: readonly Attribution[],
  figure: Figure,
  earlier: readonly { figure: Figure; heard: Heard }[],
): Heard => {
  const direct = innermost(read, found, figure)
  if (direct.own !== null || !figure.part) return direct
  const whole = earlier.findLast((one) => one.figure.outcome === figure.outcome)
  return whole === undefined ? direct : { ...whole.heard, carried: whole.heard.own !== null }
}

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

/** Proposes claims from an English text. */
export const draftEnglish = (text: string): Drafted => {
  const read = readText(text)
  const { found, beliefs, attitudes } = findAttributions(read)
  const resolved = resolveSpeakers(read, found)
  const { figures, aside } = findFigures(read)
  const drafts: Draft[] = []
  const told: { figure: Figure; heard: Heard }[] = []
  const counted = new Set<Attribution>()

  for (const figure of figures) {
    const who = heard(read, [...found, ...beliefs], figure, told)
    const tallied = figure.outcome === null && who.own !== null && thing(read, figure) !== null
    if (figure.outcome === null && !tallied) {
      aside.push(setAside(read, figure))
      continue
    }
    told.push({ figure, heard: who })
    if (who.own !== null) counted.add(who.own)
    drafts.push(figureDraft(read, figure, who, resolved))
  }
  for (const one of found) drafts.push(...saidDrafts(read, one, found, resolved, counted.has(one)))
  drafts.push(...silenceDrafts(read))
  for (const cue of attitudes) {
    const [start, end] = spanOf(read, [cue.from, cue.to])
    aside.push({
      reason: 'an attitude, not a statement',
      rule: 'cue.attitude',
      quote: text.slice(start, end),
      start,
      end,
    })
  }
  return { drafts: settle(drafts), aside: aside.toSorted((a, b) => a.start - b.start) }
}

const thing = (read: ReadText, figure: Figure): string | null => {
  for (let at = figure.headEnd - 1; at >= figure.to; at -= 1)
    if (things.has(read.tokens[at]?.lower ?? '')) return figure.head
  return null
}

const setAside = (read: ReadText, figure: Figure): Aside => ({
  reason: figure.head === null ? 'a number of nothing named' : `a number of ${figure.head}, of whom no outcome is told`,
  rule: 'figure.no-outcome',
  quote: read.text.slice(figure.start, figure.end),
  start: figure.start,
  end: figure.end,
})

const figureDraft = (
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

const saidBy = (read: ReadText, one: Attribution): Said => ({
  content: one.content.map((range) => wordsAt(read, range)).join(' '),
  class: one.cue.word.class,
  lemma: one.cue.word.lemma,
  source: wordsAt(read, one.speaker.span),
  direct: isSpeech(read, one.content[0]?.[0] ?? 0),
})

const saidDrafts = (
  read: ReadText,
  one: Attribution,
  found: readonly Attribution[],
  resolved: Map<Attribution, Resolved>,
  counted: boolean,
): Draft[] => {
  const said = saidBy(read, one)
  const told = kindsOf(said).filter(({ sure }) => !counted || sure)
  const [first] = one.content
  if (first === undefined) return []
  const largest = one.content.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? first
  const quote = spanOf(read, largest)
  const outer = found
    .filter(
      (other) =>
        other !== one &&
        holds(other.content, one.cue.from, one.cue.to) &&
        holds(other.content, first[0], first[1]) &&
        !/^(?:deny|doubt|condemn)$/.test(other.cue.word.class),
    )
    .map(({ speaker }) => speaker)
  // The union keeps kind and value together; kinds.ts pairs them.
  return told.map((tells) => ({
    kind: tells.kind,
    value: tells.value,
    id: '',
    quote: read.text.slice(...quote),
    selector: selectorOf(read.text, quote),
    source: sourceOf(read, one.speaker, resolved.get(one)),
    cue: { spans: one.cueSpans.map((range) => spanOf(read, range)) },
    content: { spans: one.content.map((range) => spanOf(read, range)) },
    relayedBy: [...one.relays, ...outer]
      .filter((speaker) => !same(speaker, one.speaker))
      .map((speaker) => relayOf(read, speaker)),
    stance: tells.stance,
    hedge: hedgeIn(said.content),
    repeats: null,
    figure: null,
    method: { extractor, rule: `source.${one.rule} ${tells.rule}` },
  })) as Draft[]
}

const silenceDrafts = (read: ReadText): Draft[] =>
  findSilences(read).map(({ speaker, cue, content, manner }) => {
    const quote = spanOf(read, [cue[0], content[1]])
    return {
      kind: 'silence',
      value: { manner, about: null },
      id: '',
      quote: read.text.slice(...quote),
      selector: selectorOf(read.text, quote),
      source: sourceOf(read, speaker, undefined),
      cue: { spans: [spanOf(read, cue)] },
      content: { spans: [spanOf(read, content)] },
      relayedBy: [],
      stance: 'affirms',
      hedge: null,
      repeats: null,
      figure: null,
      method: { extractor, rule: `source.${speaker.rule} kind.silence` },
    }
  })
