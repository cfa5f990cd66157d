import type { Draft, Drafted, DraftSource, DraftStance, DraftValues, Span } from '../draft.ts'
import { extractor, selectorOf, settle } from '../finish.ts'
import { readLexicon } from '../lexicon.ts'
import { type ArabicFigure, findArabicFigures } from './arabic-figures.ts'
import { speaks } from './arabic-parties.ts'
import { type ArabicSaid, findArabicSaid } from './arabic-said.ts'
import { type ArabicSentence, readArabic } from './arabic-text.ts'

type Range = readonly [number, number]

const spanOf = (sentence: ArabicSentence | undefined, [from, to]: Range): Span => [
  sentence?.[from]?.start ?? 0,
  sentence?.[to - 1]?.end ?? 1,
]
const hedge = /(?:ربما|يُعتقد|يعتقد|مزاعم|غير مؤكدة|لم يتسن|يُرجح|يرجح|من المحتمل|(?<![\u0621-\u064a])قد (?=[يت]))/u
const labels = readLexicon('arabic-labels').map(({ pattern = '', term = '' }) => ({
  find: new RegExp(pattern, 'u'),
  term,
}))
const crowd = /^(?:مصادر|مصدر|شهود|شاهد|سكان|ناشطون|ناجون|تقارير|أهالي|وسائل)/u

// "والسلطات تقول": "and" is none of the name.
const withAnd = (words: string): boolean =>
  /^وال(?!ي |ي$|د[ة ]|دة|دي|دت|ده)\p{L}{2}/u.test(words) ||
  (/^و\p{L}{3}/u.test(words) &&
    speaks(/^و(\p{L}+)/u.exec(words)?.[1] ?? '') &&
    !speaks(/^\p{L}+/u.exec(words)?.[0] ?? ''))

const sourceOf = (text: string, sentences: readonly ArabicSentence[], one: ArabicSaid): DraftSource => {
  const whole = spanOf(sentences[one.sourceSentence], one.source)
  // "According to" writes its "to" on to the name: وفقا للشبكة.
  const joined =
    one.rule === 'according-to' &&
    /^ل(?!ل)/u.test(text.slice(...whole)) &&
    /^و?(?:وفقا|طبقا|استنادا)/u.test(text.slice(...spanOf(sentences[one.sentence], one.cue)))
  const span: Span = joined || withAnd(text.slice(...whole)) ? [whole[0] + 1, whole[1]] : whole
  const name = text.slice(...span)
  return {
    spans: [span],
    name,
    role: crowd.test(name) ? 'unnamed' : null,
    resolved: one.rule === 'shared-subject' ? { name, because: 'the speaker of the sentence before' } : null,
  }
}

const stanceOf = (one: ArabicSaid | null): DraftStance => {
  if (one?.class === 'deny') return 'denies'
  return one?.class === 'warn' ? 'warns' : 'affirms'
}

type Value = { [K in keyof DraftValues]: { kind: K; value: DraftValues[K]; stance: DraftStance } }[keyof DraftValues]

const kindOf = (one: ArabicSaid, words: string): Value => {
  const stance = stanceOf(one)
  if (one.class === 'deny' && /^(?:التعليق|الرد|الإجابة)/u.test(words))
    return { kind: 'silence', value: { manner: 'declined', about: null }, stance: 'affirms' }
  const label = labels
    .map(({ find, term }) => ({ found: find.exec(words)?.[0], term }))
    .find(({ found }) => found !== undefined)
  if (label?.found !== undefined) {
    const reports = one.class === 'condemn' && /تقارير|أنباء|اتهامات/u.test(words)
    return {
      kind: 'characterisation',
      value: { label: label.found, term: label.term },
      stance: reports ? 'reports' : /(?:قد|ربما) /u.test(words) && stance === 'affirms' ? 'warns' : stance,
    }
  }
  if (one.class === 'demand' || /(?:^|[^\u0621-\u064a])(?:يجب|ينبغي|لا بد|على الجميع)(?![\u0621-\u064a])/u.test(words))
    return { kind: 'demand', value: { addressee: null, what: words }, stance }
  if (one.class === 'commit' || /تشكيل لجنة/u.test(words)) return { kind: 'commitment', value: { what: words }, stance }
  if (one.class === 'accuse') return { kind: 'responsibility', value: { act: words, party: null, mode: 'did' }, stance }
  if (/(?:انتهاء|استكمال|انتهت|اكتمال)/u.test(words) && /(?:عملية|عمليات|حملة|معارك|هدنة)/u.test(words))
    return { kind: 'status', value: { subject: words, status: 'over' }, stance }
  return {
    kind: 'account',
    value: { vantage: one.class === 'account' ? 'witness' : 'outside', summary: words },
    stance,
  }
}

const size = (one: ArabicSaid): number => one.content.reduce((sum, [from, to]) => sum + to - from, 0)

// Who is quoted speaks, before who quotes.
const rank = ({ rule }: ArabicSaid): number => (rule === 'quoted-as-saying' ? 0 : rule === 'relayed' ? 2 : 1)

/** Proposes claims from an Arabic text: who said it, in which words, and how many people. */
export const draftArabic = (text: string): Drafted => {
  const sentences = readArabic(text)
  const said = findArabicSaid(sentences)
  const { figures, aside } = findArabicFigures(text, sentences)
  const saidIn = Map.groupBy(said, ({ sentence }) => sentence)
  const counted = new Set<ArabicSaid>()
  let before: { figure: ArabicFigure; own: ArabicSaid | null } | null = null
  const drafts: Draft[] = figures.map((figure) => {
    const [own, ...outer] = (saidIn.get(figure.sentence) ?? [])
      .filter((one) => one.content.some(([from, to]) => from <= figure.from && figure.to <= to))
      .toSorted((a, b) => size(a) - size(b) || rank(a) - rank(b))
    // "ومن بينهم 12 طفلا": still the speaker of the sentence before.
    const carried = own === undefined && figure.part && before?.figure.outcome === figure.outcome ? before.own : null
    const speaker = own ?? carried
    if (own !== undefined) counted.add(own)
    before = { figure, own: speaker }
    return figureDraft(text, sentences, figure, speaker, outer, own === undefined)
  })
  for (const one of said) if (!counted.has(one)) drafts.push(saidDraft(text, sentences, one))
  return { drafts: settle(drafts), aside }
}

const commonOf = (
  text: string,
  sentences: readonly ArabicSentence[],
  own: ArabicSaid | null,
  quote: Span,
  rule: string,
): Omit<Draft, 'kind' | 'value' | 'stance' | 'figure'> => ({
  id: '',
  quote: text.slice(...quote),
  selector: selectorOf(text, quote),
  source: own === null ? null : sourceOf(text, sentences, own),
  cue:
    own === null
      ? null
      : {
          spans: [own.cue, ...(own.cueToo === undefined ? [] : [own.cueToo])].map((range) =>
            spanOf(sentences[own.sentence], range),
          ),
        },
  content: { spans: own === null ? [quote] : own.content.map((range) => spanOf(sentences[own.sentence], range)) },
  relayedBy:
    own?.relay == null
      ? []
      : [
          {
            name: text.slice(...spanOf(sentences[own.sentence], own.relay)),
            spans: [spanOf(sentences[own.sentence], own.relay)],
          },
        ],
  hedge: hedge.exec(text.slice(...quote))?.[0].trim() ?? null,
  repeats: null,
  method: { extractor, rule },
})

const figureDraft = (
  text: string,
  sentences: readonly ArabicSentence[],
  figure: ArabicFigure,
  own: ArabicSaid | null,
  outer: readonly ArabicSaid[],
  carried: boolean,
): Draft => {
  const sentence = sentences[figure.sentence] as ArabicSentence
  const piece =
    (carried ? undefined : own?.content.find(([from, to]) => from <= figure.from && figure.to <= to)) ??
    ([0, sentence.length] as const)
  const rule = own === null ? 'none' : carried ? 'carried' : own.rule
  const quote = spanOf(sentence, piece)
  const common = {
    ...commonOf(text, sentences, own, quote, `arabic.${rule} ${figure.rule}`),
    ...(carried ? { content: { spans: [quote] } } : {}),
  }
  const relays = outer.map((one) => ({
    name: text.slice(...spanOf(sentence, one.source)),
    spans: [spanOf(sentence, one.source)],
  }))
  return {
    ...common,
    kind: 'casualties',
    relayedBy: [...common.relayedBy, ...relays],
    stance: stanceOf(own),
    figure: { start: figure.start, end: figure.end },
    value: {
      outcome: figure.outcome,
      count: figure.count,
      population: figure.head === null ? null : { wording: figure.head, facets: {} },
      place: null,
      window: null,
      part: figure.part,
    },
  }
}

const saidDraft = (text: string, sentences: readonly ArabicSentence[], one: ArabicSaid): Draft => {
  const first = one.content[0] ?? one.cue
  const quote = spanOf(sentences[one.sentence], first)
  const told = kindOf(one, text.slice(...quote))
  return {
    ...commonOf(text, sentences, one, quote, `arabic.${one.rule} kind.${told.kind}`),
    ...told,
    figure: null,
  } as Draft
}
