import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ContestedEvent, idType, PublicDossier } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'

const Query = z.strictObject({ saidBy: parameters.saidBy, recordedBy: parameters.recordedBy })

const isName = (text: string): boolean => idType(text) === 'event' || ContestedEvent.shape.slug.safeParse(text).success

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
      const dossier = await readAt(store, c.var.version, c.req.valid('query'), async (moment) => {
        const reading = isName(event) ? await reader.event(event, moment) : null
        if (reading === null)
          throw new Problem('event-not-found', 'No event has this id or slug at the moment that was asked for.', {
            see: ['/v1/events'],
          })
        return reading.published
      })
      return c.json(dossier, 200)
    },
    refuse(Query),
  )
