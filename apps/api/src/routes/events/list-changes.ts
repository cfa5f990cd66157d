import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ChangesAnswer, changesBetween, daysOf } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { readAt } from '../../reading/moment.ts'
import { readOneEvent } from '../../reading/one-event.ts'

const { from, to, recordedBy } = parameters
const Query = z.strictObject({ from, to, recordedBy })

/** Refuses moments in the wrong order: what was added would read as gone. */
const inOrder = (from: string, to: string | undefined): void => {
  if (to === undefined || (daysOf(from).last ?? '9999') <= (daysOf(to).last ?? '9999')) return
  throw new Problem('parameter-invalid', `"to" is "${to}", which ends before "from", "${from}".`, {
    parameter: 'to',
    given: to,
    valid: [`${from} or later`],
  })
}

/** What is different about an event at two moments of what had been said. */
export const listChanges = ({ store, reader, conditionalOn }: Deps) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/events/{event}/changes',
      operationId: 'listChanges',
      tags: ['events'],
      summary: 'What was said of an event between two days, and what it changed',
      description:
        'The event as of two local days, side by side: questions that opened or stand otherwise, claims added.',
      middleware: conditionalOn('event'),
      request: {
        params: z.object({ event: z.string().describe('The event’s id or slug.') }),
        query: Query,
      },
      responses: {
        ...readResponses(ChangesAnswer, 'The differences, in sentences.'),
        ...notFound('There is no such event, or readers may not see it.'),
      },
    }),
    async (c) => {
      const { event } = c.req.valid('param')
      const { from, to, recordedBy } = c.req.valid('query')
      inOrder(from, to)
      const answer = await readAt(store, c.var.version, { recordedBy }, async (moment) => {
        const before = await readOneEvent(reader, event, { ...moment, saidBy: from })
        const after = await readOneEvent(reader, event, { ...moment, saidBy: to })
        const changes = changesBetween(before.dossier, after.dossier).map(({ sentence, ...change }) => ({
          ...change,
          sentence: { ...sentence },
        }))
        return { event: after.dossier.event, from, to: to ?? null, changes, version: moment.version }
      })
      return c.json(answer, 200)
    },
    refuse(Query),
  )
