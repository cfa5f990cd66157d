import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { WebhookList } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { authorised } from '../../writing/authorised.ts'
import { NoQuery, refuseBody } from '../../writing/refuse-body.ts'
import { keyResponses, security } from './responses.ts'

/** Everybody who is told of changes, and how that goes. */
export const listWebhooks = ({ store }: Pick<Deps, 'store'>) =>
  new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/v1/webhooks',
      operationId: 'listWebhooks',
      tags: ['writing'],
      summary: 'Everybody who is told of changes',
      description: 'Needs a key for `administer`.',
      security,
      middleware: authorised(store, 'administer'),
      request: { query: NoQuery },
      responses: keyResponses(WebhookList, 'The webhooks.'),
    }),
    async (c) => c.json({ items: await store.webhooks.list() }, 200),
    refuseBody,
  )
