import { type Reach, tell } from '@onrecord/ingest'
import type { WebhookMessage } from '@onrecord/model'
import type { DueWebhook, Store } from '@onrecord/store'
import { Webhook as Signer } from 'standardwebhooks'

/** What telling works with. */
export interface Deliveries {
  readonly store: Store
  /** Where readers reach this API from outside. */
  readonly address: string
  readonly now: () => Date
  /** For tests only: addresses of this machine. */
  readonly reach?: Reach
}

const PATIENCE = 15_000
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long to wait after each time a message was not taken; after the last one the webhook is given up. */
const pauses: readonly number[] = [
  5000,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** When a message that was not taken is sent again; null: never. Every wait is drawn a little apart, so that not all come at once. */
const retryAt = ({ attempts }: DueWebhook, now: Date): Date | null => {
  const pause = pauses[attempts]
  return pause === undefined ? null : new Date(now.getTime() + pause * (1 + Math.random() / 10))
}

/** Tells one webhook that is due what it has not been told; says whether there was one. */
export const deliverOne = async ({ store, address, now, reach = {} }: Deliveries): Promise<boolean> => {
  const due = await store.webhooks.take(2 * PATIENCE)
  if (due === null) return false
  const { position, recordedAt } = await store.version()
  const message: WebhookMessage = {
    type: 'record.changed',
    timestamp: recordedAt ?? now().toISOString(),
    data: { from: due.told, to: position, changes: `${address}/v1/changes?since=${due.told}` },
  }
  const body = JSON.stringify(message)
  // The same for every time this is sent, so that whoever took it already can tell.
  const id = `msg_${due.id.slice('webhook-'.length)}_${due.told}_${position}`
  const at = now()
  const signature = new Signer(due.secret).sign(id, at, body)
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signature,
  }
  try {
    const { status } = await tell(due.url, { body, headers, reach, signal: AbortSignal.timeout(PATIENCE) })
    if (status >= 200 && status < 300) await store.webhooks.told(due.id, position)
    else await store.webhooks.failed(due.id, `it answered ${status}`, status === 410 ? null : retryAt(due, now()))
  } catch (error) {
    await store.webhooks.failed(due.id, error instanceof Error ? error.message : String(error), retryAt(due, now()))
  }
  return true
}

const PAUSE = 2000

/** Tells everybody who is due, again and again, until it is stopped. A database that does not answer is asked again later. */
export const deliver = (deliveries: Deliveries): { stop(): Promise<void> } => {
  const stopped = Promise.withResolvers<void>()
  let going = true
  const rest = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined
    await Promise.race([
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PAUSE)
      }),
      stopped.promise,
    ])
    clearTimeout(timer)
  }
  const work = async (): Promise<void> => {
    while (going) if (!(await deliverOne(deliveries).catch(() => false))) await rest()
  }
  const done = work()
  return {
    stop: () => {
      going = false
      stopped.resolve()
      return done
    },
  }
}
