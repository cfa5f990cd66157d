import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { EntryList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { pageOf } from '../../http/list.ts'
import { refuse } from '../../http/refuse.ts'
import { readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { readByRef } from '../../reading/by-ref.ts'
import { emptiedByRef } from '../../reading/emptied.ts'
import { readAt } from '../../reading/moment.ts'
import { heardByThen } from '../../reading/said.ts'

const { ref, saidBy, recordedBy, limit, cursor } = parameters
const Query = z.strictObject({ ref, saidBy, recordedBy, limit, cursor })

/** The entries of any type that go by a name from outside. */
export const listEntries = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/entries',
      operationId: 'listEntries',
      tags: ['entries'],
      summary: 'Entries of any type by the name they had where they came from',
      middleware: conditional,
      request: { query: Query },
      responses: readResponses(EntryList, 'A page of entries.'),
    }),
    async (c) => {
      const query = c.req.valid('query')
      const list = await readAt(store, c.var.version, query, async (moment) => {
        const others = await readByRef(store, reader, query.ref, moment)
        const found = await heardByThen(reader, others, moment)
        return {
          ...pageOf(found, query),
          emptiedBy:
            found.length === 0
              ? await emptiedByRef({ store, reader }, { ref: query.ref, type: null, others }, moment)
              : null,
          version: moment.version,
        }
      })
      return c.json(list, 200)
    },
    refuse(Query),
  )
