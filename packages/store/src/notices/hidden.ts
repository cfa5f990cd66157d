import { idType } from '@onrecord/model'
import type { PoolClient } from 'pg'
import type { Change } from '../write-entries.ts'
import { type Disclosure, writeDisclosures } from './disclosures.ts'
import { HIDDEN, LED_TO } from './hidden-sql.ts'

/** What is hidden: ids, each with the notice behind it. */
type Hidden = ReadonlyMap<string, string>

const KINDS = ['withholding', 'restoration', 'erasure']

/** Brings the table of what is hidden up to a changeset just written, and notes what readers lost or got back by it. */
export const writeHidden = async (
  client: PoolClient,
  changes: readonly Change[],
  position: number,
  erased?: string,
): Promise<void> => {
  if (!(await mayMatter(client, changes))) return
  const [before, after] = [await readTable(client), await workOut(client)]
  await replace(client, before, after)
  const gone = [...after].filter(([id]) => id === erased || !before.has(id))
  const back = [...before].filter(([id]) => !after.has(id))
  await writeDisclosures(
    client,
    [
      ...gone.map(([id, because]) => disclosure(id, because, id === erased ? 'erased' : 'withheld')),
      ...back.map(([id, because]) => disclosure(id, because, 'restored')),
    ],
    position,
    changes.length,
  )
}

const disclosure = (id: string, because: string, change: Disclosure['change']): Disclosure => ({
  id,
  type: String(idType(id)),
  change,
  because,
})

/** The parties, places and sources that nothing else would lead to if an entry were not there. */
export const readLedTo = async (client: PoolClient, id: string): Promise<string[]> => {
  const hidden = await workOut(client, [id])
  const { rows } = await client.query<{ id: string }>(LED_TO, [id])
  return rows.flatMap((row) => (hidden.has(row.id) && row.id !== id ? [row.id] : []))
}

/** Makes the table of what is hidden again from the revisions. */
export const rebuildHidden = async (client: PoolClient): Promise<void> => {
  const [before, after] = [await readTable(client), await workOut(client)]
  await replace(client, before, after)
  await discloseOld(client, after)
}

/** What would be hidden if some entries were withheld, and is not. */
export const readGoingWith = async (client: PoolClient, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const [before, after] = [await readTable(client), await workOut(client, ids)]
  return new Set([...after.keys()].filter((id) => !before.has(id)))
}

/** Notes what a release that kept no such notes withheld: as if all of it had been hidden by the changeset of its notice. */
const discloseOld = async (client: PoolClient, hidden: Hidden): Promise<void> => {
  const { rows } = await client.query('SELECT 1 FROM disclosure LIMIT 1')
  if (rows.length > 0 || hidden.size === 0) return
  const notices = await client.query<{ id: string; changeset: string; entries: number }>(
    `SELECT e.id, e.changeset, c.entries FROM entry_revision e JOIN changeset c ON c.position = e.changeset
     WHERE e.id = ANY($1) AND e.superseded_at IS NULL`,
    [[...hidden.values()]],
  )
  const steps = new Map(notices.rows.map(({ changeset, entries }) => [changeset, entries]))
  const stepOf = new Map(notices.rows.map(({ id, changeset }) => [id, changeset]))
  for (const [step, entries] of steps) {
    const found = [...hidden].filter(([, because]) => stepOf.get(because) === step)
    const disclosures = found.map(([id, because]) => disclosure(id, because, 'withheld'))
    await writeDisclosures(client, disclosures, Number(step), entries)
  }
}

/** Whether a changeset can change what is hidden. On a record that hides nothing that takes a notice. */
const mayMatter = async (client: PoolClient, changes: readonly Change[]): Promise<boolean> => {
  const notices = changes.flatMap(({ entry, revision }) => (entry.type === 'notice' ? [{ entry, revision }] : []))
  if (notices.some(({ entry }) => KINDS.includes(entry.notice))) return true
  const { rows } = await client.query('SELECT 1 FROM hidden LIMIT 1')
  if (rows.length === 0) return false
  // A revision may no longer name what it named, and what only it led to is then led to by nothing.
  if (changes.some(({ revision }) => revision > 1)) return true
  const touched = changes.flatMap(({ entry, mentions }) => [entry.id, ...mentions])
  const named = await client.query('SELECT 1 FROM hidden WHERE id = ANY($1) LIMIT 1', [touched])
  return named.rows.length > 0
}

interface Row {
  id: string
  because: string
}

const asMap = (rows: readonly Row[]): Hidden => new Map(rows.map(({ id, because }) => [id, because]))

const readTable = async (client: PoolClient): Promise<Hidden> =>
  asMap((await client.query<Row>('SELECT id, because FROM hidden')).rows)

const workOut = async (client: PoolClient, beside: readonly string[] = []): Promise<Hidden> =>
  asMap((await client.query<Row>(HIDDEN, [beside])).rows)

const replace = async (client: PoolClient, before: Hidden, after: Hidden): Promise<void> => {
  const gone = [...before.keys()].filter((id) => !after.has(id))
  if (gone.length > 0) await client.query('DELETE FROM hidden WHERE id = ANY($1)', [gone])
  const changed = [...after].filter(([id, because]) => before.get(id) !== because)
  if (changed.length === 0) return
  await client.query(
    `INSERT INTO hidden (id, because) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (id) DO UPDATE SET because = excluded.because`,
    [changed.map(([id]) => id), changed.map(([, because]) => because)],
  )
}
