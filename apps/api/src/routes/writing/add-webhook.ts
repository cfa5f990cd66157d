import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { IngestError, refuseOdd } from '@onrecord/ingest'
import { AddedWebhook } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { Problem } from '../../problems/problem.ts'
import { authorised } from '../../writing/authorised.ts'
import { jsonBody } from '../../writing/body.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { bodyProblems, madeResponses, security } from './responses.ts'

const Body = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .describe('Where messages are posted.'),
  })
  .meta({ id: 'NewWebhook', description: 'Somebody who is to be told of changes.' })

const refused = (error: unknown): Problem =>
  error instanceof IngestError
    ? new Problem('body-refused', error.message, {
        issues: [{ entry: 'body', ref: null, path: ['url'], message: error.message }],
      })
    : new Problem('body-refused', 'This is no address messages can be sent to.')

/** Adds somebody who is told of changes from now on. */
export const addWebhook = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'post',
      path: '/v1/webhooks',
      operationId: 'addWebhook',
      tags: ['writing'],
      summary: 'Have changes told to an address',
      description:
        'Needs a key for `administer`. Each time the record changes a `WebhookMessage` is posted there, signed after Standard ' +
        'Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). A message that is not taken with a 2xx within 15 seconds is ' +
        'sent again, ten times over three days; a 410 ends it. Refuse what is signed wrongly, is older than five minutes, or has an id ' +
        'you have seen. Addresses inside this network are never asked.',
      security,
      middleware: [authorised(store, 'administer'), jsonBody] as const,
      request: { query: NoQuery, body: { required: true, content: { 'application/json': { schema: Body } } } },
      responses: { ...madeResponses(AddedWebhook, 'The webhook, with its secret.'), ...bodyProblems },
    }),
    async (c) => {
      const { url } = c.req.valid('json')
      try {
        refuseOdd(new URL(url), {})
      } catch (error) {
        throw refused(error)
      }
      return c.json(await store.webhooks.add(url), 201)
    },
    refuseBody,
  )
