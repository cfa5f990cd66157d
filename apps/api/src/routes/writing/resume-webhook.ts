import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { WebhookAnswer } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { authorised } from '../../writing/authorised.ts'
import { findWebhook } from '../../writing/find-webhook.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { keyResponses, noneProblem, security } from './responses.ts'

/** Tells somebody again who had been given up. */
export const resumeWebhook = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'post',
      path: '/v1/webhooks/{webhook}/resume',
      operationId: 'resumeWebhook',
      tags: ['writing'],
      summary: 'Tell an address again that had been given up',
      description: 'Needs a key for `administer`. It is told of everything since it was last told.',
      security,
      middleware: authorised(store, 'administer'),
      request: { query: NoQuery, params: z.object({ webhook: z.string().describe('The webhook’s id.') }) },
      responses: { ...keyResponses(WebhookAnswer, 'The webhook.'), ...noneProblem },
    }),
    async (c) => {
      const { id } = await findWebhook(store, c.req.valid('param').webhook)
      return c.json(await store.webhooks.resume(id), 200)
    },
    refuseBody,
  )
