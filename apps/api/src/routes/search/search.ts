import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { SearchAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { emptiedByFilter } from '../../reading/emptied-by-filter.ts'
import { readAt } from '../../reading/moment.ts'
import { publishSearch, readSearch, type SearchFilters } from '../../reading/search.ts'
import { searchWords } from '../../reading/search-words.ts'
import { searched } from '../../reading/searched.ts'

const { type, event, kind, saidBy, recordedBy, limit, cursor } = parameters
const Query = z.strictObject({
  ...searchWords,
  type,
  event: event.describe('Only this event, its parts and what is said of them: its id or slug.'),
  kind: kind.describe('Only claims of this kind.'),
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
