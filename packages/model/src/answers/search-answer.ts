import { z } from 'zod'
import { ReportId } from '../values/id.ts'
import { LocalText } from '../values/local-text.ts'
import { listOf } from './page.ts'
import { PublicEntry } from './public-entry.ts'

/** A stretch of a text that a search found it by. */
export const SearchMark = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .meta({ id: 'SearchMark', description: 'A stretch of a text, in UTF-16 code units: up to but not including `end`.' })

/** What part of an entry a text is. */
export const searchFields = [
  'title',
  'summary',
  'name',
  'alias',
  'description',
  'note',
  'publisher',
  'sentence',
  'statement',
  'role',
  'quote',
  'translation',
  'printed',
] as const

/** A text something was found by, as it stands on the record, with the words that were looked for marked. */
export const SearchMatch = z
  .object({
    field: z
      .enum(searchFields)
      .describe('What part of the entry it is; "quote", "translation" and "printed" are a report’s.'),
    language: z.string().describe('The language it is in.'),
    text: z.string().describe('The text itself, or of a long one the part around the first mark. Never markup.'),
    start: z.int().nonnegative().describe('Where this part begins in the whole text; 0 unless it was cut.'),
    length: z.int().nonnegative().describe('The length of the whole text.'),
    marks: z.array(SearchMark).describe('What to mark in `text`; empty when it was found by a name that is not in it.'),
    report: ReportId.nullable().describe('The report whose words these are; null for the entry’s own.'),
  })
  .meta({
    id: 'SearchMatch',
    description: 'A text something was found by, with the words that were looked for marked.',
  })
export type SearchMatch = z.infer<typeof SearchMatch>

/** One thing that was found. */
export const SearchHit = z
  .object({
    entry: PublicEntry.describe('The entry; a claim comes with its sentence, which names who said it.'),
    matches: z.array(SearchMatch).describe('The texts it was found by, at most a few; the first is always there.'),
  })
  .meta({ id: 'SearchHit', description: 'One thing that was found, and the texts it was found by.' })
export type SearchHit = z.infer<typeof SearchHit>

/** A number of things found. */
export const SearchCount = z
  .object({
    value: z.int().nonnegative(),
    atLeast: z.boolean().describe('True when counting ended there: the newest of many were looked at.'),
  })
  .meta({ id: 'SearchCount', description: 'How many were found, or the least that were.' })

/** How many of what was found have one value of a filter. */
export const SearchFacet = SearchCount.extend({
  of: z.string().describe('The value, as the parameter of the same name takes it.'),
  label: LocalText.nullable().describe('The title, for an event; null for the others.'),
}).meta({ id: 'SearchFacet', description: 'How many of what was found have one value of a filter.' })

/** One thing that was looked for, as the query was understood. */
export const SearchTerm = z
  .object({
    type: z.enum(['word', 'beginning', 'phrase']),
    words: z.array(z.string()).describe('Its words, without case, accents and vowel signs; numbers without grouping.'),
    without: z.boolean().describe('True when it must not be there.'),
    open: z.boolean().describe('True when words it is the beginning of are looked for too, and ranked lower.'),
  })
  .meta({ id: 'SearchTerm', description: 'One thing that was looked for, as the query was understood.' })

/** A word nothing was found for, and words that are spelt much like it. */
export const SearchNear = z
  .object({ word: z.string(), known: z.array(z.string()) })
  .meta({ id: 'SearchNear', description: 'A word nothing was found for, and words of names spelt much like it.' })

/** A page of what a search found. */
export const SearchAnswer = listOf(SearchHit)
  .extend({
    total: SearchCount,
    read: z
      .object({
        terms: z.array(SearchTerm).describe('All of them must be there, or must not.'),
        passedOver: z.array(z.string()).describe('Common words that were typed and not looked for.'),
      })
      .meta({ id: 'SearchQuery', description: 'The query as it was understood.' }),
    facets: z
      .object({
        type: z.array(SearchFacet),
        kind: z.array(SearchFacet),
        lang: z.array(SearchFacet),
        event: z.array(SearchFacet).describe('The events that claims found are about; at most twenty.'),
      })
      .meta({
        id: 'SearchFacets',
        description: 'How many of what was found have which value; a claim may have several.',
      }),
    near: z.array(SearchNear).describe('Only when nothing was found.'),
  })
  .meta({
    id: 'SearchAnswer',
    description: 'A page of what a search found, the best first, and how it was looked for.',
  })
export type SearchAnswer = z.infer<typeof SearchAnswer>
