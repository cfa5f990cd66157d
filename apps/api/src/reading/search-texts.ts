import type { LocalText, Party, Place, PublicEntry, SearchMatch } from '@onrecord/model'
import { type Ask, type Mark, marksIn } from '@onrecord/store'

type Text = Pick<SearchMatch, 'field' | 'language' | 'text' | 'report'>

const LONGEST = 320
// So much is shown before the first mark of a text that is cut.
const BEFORE = 80
const MOST_TEXTS = 4

const each = (field: Text['field'], text: LocalText | null, report: string | null = null): Text[] =>
  Object.entries(text ?? {}).map(([language, words]) => ({ field, language, text: words, report }))

const names = ({ name, aliases }: Party | Place): Text[] => [
  ...each('name', name),
  ...aliases.map(({ text, language }): Text => ({ field: 'alias', language, text, report: null })),
]

/** The texts of an entry it can be found by, as they stand on the record; `publisher` is a source’s. */
export const textsOf = (entry: PublicEntry, publisher: PublicEntry | null): Text[] => {
  switch (entry.type) {
    case 'event':
      return [...each('title', entry.title), ...each('summary', entry.summary)]
    case 'party':
      return [...names(entry), ...each('name', entry.shortName), ...each('description', entry.description)]
    case 'place':
      return [...names(entry), ...each('note', entry.note)]
    case 'source': {
      const { title, language } = entry
      const own: Text[] = title === null ? [] : [{ field: 'title', language, text: title, report: null }]
      return [...own, ...(publisher?.type === 'party' ? each('publisher', publisher.name) : [])]
    }
    case 'claim':
      return [...each('sentence', entry.sentence), ...each('statement', entry.statement), ...each('role', entry.role)]
    case 'report': {
      const { id, quote, asPrinted } = entry
      const words: Text[] =
        quote === null ? [] : [{ field: 'quote', language: quote.language, text: quote.exact, report: id }]
      const translated: Text[] = quote?.translation
        ? [{ field: 'translation', language: quote.translation.language, text: quote.translation.text, report: id }]
        : []
      return [...words, ...translated, ...each('printed', asPrinted?.statement ?? null, id)]
    }
    default:
      return []
  }
}

/** A long text cut to what stands around its first mark, never within a word. */
const cut = ({ text, ...rest }: Text, marks: readonly Mark[]): SearchMatch => {
  const length = text.length
  if (length <= LONGEST) return { ...rest, text, start: 0, length, marks: [...marks] }
  const wanted = Math.max(0, Math.min((marks[0]?.start ?? 0) - BEFORE, length - LONGEST))
  const start = wanted === 0 ? 0 : Math.min(text.indexOf(' ', wanted) + 1 || wanted, marks[0]?.start ?? wanted)
  const space = text.lastIndexOf(' ', start + LONGEST)
  const end = start + LONGEST >= length ? length : space > start ? space : start + LONGEST
  const shown = marks.filter((mark) => mark.end <= end)
  return {
    ...rest,
    text: text.slice(start, end),
    start,
    length,
    marks: shown.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  }
}

/** The texts a query found something by, marked; where it was found by a name that is in none, the first. */
export const matchesIn = (texts: readonly Text[], ask: Ask): SearchMatch[] => {
  const distinct = [
    ...new Map(texts.map((text) => [JSON.stringify([text.language, text.text, text.report]), text])).values(),
  ]
  const marked = distinct.map((text) => ({ text, marks: marksIn(text.text, ask) }))
  const found = marked.filter(({ marks }) => marks.length > 0)
  return (found.length > 0 ? found : marked.slice(0, 1)).slice(0, MOST_TEXTS).map(({ text, marks }) => cut(text, marks))
}
