import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { PublicDossier } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { readAt } from '../../reading/moment.ts'
import { readOneEvent } from '../../reading/one-event.ts'

const Query = z.strictObject({ saidBy: parameters.saidBy, recordedBy: parameters.recordedBy })

/** One event's dossier: everything a reader may see of it. */
export const getEvent = ({ store, reader, conditional }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/events/{event}',
      operationId: 'getEvent',
      tags: ['events'],
      summary: 'One event with everything said of it',
      description: 'Its questions, claims, reports, links, and the parties, places and sources they name.',
      middleware: conditional,
      request: {
        params: z.object({ event: z.string().describe('The event’s id or slug.') }),
        query: Query,
      },
      responses: {
        ...readResponses(PublicDossier, 'The event’s dossier.'),
        ...notFound('There is no such event, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { event } = c.req.valid('param')
      const { published } = await readAt(store, c.var.version, c.req.valid('query'), (moment) =>
        readOneEvent(reader, event, moment),
      )
      return c.json(published, 200)
    },
    refuse(Query),
  )
