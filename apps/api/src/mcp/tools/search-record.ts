import { type Language, LanguageTag, type PublicEntry, textIn } from '@onrecord/model'
import { parameters } from '../../parameters.ts'
import { publishSearch, readSearch } from '../../reading/search.ts'
import { searchWords } from '../../reading/search-words.ts'
import { searched } from '../../reading/searched.ts'
import { againLines } from '../lines.ts'
import { tool } from '../tool.ts'

const AT_ONCE = 20
const { type, event, kind, cursor } = parameters

/** What was found, as a line: a claim as its sentence, which names the speaker; anything else by its name. */
const lineOf = (entry: PublicEntry, lang: Language): string => {
  if (entry.type === 'claim') return `- ${textIn(entry.sentence, lang).text} [${entry.id}]`
  if (entry.type === 'event') return `- Event: ${textIn(entry.title, lang).text} [${entry.slug}, ${entry.id}]`
  if (entry.type === 'party' || entry.type === 'place')
    return `- ${entry.type === 'party' ? 'Party' : 'Place'}: ${textIn(entry.name, lang).text} [${entry.id}]`
  return entry.type === 'source'
    ? `- Publication: ${entry.title ?? entry.url ?? 'untitled'}${entry.publishedAt ? `, ${entry.publishedAt}` : ''} [${entry.id}]`
    : `- ${entry.type} [${entry.id}]`
}

/** What has the words somebody looks for. */
export const searchRecord = tool({
  name: 'search',
  title: 'Search the record by words',
  description:
    'Events, claims, parties, places and publications that have all the words, the best first, in English and Arabic. Claims are sentences with their speaker; what is found is no finding of this record.',
  input: {
    q: searchWords.q,
    type,
    event,
    kind,
    published: LanguageTag.describe('Only publications in this language, and the claims they carry.').optional(),
    cursor,
  },
  answer: async ({ q, type, event, kind, published, cursor, lang }, { store, moment }) => {
    const filters = { q, type, event, kind, lang: published }
    const page = await searched(readSearch(store, moment, filters, { limit: AT_ONCE, cursor }))
    const { items, next, total, near } = await publishSearch(store, moment, page, q)
    if (items.length === 0)
      return [
        'Nothing on this record has all these words at the moment asked for.',
        ...near.map(({ word, known }) => `- “${word}” is near: ${known.join(', ')}`),
      ]
    return [...items.map(({ entry }) => lineOf(entry, lang)), ...againLines(items.length, total, next)]
  },
})
