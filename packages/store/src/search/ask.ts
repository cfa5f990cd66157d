import { soughtForms, wholeForm } from './forms.ts'
import { stopWords } from './stop-words.ts'
import { quoted } from './vector.ts'
import { wordsOf } from './words.ts'

/** One thing to look for: a word, the beginning of a word, or words side by side. */
export interface Term {
  readonly type: 'word' | 'beginning' | 'phrase'
  /** Its words, folded; one unless it is a phrase. */
  readonly words: readonly string[]
  /** It must not be there. */
  readonly without: boolean
  /** The last word of a query may only be half typed: its beginning is looked for too, and ranked lower. */
  readonly open: boolean
}

/** What somebody typed into a search box, as it was understood. */
export interface Ask {
  readonly terms: readonly Term[]
  /** Common words that were typed but not looked for. */
  readonly passedOver: readonly string[]
}

/** The longest query that is read, in characters. */
export const LONGEST_QUERY = 400
/** The most words a query may have. */
export const MOST_QUERY_WORDS = 32
// A shorter beginning would be that of half the record.
const SHORTEST_BEGINNING = 2
const SHORTEST_OPEN = 3

// A phrase that is never closed goes to the end. Every kind of quotation mark opens and closes one.
const piece = /(?<minus>(?<![^\s(])[-−–])?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<bare>[^\s"“”„«»]+))/gu

const termsOf = (q: string): Term[] =>
  [...q.matchAll(piece)].flatMap(({ groups = {} }): Term[] => {
    const { minus, phrase, bare } = groups
    const without = minus !== undefined
    const words = wordsOf(phrase ?? bare ?? '').map(({ text }) => text)
    if (words.length === 0) return []
    const last = words.at(-1) ?? ''
    if (phrase !== undefined) return [{ type: words.length > 1 ? 'phrase' : 'word', words, without, open: false }]
    if (without && words.length > 1) return [{ type: 'phrase', words, without, open: false }]
    const beginning = /[*٭]$/u.test(bare ?? '') && [...last].length >= SHORTEST_BEGINNING
    return words.map((word, index) => ({
      type: beginning && index === words.length - 1 ? 'beginning' : 'word',
      words: [word],
      without,
      open: false,
    }))
  })

const opened = (terms: readonly Term[], q: string): Term[] => {
  const last = terms.at(-1)
  const half = last?.type === 'word' && !last.without && !/["“”„«»\s]$/u.test(q)
  return terms.map((term) =>
    term === last && half && [...(term.words[0] ?? '')].length >= SHORTEST_OPEN ? { ...term, open: true } : term,
  )
}

const isCommon = ({ type, words, without }: Term): boolean =>
  type === 'word' && !without && stopWords.has(words[0] ?? '')

/** Reads a query as a person means it; null when there is nothing in it to look for, or too much. */
export const readAsk = (q: string): Ask | null => {
  if (q.length > LONGEST_QUERY) return null
  const all = opened(termsOf(q), q)
  if (all.flatMap(({ words }) => words).length > MOST_QUERY_WORDS) return null
  const wanted = all.filter((term) => !isCommon(term))
  const terms = wanted.some(({ without }) => !without) ? wanted : all
  if (!terms.some(({ without }) => !without)) return null
  return { terms, passedOver: all.filter((term) => !terms.includes(term)).flatMap(({ words }) => words) }
}

const anyForm = (word: string): string => `(${soughtForms(word).map(quoted).join(' | ')})`

const written = (term: Term, openToo: boolean): string => {
  const [word = ''] = term.words
  if (term.type === 'phrase') return `(${term.words.map(anyForm).join(' <-> ')})`
  if (term.type === 'beginning') return `${quoted(word)}:*`
  return term.open && openToo ? `(${anyForm(word)} | ${quoted(word)}:*)` : anyForm(word)
}

/** What must be there, as PostgreSQL's `tsquery`; `openToo` also takes words the last one is the beginning of. */
export const wantedQuery = ({ terms }: Ask, openToo: boolean): string =>
  terms
    .filter(({ without }) => !without)
    .map((term) => written(term, openToo))
    .join(' & ')

/** A name that is what must be there and nothing else, as such a query. */
export const wholeQuery = ({ terms }: Ask): string =>
  quoted(wholeForm(terms.filter(({ without }) => !without).flatMap(({ words }) => words)))

/** What must not be there, as such a query; null when nothing is ruled out. */
export const unwantedQuery = ({ terms }: Ask): string | null =>
  terms
    .filter(({ without }) => without)
    .map((term) => written(term, false))
    .join(' | ') || null
