import type { Store, Webhook } from '@onrecord/store'
import { Problem } from '../problems/problem.ts'

/** The webhook of this id; a problem when there is none. */
export const findWebhook = async (store: Store, id: string): Promise<Webhook> => {
  const found = (await store.webhooks.list()).find((webhook) => webhook.id === id)
  if (found) return found
  throw new Problem('webhook-not-found', 'No webhook has this id.', { see: ['/v1/webhooks'] })
}
