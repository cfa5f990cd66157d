import type { ArticleDrafts, ArticleHead, Draft, Remark } from '@onrecord/ingest'
import { countWords } from '@onrecord/model'

const WIDTH = 96
const MARGIN = '     '

/** An article in a few lines: what it is, how it was read, and what to know of that. */
export const articleLines = (article: ArticleHead): string[] => {
  const { title, siteName, byline, published, language, url, from, textSha256, notes } = article
  const day = published === null ? 'no day known' : `${published.date ?? `“${published.printed}”`}, ${published.basis}`
  return [
    title ?? (from === '-' ? 'A text from standard input' : from),
    `  ${[siteName, byline, day, `language ${language}`].filter((part) => part !== null).join(' · ')}`,
    ...(url === null ? [] : [`  ${url}`]),
    `  kept text: SHA-256 ${textSha256}`,
    ...notes.flatMap(({ sentence }) => wrapped(sentence, '  ! ', '    ')),
  ]
}

/** Every draft for reading: what, who, by which words, and where they stand. */
export const draftsLines = (
  { article, drafts }: ArticleDrafts,
  refused: ReadonlyMap<string, readonly Remark[]>,
): string[] =>
  drafts.flatMap((draft, index) => [
    '',
    ...draftLines(draft, article.text, `${index + 1}`.padStart(3), refused.get(draft.id)),
  ])

/** What is said of an article in which nobody says anything. */
export const NOBODY_SAYS = 'No words were found that somebody is said to have said.'

/** One draft for reading. */
export const draftLines = (
  draft: Draft,
  text: string | null,
  number: string,
  reasons: readonly Remark[] = [],
): string[] => {
  const { source, cue, relayedBy, quote, selector, hedge, stance, method } = draft
  const row = (name: string, words: string): string[] =>
    wrapped(words, `${MARGIN}${name.padEnd(7)}`, `${MARGIN}${' '.repeat(7)}`)
  const at = (spans: readonly (readonly [number, number])[]): string =>
    text === null ? '' : spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  return [
    ...wrapped(`${draft.kind}: ${inWords(draft)}`, `${number}  `, MARGIN),
    ...row('who', source === null ? 'nobody is named: the text says it itself' : whoIn(source)),
    ...relayedBy.flatMap(({ name }) => row('via', name)),
    ...(cue === null || text === null ? [] : row('cue', at(cue.spans))),
    ...row('words', `“${quote.replace(/\s+/g, ' ')}”`),
    ...row('place', `${placeOf(selector.start, text)}characters ${selector.start} to ${selector.end}`),
    ...(stance === 'affirms' ? [] : row('stance', stance)),
    ...(hedge === null ? [] : row('hedge', hedge)),
    ...row('rule', `${method.rule} (${method.extractor})`),
    ...reasons.flatMap(({ sentence }) => row('!', sentence)),
  ]
}

const whoIn = ({ name, role, resolved }: NonNullable<Draft['source']>): string =>
  `${name}${role === null ? '' : ` (${role})`}${resolved === null ? '' : `, taken to be ${resolved.name}: ${resolved.because}`}`

const placeOf = (start: number, text: string | null): string =>
  text === null ? '' : `line ${text.slice(0, start).split('\n').length}, `

/** What a draft says, in words. */
const inWords = (draft: Draft): string => {
  switch (draft.kind) {
    case 'casualties':
      return [countWords(draft.value.count, 'en'), draft.value.outcome, ...scopeOf(draft.value)].join(' ')
    case 'tally':
      return [countWords(draft.value.count, 'en'), draft.value.what, ...scopeOf(draft.value)].join(' ')
    case 'responsibility':
      return [draft.value.party ?? 'somebody', draft.value.mode, draft.value.act ?? 'it'].join(' · ')
    case 'occurrence':
      return draft.value.happening
    case 'sequence':
      return [draft.value.trigger ?? '?', draft.value.response ?? '?'].join(' → ')
    case 'status':
      return `${draft.value.subject} · ${draft.value.status}`
    case 'characterisation':
      return `“${draft.value.label}”${draft.value.term === null ? '' : ` (${draft.value.term})`}`
    case 'commitment':
      return draft.value.what
    case 'demand':
      return draft.value.addressee === null ? draft.value.what : `to ${draft.value.addressee}: ${draft.value.what}`
    case 'account':
      return `${draft.value.vantage} · ${draft.value.summary}`
    case 'silence':
      return `${draft.value.manner}${draft.value.about === null ? '' : ` · ${draft.value.about}`}`
    default:
      return draft satisfies never
  }
}

type Scoped = Extract<Draft, { kind: 'casualties' | 'tally' }>['value']

const scopeOf = ({ population, place, window, part }: Scoped): string[] => [
  ...(population === null ? [] : [`· ${population.wording}`]),
  ...(place === null ? [] : [`· ${place}`]),
  ...(window === null ? [] : [`· ${window}`]),
  ...(part ? ['· a part of another figure'] : []),
]

/** Words broken into lines of a readable width, the first with one margin and the others with another. */
const wrapped = (words: string, first: string, others: string): string[] => {
  const lines: string[] = []
  let line = first
  for (const word of words.replace(/\s+/g, ' ').split(' ')) {
    const empty = line === first || line === others
    if (!empty && line.length + word.length >= WIDTH) {
      lines.push(line.trimEnd())
      line = others
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}
