import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { WebhookAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { authorised } from '../../writing/authorised.ts'
import { findWebhook } from '../../writing/find-webhook.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { keyResponses, noneProblem, security } from './responses.ts'

/** Tells somebody no more. */
export const removeWebhook = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'delete',
      path: '/v1/webhooks/{webhook}',
      operationId: 'removeWebhook',
      tags: ['writing'],
      summary: 'Tell an address no more',
      description: 'Needs a key for `administer`.',
      security,
      middleware: authorised(store, 'administer'),
      request: { query: NoQuery, params: z.object({ webhook: z.string().describe('The webhook’s id.') }) },
      responses: { ...keyResponses(WebhookAnswer, 'The webhook as it was.'), ...noneProblem },
    }),
    async (c) => {
      const webhook = await findWebhook(store, c.req.valid('param').webhook)
      await store.webhooks.remove(webhook.id)
      return c.json(webhook, 200)
    },
    refuseBody,
  )
