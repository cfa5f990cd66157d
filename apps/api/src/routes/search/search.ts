import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { LanguageTag, SearchAnswer } from '@onrecord/model'
import { LONGEST_QUERY, MOST_QUERY_WORDS, readAsk, StoreError } from '@onrecord/store'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { parameters, validValues } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { emptiedByFilter } from '../../reading/emptied-by-filter.ts'
import { readAt } from '../../reading/moment.ts'
import { publishSearch, readSearch, type SearchFilters } from '../../reading/search.ts'

const { type, event, kind, saidBy, recordedBy, limit, cursor } = parameters
const q = z
  .string()
  .max(LONGEST_QUERY, `longer than ${LONGEST_QUERY} characters`)
  .refine((text) => readAsk(text) !== null, `no word to look for, or more than ${MOST_QUERY_WORDS}`)
  .describe(
    'Words, all of which must be there; "words in quotes" stand side by side; lat* is the beginning of a word; -word must ' +
      'not be there. English and Arabic, in one query too.',
  )
const lang = LanguageTag.describe('Only publications in this language, and the claims they carry.').optional()
const Query = z.strictObject({
  q,
  type,
  event: event.describe('Only this event, its parts and what is said of them: its id or slug.'),
  kind: kind.describe('Only claims of this kind.'),
  lang,
  ...{ saidBy, recordedBy, limit, cursor },
})

const reasons = {
  recordedBy: 'Nothing was on this record by then.',
  q: 'Nothing on this record at that moment has all these words and none of those left out.',
  type: 'Nothing of this type has these words.',
  event: 'No event has this id or slug at that moment, or nothing said of it has these words.',
  kind: 'No claim of this kind has these words.',
  lang: 'No publication in this language has these words, or carries a claim that has them.',
  saidBy: 'Nothing that has these words had been said or published by then.',
}

/** Tells a search that could not be made as a problem of the request, or of the moment. */
const searched = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    if (error.code === 'too-slow')
      throw new Problem(
        'search-too-slow',
        'The search took too long and was given up. Ask for rarer words, or again in a few seconds.',
        {},
        { 'Retry-After': '5' },
      )
    if (error.code === 'bad-request' && error.place === 'cursor')
      throw new Problem('parameter-invalid', '"cursor" is not the "next" of a page.', {
        parameter: 'cursor',
        valid: [...(validValues.cursor ?? [])],
      })
    throw error
  }
}

/** What has the words somebody typed. */
export const search = ({ store, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/search',
      operationId: 'search',
      tags: ['search'],
      summary: 'Events, claims, parties, places and sources by their words',
      description:
        'A name that is just what was typed first; whole words before beginnings of words; names before what is said, and that before what is quoted; equal ones newest ' +
        'first. Of what a common word finds, only the newest thousand claims and thousand names are looked at, and the total ' +
        'says so. Pages follow from the state of the record the first was made from.',
      middleware: conditional,
      request: { query: Query },
      responses: readResponses(SearchAnswer, 'A page of what was found.'),
    }),
    async (c) => {
      const { q, type, event, kind, lang, ...query } = c.req.valid('query')
      const filters: SearchFilters = { q, type, event, kind, lang }
      const answer = await readAt(store, c.var.version, query, async (moment) => {
        const page = await searched(readSearch(store, moment, filters, query))
        const nothing = page.total.value === 0
        return {
          ...(await publishSearch(store, moment, page, q)),
          emptiedBy: nothing
            ? await emptiedByFilter(moment, filters, { reasons, see: [] }, async (at, some) => {
                if (some.q === undefined)
                  return (await store.changesets({ limit: 1 })).filter(isBy(at.recordedBy)).length
                return (await searched(readSearch(store, at, some, { limit: 1 }))).total.value
              })
            : null,
          version: moment.version,
        }
      })
      return c.json(answer, 200)
    },
    refuse(Query),
  )

const isBy =
  (recordedBy: string | undefined) =>
  ({ recordedAt }: { recordedAt: string }): boolean =>
    recordedBy === undefined || recordedAt <= recordedBy
