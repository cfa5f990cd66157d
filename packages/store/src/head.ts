import type { PoolClient } from 'pg'
import { StoreError } from './errors.ts'
import { asInstant } from './reads/clock.ts'

/** Where the record stands, held by whoever writes. */
export interface Head {
  position: number
  recordedAt: string | null
  entries: number
}

/** Takes the head for this transaction: whoever else writes waits until it is over. */
export const lockHead = async (client: PoolClient): Promise<Head> => {
  const { rows } = await client.query<{ position: string; recorded_at: string | null; entries: string }>(
    `SELECT position, ${asInstant('recorded_at')} AS recorded_at, entries
     FROM head WHERE id = 1 FOR UPDATE`,
  )
  const head = rows[0]
  if (head) return { position: Number(head.position), recordedAt: head.recorded_at, entries: Number(head.entries) }
  throw new StoreError('data-corrupt', 'The record has lost its head row.', {
    place: 'head',
    advice: 'Restore a backup.',
  })
}

/** Moves the head to where the record stands now. */
export const moveHead = async (client: PoolClient, { position, recordedAt, entries }: Head): Promise<void> => {
  await client.query('UPDATE head SET position = $1, recorded_at = $2, entries = $3 WHERE id = 1', [
    position,
    recordedAt,
    entries,
  ])
}

/**
 * The instant of the next changeset. A machine's clock may be set back; the record's never goes back. Both are ISO instants of
 * one form, so text order is time order.
 */
export const nextInstant = (now: Date, { recordedAt }: Head): string => {
  const at = now.toISOString()
  return recordedAt !== null && recordedAt > at ? recordedAt : at
}
