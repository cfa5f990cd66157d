import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, LinkedData, PlaceDetail, placeLinkedData } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { answerIn } from '../../forms/answer-in.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readForms } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'
import { readPlaceDetail } from '../../reading/place-detail.ts'

const { saidBy, recordedBy, fields } = parameters
const Query = z.strictObject({ saidBy, recordedBy, fields })

/** One place with what it lies in, what lies in it, and the events there. */
export const getPlace = ({ store, conditional, addresses }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/places/{place}',
      operationId: 'getPlace',
      tags: ['places'],
      summary: 'One place, what it lies in, what lies in it, and the events there',
      description:
        'Where a place lies is as the record has it now, whatever `recordedBy` says. `/v1/claims?place=` has what is said of it.',
      middleware: conditional,
      request: {
        params: z.object({ place: z.string().describe('The place’s id.') }),
        query: Query,
      },
      responses: {
        ...readForms({ 'application/json': PlaceDetail, 'application/ld+json': LinkedData }, 'The place.'),
        ...notFound('There is no such place, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { place: id } = c.req.valid('param')
      const { fields, ...clocks } = c.req.valid('query')
      const detail = await readAt(store, c.var.version, clocks, async (moment) => {
        const found = idType(id) === 'place' ? await readPlaceDetail(store, id, moment) : null
        if (found === null)
          throw new Problem('place-not-found', 'No place has this id at the moment that was asked for.', {
            see: ['/v1/places'],
          })
        return found
      })
      return answerIn(
        c,
        { json: () => detail, jsonld: () => placeLinkedData(detail, addresses(c)) },
        { fields, name: `${id}-version-${detail.version.position}` },
      )
    },
    refuse(Query),
  )
