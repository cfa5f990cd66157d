import { z } from '@hono/zod-openapi'
import { LanguageTag } from '@onrecord/model'
import { LONGEST_QUERY, MOST_QUERY_WORDS, readAsk } from '@onrecord/store'

const q = z
  .string()
  .max(LONGEST_QUERY, `longer than ${LONGEST_QUERY} characters`)
  .refine((text) => readAsk(text) !== null, `no word to look for, or more than ${MOST_QUERY_WORDS}`)
  .describe(
    'Words, all of which must be there; "words in quotes" stand side by side; lat* is the beginning of a word; -word must ' +
      'not be there. English and Arabic, in one query too.',
  )
const lang = LanguageTag.describe('Only publications in this language, and the claims they carry.').optional()

/** What a search is asked with: the words, and the language of what was published. */
export const searchWords = { q, lang }
