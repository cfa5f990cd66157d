import { randomUUID } from 'node:crypto'
import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { asInstant } from '../reads/clock.ts'
import { hashSecret, type Key, type KeyScope, keyScopes, makeSecret } from './key.ts'

/** The keys of those who write over HTTP. */
export interface Keys {
  /** Makes a key; its secret is told this once and never again. */
  create(asked: { name: string; scopes: readonly KeyScope[] }): Promise<{ key: Key; secret: string }>
  /** The key a secret belongs to, if it still is one; notes that it was used. */
  find(secret: string): Promise<Key | null>
  /** Every key there ever was, the oldest first. */
  list(): Promise<Key[]>
  /** Makes a key of none from now on; revoking it twice changes nothing. */
  revoke(id: string): Promise<Key>
}

interface Row extends Omit<Key, 'scopes'> {
  scopes: string
}

const columns = `id, name, scopes, ${asInstant('made_at')} AS "madeAt", ${asInstant('last_used_at')} AS "lastUsedAt",
  ${asInstant('revoked_at')} AS "revokedAt"`

const keyOf = ({ scopes, ...row }: Row): Key => ({
  ...row,
  scopes: keyScopes.filter((scope) => scopes.split(' ').includes(scope)),
})

const MINUTE_MS = 60_000

/** Opens the keys of a record. They are read where they are written: one that was revoked is refused at once. */
export const openKeys = (database: Database, now: () => Date): Keys => ({
  create: async ({ name, scopes }) => {
    if (name.trim() === '' || name.includes('\0'))
      throw new StoreError('bad-request', 'A key needs the name of who writes with it.', { place: 'name' })
    if (scopes.length === 0)
      throw new StoreError('bad-request', 'A key needs something it may be used for.', {
        place: 'scopes',
        advice: `Name one or more of ${keyScopes.join(', ')}.`,
      })
    const secret = makeSecret()
    const id = `key-${randomUUID()}`
    const key = await database.transaction(async (client) => {
      const { rows } = await client.query<Row>(
        `INSERT INTO api_key (id, name, scopes, secret_hash, made_at) VALUES ($1, $2, $3, $4, $5) RETURNING ${columns}`,
        [id, name.trim(), keyScopes.filter((scope) => scopes.includes(scope)).join(' '), hashSecret(secret), now()],
      )
      return rows[0]
    })
    if (!key) throw new StoreError('data-corrupt', 'The key was not kept.')
    return { key: keyOf(key), secret }
  },

  find: async (secret) => {
    const at = now()
    const row = await database.newest(
      async (client) =>
        (
          await client.query<Row>(`SELECT ${columns} FROM api_key WHERE secret_hash = $1 AND revoked_at IS NULL`, [
            hashSecret(secret),
          ])
        ).rows[0],
    )
    if (!row) return null
    if (row.lastUsedAt === null || at.getTime() - Date.parse(row.lastUsedAt) >= MINUTE_MS)
      await database.transaction((client) =>
        client.query('UPDATE api_key SET last_used_at = $2 WHERE id = $1', [row.id, at]),
      )
    return keyOf(row)
  },

  list: () =>
    database.newest(async (client) =>
      (await client.query<Row>(`SELECT ${columns} FROM api_key ORDER BY made_at, id`)).rows.map(keyOf),
    ),

  revoke: (id) =>
    database.transaction(async (client) => {
      const { rows } = await client.query<Row>(
        `UPDATE api_key SET revoked_at = COALESCE(revoked_at, $2) WHERE id = $1 RETURNING ${columns}`,
        [id, now()],
      )
      const row = rows[0]
      if (row) return keyOf(row)
      throw new StoreError('bad-request', `There is no key ${id}.`, {
        place: id,
        advice: 'List the keys to see their ids.',
      })
    }),
})
