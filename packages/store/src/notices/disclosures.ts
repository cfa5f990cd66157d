import type { PoolClient } from 'pg'

/** Something readers lost or got back, and the notice behind it. */
export interface Disclosure {
  id: string
  type: string
  change: 'withheld' | 'restored' | 'erased'
  because: string
}

// Ids are plain letters and digits: this order is that of the bytes, the same on every machine.
const byId = (a: Disclosure, b: Disclosure): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Notes what readers lost or got back by a changeset, with the public class of the reason. */
export const writeDisclosures = async (
  client: PoolClient,
  found: readonly Disclosure[],
  position: number,
  after: number,
): Promise<void> => {
  if (found.length === 0) return
  const sorted = [...found].sort(byId)
  await client.query(
    `INSERT INTO disclosure (changeset, ordinal, id, type, change, reason_class)
     SELECT $1::bigint, d.ordinal, d.id, d.type, d.change, n.body ->> 'reasonClass'
       FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[]) d (ordinal, id, type, change, because)
       LEFT JOIN entry_revision n ON n.id = d.because AND n.superseded_at IS NULL`,
    [
      position,
      sorted.map((_, index) => after + index),
      sorted.map(({ id }) => id),
      sorted.map(({ type }) => type),
      sorted.map(({ change }) => change),
      sorted.map(({ because }) => because),
    ],
  )
}
