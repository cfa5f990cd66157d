import { contentHash, readCount, vocabularies } from '@onrecord/model'
import type { Remark } from '../admit/rule.ts'
import { Draft, type Span } from '../draft/draft.ts'
import { findWords } from './find-words.ts'
import type { Paragraph } from './paragraphs.ts'
import { Told } from './wire.ts'

/** What one element of a model's answer came to. */
export type Turned = { readonly draft: Draft } | { readonly reason: Remark }

type Loose = { readonly [K in keyof Told]?: Told[K] | undefined }

const SURROUNDINGS = 32

/** Turns one element of a model's answer into a draft: words are looked up in the text, numbers read by our own reader. */
export const toDraft = (given: unknown, text: string, paragraphs: readonly Paragraph[], extractor: string): Turned => {
  const read = Told.partial().required({ quote: true, kind: true }).safeParse(given)
  if (!read.success) return no('draft-invalid', `The model's answer is no draft: ${read.error.issues[0]?.message}.`)
  const told = read.data
  const paragraph = paragraphs.find(({ number }) => number === told.paragraph)
  const at = findWords(told.quote, text, paragraph, paragraph?.start ?? 0)
  if (at === null) return no('quote-not-found', `The copy does not have the words “${told.quote}”.`)
  const [start, end] = at
  const find = (words: string): Span | null => findWords(words, text, paragraph, start)
  const here = told.speakerHere || told.speaker || null
  const speaker = here === null ? null : find(here)
  if (here !== null && speaker === null) return no('claimant-not-named', `The copy does not name “${here}”.`)
  const value = toldValue(told)
  if ('reason' in value) return value
  const cue = told.cue ? find(told.cue) : null
  const relay = told.relayedBy ? find(told.relayedBy) : null
  const figureAt = told.wording ? text.slice(start, end).indexOf(told.wording) : -1
  const draft = {
    id: `m-${contentHash([start, told.kind, told.wording ?? null, told.what ?? null, told.speaker ?? null]).slice(0, 10)}`,
    kind: told.kind,
    quote: told.quote,
    selector: {
      start,
      end,
      prefix: text.slice(Math.max(0, start - SURROUNDINGS), start).toWellFormed(),
      suffix: text.slice(end, end + SURROUNDINGS).toWellFormed(),
    },
    source:
      here === null || speaker === null
        ? null
        : {
            spans: [speaker],
            name: here,
            role: told.role || null,
            resolved:
              told.speaker && told.speaker !== here
                ? { name: told.speaker, because: 'the model takes them for one' }
                : null,
          },
    cue: cue === null ? null : { spans: [cue] },
    content: { spans: [at] },
    relayedBy: relay === null || !told.relayedBy ? [] : [{ name: told.relayedBy, spans: [relay] }],
    stance: told.stance || 'affirms',
    hedge: told.hedge || null,
    figure:
      told.wording && figureAt >= 0 ? { start: start + figureAt, end: start + figureAt + told.wording.length } : null,
    method: { extractor, rule: 'model' },
    repeats: null,
    value: value.value,
  }
  const parsed = Draft.safeParse(draft)
  if (parsed.success) return { draft: parsed.data }
  const [issue] = parsed.error.issues
  return no('draft-invalid', `The model's answer is no draft: ${issue?.path.join('.')} ${issue?.message}.`)
}

const toldValue = (told: Loose): { value: unknown } | { reason: Remark } => {
  const what = told.what || null
  const whom = told.whom || null
  switch (told.kind) {
    case 'casualties':
    case 'tally': {
      if (!told.wording) return no('wording-missing', 'The model gives a figure without the words of its number.')
      const count = readCount(told.wording)
      if (count === null) return no('number-unreadable', `“${told.wording}” is no number that can be read.`)
      const population = whom === null ? null : { wording: whom, facets: {} }
      const scope = { population, place: told.place || null, window: told.when || null, part: false }
      return { value: told.kind === 'tally' ? { what, count, ...scope } : { outcome: told.outcome, count, ...scope } }
    }
    case 'responsibility':
      return { value: { act: what, party: whom, mode: told.detail } }
    case 'occurrence':
      return { value: { happening: what } }
    case 'sequence':
      return { value: { trigger: what, response: null } }
    case 'status':
      return { value: { subject: what, status: told.detail } }
    case 'characterisation':
      return { value: { label: what, term: what === null ? null : termOf(what) } }
    case 'commitment':
      return { value: { what } }
    case 'demand':
      return { value: { addressee: whom, what } }
    case 'account':
      return { value: { vantage: told.detail, summary: what ?? told.quote } }
    case 'silence':
      return { value: { manner: told.detail, about: what } }
    default:
      return no('kind-unknown', `There is no kind of claim called “${told.kind}”.`)
  }
}

const termOf = (label: string): string | null => {
  const { characterisation } = vocabularies
  const said = label.toLowerCase()
  return (
    characterisation.keys.find((key) => said.includes(characterisation.terms[key].label.en.replace(/^an? |s$/g, ''))) ??
    null
  )
}

const no = (code: string, sentence: string): { reason: Remark } => ({ reason: { code, sentence } })
