import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { asInstant } from '../reads/clock.ts'

/** Somebody who is told of changes. */
export interface Webhook {
  id: string
  url: string
  madeAt: string
  /** The position they have been told of. */
  told: number
  /** How often the message that is due has been tried. */
  attempts: number
  /** When it is tried again. */
  nextAt: string
  lastError: string | null
  /** When it was given up; null while it goes on. */
  stoppedAt: string | null
}

/** One whose turn it is, with what messages to it are signed with. */
export interface DueWebhook extends Webhook {
  secret: string
}

/** Those who are told of changes, and how far they have been told. */
export interface Webhooks {
  /** Adds one, told from now on; its secret is told this once. */
  add(url: string): Promise<{ webhook: Webhook; secret: string }>
  list(): Promise<Webhook[]>
  remove(id: string): Promise<void>
  /** Starts one again that was given up. */
  resume(id: string): Promise<Webhook>
  /** Takes one that has something to be told, so that nobody else does for the time given; null when there is none. */
  take(milliseconds: number): Promise<DueWebhook | null>
  /** Notes that it has been told. */
  told(id: string, position: number): Promise<void>
  /** Notes that it could not be told, and when to try again; null gives it up. */
  failed(id: string, error: string, retryAt: Date | null): Promise<void>
}

interface Row extends Omit<DueWebhook, 'told'> {
  told: string
}

const columns = `id, url, ${asInstant('made_at')} AS "madeAt", told, attempts, ${asInstant('next_at')} AS "nextAt",
  last_error AS "lastError", ${asInstant('stopped_at')} AS "stoppedAt"`

const webhookOf = <Of extends Pick<Row, 'told'>>(row: Of): Omit<Of, 'told'> & { told: number } => ({
  ...row,
  told: Number(row.told),
})

/** Opens the webhooks of a record. */
export const openWebhooks = (database: Database, now: () => Date): Webhooks => {
  const change = (text: string, values: unknown[], id: string): Promise<Webhook> =>
    database.transaction(async (client) => {
      const { rows } = await client.query<Row>(text, values)
      const row = rows[0]
      if (row) return webhookOf(row)
      throw new StoreError('bad-request', `There is no webhook ${id}.`, {
        place: id,
        advice: 'List the webhooks to see their ids.',
      })
    })

  return {
    add: async (url) => {
      const id = `webhook-${randomUUID()}`
      const secret = `whsec_${randomBytes(32).toString('base64')}`
      const webhook = await change(
        `INSERT INTO webhook (id, url, secret, made_at, told, attempts, next_at)
         SELECT $1, $2, $3, $4, position, 0, $4 FROM head WHERE id = 1 RETURNING ${columns}`,
        [id, url, secret, now()],
        id,
      )
      return { webhook, secret }
    },
    list: () =>
      database.newest(async (client) =>
        (await client.query<Row>(`SELECT ${columns} FROM webhook ORDER BY made_at, id`)).rows.map(webhookOf),
      ),
    remove: async (id) => void (await change(`DELETE FROM webhook WHERE id = $1 RETURNING ${columns}`, [id], id)),
    resume: (id) =>
      change(
        `UPDATE webhook SET stopped_at = NULL, attempts = 0, next_at = $2 WHERE id = $1 RETURNING ${columns}`,
        [id, now()],
        id,
      ),
    take: (milliseconds) =>
      database.transaction(async (client) => {
        const at = now()
        // Locked rows are passed over, so that several servers share the work.
        const { rows } = await client.query<Row>(
          `UPDATE webhook SET next_at = $2 WHERE id = (
             SELECT w.id FROM webhook w JOIN head h ON h.id = 1
             WHERE w.stopped_at IS NULL AND w.next_at <= $1 AND w.told < h.position
             ORDER BY w.next_at LIMIT 1 FOR UPDATE OF w SKIP LOCKED
           ) RETURNING ${columns}, secret`,
          [at, new Date(at.getTime() + milliseconds)],
        )
        return rows[0] ? webhookOf(rows[0]) : null
      }),
    told: async (id, position) =>
      void (await change(
        `UPDATE webhook SET told = GREATEST(told, $2), attempts = 0, next_at = $3, last_error = NULL
         WHERE id = $1 RETURNING ${columns}`,
        [id, position, now()],
        id,
      )),
    failed: async (id, error, retryAt) =>
      void (await change(
        `UPDATE webhook SET attempts = attempts + 1, last_error = $2, next_at = COALESCE($3, next_at),
           stopped_at = CASE WHEN $3::timestamptz IS NULL THEN $4::timestamptz END
         WHERE id = $1 RETURNING ${columns}`,
        [id, error.slice(0, 500), retryAt, now()],
        id,
      )),
  }
}
