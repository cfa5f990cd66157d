import { idType, type Notice, noticeIssues } from '@onrecord/model'
import type { PoolClient } from 'pg'
import { nameOf, refusal } from '../check-entries.ts'
import type { EntryIssue } from '../errors.ts'
import type { Change } from '../write-entries.ts'

/** Refuses a changeset with a notice that says nothing sensible of what is on the record. */
export const refuseBadNotices = async (client: PoolClient, changes: readonly Change[]): Promise<void> => {
  const notices = changes.flatMap(({ entry }, index) => (entry.type === 'notice' ? [{ notice: entry, index }] : []))
  if (notices.length === 0) return
  const kinds = await readKinds(client, changes)
  const merges = await readMerges(client, changes)
  const issues = notices.flatMap(({ notice, index }): EntryIssue[] => {
    const named = nameOf(notice, index)
    return [
      ...noticeIssues(notice).map(({ path, message }) => ({ ...named, path: [...path], message })),
      ...beside(notice, kinds, merges).map(([path, message]) => ({ ...named, path: [path], message })),
    ]
  })
  if (issues.length > 0) throw refusal('invalid-entries', 'is not valid', issues)
}

/** Where every entry that is merged into another leads, with the notices that say so. */
type Merges = ReadonlyMap<string, readonly Notice[]>

const beside = (notice: Notice, kinds: ReadonlyMap<string, string>, merges: Merges): [string, string][] => {
  const issues: [string, string][] = []
  if (notice.notice === 'erasure' || kinds.get(notice.id) === 'erasure')
    issues.push(['notice', 'an erasure is not written by hand, and not taken back: erase the entry itself'])
  if (notice.notice === 'restoration' && idType(notice.about) === 'notice' && kinds.get(notice.about) !== 'withholding')
    issues.push(['about', 'a restoration lifts a withholding, and this is none'])
  if (notice.notice === 'merge' && notice.into !== null && notice.into !== notice.about) {
    if ((merges.get(notice.about)?.length ?? 0) > 1) issues.push(['about', 'is merged into another entry already'])
    if (leadsBack(notice.into, notice.about, merges)) issues.push(['into', 'leads back to the entry that is merged'])
  }
  return issues
}

const leadsBack = (from: string, to: string, merges: Merges): boolean => {
  const seen = new Set<string>()
  for (let at: string | null | undefined = from; at && !seen.has(at); at = merges.get(at)?.[0]?.into) {
    if (at === to) return true
    seen.add(at)
  }
  return false
}

/** What the notices concerned say now, as the changeset leaves them. */
const readKinds = async (client: PoolClient, changes: readonly Change[]): Promise<Map<string, string>> => {
  const brought = changes.flatMap(({ entry }) => (entry.type === 'notice' ? [entry] : []))
  const { rows } = await client.query<{ id: string; kind: string }>(
    `SELECT id, body ->> 'notice' AS kind FROM entry_revision
     WHERE id = ANY($1) AND type = 'notice' AND superseded_at IS NULL`,
    [brought.flatMap(({ id, about }) => [id, about])],
  )
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  // An erasure stays one, whatever a changeset would make of it.
  for (const { id, notice } of brought) if (kinds.get(id) !== 'erasure') kinds.set(id, notice)
  return kinds
}

/** Every merge there will be. There are few: one for each thing that was taken for two. */
const readMerges = async (client: PoolClient, changes: readonly Change[]): Promise<Merges> => {
  const brought = changes.flatMap(({ entry }) => (entry.type === 'notice' ? [entry] : []))
  const found = new Map<string, Notice[]>()
  if (!brought.some(({ notice }) => notice === 'merge')) return found
  const { rows } = await client.query<{ body: Notice }>(
    `SELECT now.body FROM entry_revision first
       JOIN entry_revision now ON now.id = first.id AND now.superseded_at IS NULL
     WHERE first.type = 'notice' AND first.revision = 1 AND now.body ->> 'notice' = 'merge' AND NOT now.id = ANY($1)`,
    [brought.map(({ id }) => id)],
  )
  for (const notice of [...rows.map(({ body }) => body), ...brought.filter(({ notice }) => notice === 'merge')])
    found.set(notice.about, [...(found.get(notice.about) ?? []), notice])
  return found
}
