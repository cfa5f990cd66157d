import { z } from 'zod'
import { PartyId, SourceId } from '../values/id.ts'
import { LanguageTag } from '../values/language.ts'
import { LocalText } from '../values/local-text.ts'
import { PartialDate } from '../values/partial-date.ts'
import { caution } from '../vocab/caution.ts'
import { redistribution, refs, Url, verbatim } from './base.ts'

/** Who first made the text that a copy repeats. */
const Original = z
  .object({
    publisher: PartyId.nullable().describe('Whose text it is; null when it is not named.'),
    note: z.string().min(1).nullable().describe('What the copy says of it, word for word.'),
  })
  .meta({ id: 'Original', description: 'Whose text a repost, mirror or rewrite is made from.' })

/** One publication we read. */
export const Source = z
  .object({
    type: z.literal('source'),
    id: SourceId,
    refs,
    publisher: PartyId.describe('Who published the page we read.'),
    form: z
      .enum(['original', 'agency-copy', 'repost', 'mirror', 'rewrite', 'machine-translation', 'summary'])
      .describe('What the page is: the publisher’s own text, or a copy of another’s and of which sort.'),
    original: Original.nullable().describe('Whose text it copies; null for the publisher’s own.'),
    url: Url.nullable().describe('Null when all that is known is who published it, and when.'),
    title: z.string().min(1).nullable(),
    language: LanguageTag,
    publishedAt: PartialDate.nullable(),
    publishedAtBasis: z
      .string()
      .min(1)
      .nullable()
      .describe('Where the date was read: on the page, in its address, in its text.'),
    retrievedAt: z.iso.datetime().nullable().describe('When we read it; null when it was not noted.'),
    readAs: z
      .enum(['full', 'excerpt', 'cited'])
      .describe('How much of it was read; "cited": none, another source names it.'),
    readNote: LocalText.nullable().describe('What a reader should know about how it was read.'),
    archivedUrl: Url.nullable(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hexadecimal')
      .nullable()
      .describe('Of the kept copy.'),
    cautions: z.array(caution.schema).min(1).optional().describe('What does not look right about it, as it was given.'),
    redistribution,
    terms: z
      .object({ licence: z.string().min(1), attribution: z.string().min(1).describe('Whom to name, and how.') })
      .optional()
      .describe('Under which terms it came, where they have to be told with it.'),
    verbatim: verbatim.describe('Of a file of rows: what stands before its first row, letter for letter.'),
  })
  .meta({ id: 'Source', description: 'One publication we read.' })
export type Source = z.infer<typeof Source>
