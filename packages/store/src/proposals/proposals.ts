import { contentHash } from '@onrecord/model'
import type { PoolClient } from 'pg'
import { type Appended, append, refuseNameless } from '../append.ts'
import { checkEntries } from '../check-entries.ts'
import type { Database } from '../database.ts'
import { StoreError } from '../errors.ts'
import { asInstant } from '../reads/clock.ts'

/** Something proposed for the record, and what became of it. */
export interface Proposal {
  id: string
  author: string
  reason: string
  /** The entries as they were proposed; null once it is decided. */
  entries: unknown[] | null
  madeAt: string
  decision: 'accepted' | 'rejected' | null
  decidedAt: string | null
  decidedBy: string | null
  /** What was said with the decision. */
  why: string | null
  /** The changeset it went on the record with. */
  changeset: string | null
}

/** What somebody proposes. */
interface Proposing {
  author: string
  reason: string
  entries: readonly unknown[]
  /** The key it was proposed with. */
  key: string
  /** A name for the proposal: asking twice under one name proposes once. */
  id: string
}

/** What waits for somebody who may publish. Nothing in it is on the record, and no reader is told of it. */
export interface Proposals {
  /** Proposes entries, read strictly by the model first. */
  propose(asked: Proposing): Promise<Proposal>
  /** One proposal; null when there is none of that id. */
  find(id: string): Promise<Proposal | null>
  /** Those that wait, the oldest first. */
  waiting(page?: { after?: string | undefined; limit?: number }): Promise<Proposal[]>
  /** Puts a proposal on the record. */
  accept(
    id: string,
    by: { author: string; reason?: string | undefined },
  ): Promise<{ proposal: Proposal; done: Appended }>
  /** Lets a proposal go; its entries are forgotten. */
  reject(id: string, by: { author: string; why: string }): Promise<Proposal>
}

const columns = `id, author, reason, entries, ${asInstant('made_at')} AS "madeAt", decision,
  ${asInstant('decided_at')} AS "decidedAt", decided_by AS "decidedBy", why, changeset`

const MOST = 200

/** Opens the proposals of a record. */
export const openProposals = (database: Database, now: () => Date): Proposals => {
  const find = (id: string): Promise<Proposal | null> =>
    database.newest(
      async (client) =>
        (await client.query<Proposal>(`SELECT ${columns} FROM proposal WHERE id = $1`, [id])).rows[0] ?? null,
    )

  const decide = (
    id: string,
    { decision, by, why, changeset }: { decision: string; by: string; why: string | null; changeset: string | null },
  ): Promise<Proposal> =>
    database.transaction(async (client) => {
      const { rows } = await client.query<Proposal>(
        `UPDATE proposal SET decision = $2, decided_by = $3, why = $4, changeset = $5, decided_at = $6, entries = NULL
         WHERE id = $1 AND decision IS NULL RETURNING ${columns}`,
        [id, decision, by, why, changeset, now()],
      )
      return rows[0] ?? refuseDecided(client, id)
    })

  return {
    propose: async ({ author, reason, entries, key, id }) => {
      refuseNameless({ author, reason, id })
      const checked = checkEntries(entries)
      const digest = contentHash([author, reason, checked.map(({ hash }) => hash)])
      return database.transaction(async (client) => {
        await client.query(
          `INSERT INTO proposal (id, author, reason, entries, digest, key_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (id) DO NOTHING`,
          [id, author, reason, JSON.stringify(checked.map(({ entry }) => entry)), digest, key, now()],
        )
        const { rows } = await client.query<Proposal & { digest: string }>(
          `SELECT ${columns}, digest FROM proposal WHERE id = $1`,
          [id],
        )
        const found = rows[0]
        if (found?.digest !== digest)
          throw new StoreError('bad-request', `The proposal ${id} was made before, with other contents.`, {
            place: id,
            advice: 'Give other contents another name.',
          })
        const { digest: _digest, ...proposal } = found
        return proposal
      })
    },

    find,

    waiting: ({ after, limit = 50 } = {}) =>
      database.newest(
        async (client) =>
          (
            await client.query<Proposal>(
              `SELECT ${columns} FROM proposal p WHERE decision IS NULL
                 AND ($1::text IS NULL OR (made_at, id) > (SELECT made_at, id FROM proposal WHERE id = $1))
               ORDER BY p.made_at, p.id LIMIT $2`,
              [after ?? null, Math.max(1, Math.min(limit, MOST))],
            )
          ).rows,
      ),

    accept: async (id, { author, reason }) => {
      const proposal = await find(id)
      if (proposal?.decision !== null || proposal.entries === null) return refuseUndecidable(id, proposal)
      // Under a name of its own, so that whoever accepts it again after a lost answer appends nothing twice.
      const done = await append(database, now, {
        author,
        reason: reason ?? proposal.reason,
        entries: proposal.entries,
        id: `proposal-${id}`,
      })
      const changeset = done.changeset
      return { proposal: await decide(id, { decision: 'accepted', by: author, why: null, changeset }), done }
    },

    reject: (id, { author, why }) => decide(id, { decision: 'rejected', by: author, why, changeset: null }),
  }
}

const refuseDecided = async (client: PoolClient, id: string): Promise<never> => {
  const { rows } = await client.query<Proposal>(`SELECT ${columns} FROM proposal WHERE id = $1`, [id])
  return refuseUndecidable(id, rows[0] ?? null)
}

const refuseUndecidable = (id: string, proposal: Proposal | null): never => {
  if (proposal === null) throw new StoreError('no-such-entry', `There is no proposal ${id}.`, { place: id })
  throw new StoreError('position-moved', `The proposal ${id} was ${proposal.decision} already.`, {
    place: id,
    advice: 'Nothing is left to decide.',
  })
}
