import { closeAccount, type ImportAccount, noAccount, plus } from './account.ts'
import { type Batch, toBatches } from './batches.ts'
import { compareBatch } from './compare.ts'
import type { AsidePiece } from './piece.ts'
import type { Publication } from './publication.ts'
import type { ImportRecord } from './record.ts'
import { withoutRefused } from './refused.ts'

/** How an import is to be done, and who wants to hear of it. */
export interface ImportOptions {
  readonly author: string
  readonly reason: string
  /** Map and compare everything, append nothing. */
  readonly dryRun?: boolean
  /** Called after each batch with the account so far. */
  readonly onBatch?: (account: ImportAccount) => void
  /** Called with what whoever reads along should know before it begins. */
  readonly onNote?: (note: string) => void
  /** Called for each row that became no entry. */
  readonly onAside?: (piece: AsidePiece) => Promise<void> | void
}

/**
 * Puts a publication on the record, batch after batch, in memory that does not grow with it. A batch is one changeset: all of it is
 * there or nothing. What broke off goes on where it stopped, because a batch that is there is known by its name.
 */
export const importPublication = async (
  publication: Publication,
  record: ImportRecord,
  options: ImportOptions,
): Promise<ImportAccount> => {
  for (const note of (await publication.admit?.(record)) ?? []) options.onNote?.(note)
  let account = noAccount()
  for await (const batch of oneAhead(toBatches(publication.pieces(), publication.name === null))) {
    await publication.still?.()
    const put = await putSound(publication, record, batch, options)
    account = plus(account, put.account)
    for (const piece of put.batch.aside) await options.onAside?.(piece)
    options.onBatch?.(account)
  }
  await publication.ended?.()
  if (publication.withdrawn)
    for await (const notices of publication.withdrawn(record))
      account = plus(account, await putNotices(publication, record, notices, options))
  return closeAccount(account, publication.rows)
}

// The next batch is read and checked while the record writes the one before it.
async function* oneAhead(batches: AsyncIterator<Batch>): AsyncGenerator<Batch> {
  const begin = () => {
    const next = batches.next()
    next.catch(() => undefined) // told when its turn comes
    return next
  }
  try {
    for (let next = begin(); ; ) {
      const { done, value } = await next
      if (done) return
      next = begin()
      yield value
    }
  } finally {
    await batches.return?.()
  }
}

// Of a publication that goes in batch by batch, rows the record refuses are set aside; one that goes in at once is refused whole.
const putSound = async (
  publication: Publication,
  record: ImportRecord,
  batch: Batch,
  options: ImportOptions,
): Promise<{ account: Partial<ImportAccount>; batch: Batch }> => {
  try {
    return { account: await putBatch(publication, record, batch, options), batch }
  } catch (error) {
    const sound = publication.name === null ? null : withoutRefused(batch, error)
    if (sound === null) throw error
    return putSound(publication, record, sound, options)
  }
}

const putBatch = async (
  { name, kept }: Publication,
  record: ImportRecord,
  batch: Batch,
  { author, reason, dryRun = false }: ImportOptions,
): Promise<Partial<ImportAccount>> => {
  const rows = batch.rows.length
  const aside = { setAside: batch.aside.length, setAsideBy: reasonsOf(batch.aside) }
  const read = { read: rows + batch.aside.length, ...aside }
  const id = name === null ? undefined : `${name}-${batch.number}`
  if (id !== undefined && (await record.changeset(id)) !== null)
    return { ...read, unchanged: rows, rowsFound: rows, changesets: { made: [], found: 1 } }

  const there = await record.entries(batch.entries.map((entry) => entry.id))
  const compared = compareBatch(batch, there, kept)
  const brought = batch.entries.length
  const told = { ...read, ...compared.rows, revisedBy: compared.revisedBy }
  if (dryRun || compared.changes.length === 0) return { ...told, entries: { brought, ...compared.entries, erased: 0 } }

  const came = await record.append({ author, reason, entries: compared.changes, ...(id !== undefined && { id }) })
  const { appended, revised, erased = 0 } = came
  return {
    ...told,
    entries: { brought, appended, revised, erased, unchanged: came.unchanged + compared.entries.unchanged },
    changesets: { made: appended + revised > 0 && id !== undefined ? [id] : [], found: 0 },
  }
}

const putNotices = async (
  { kept }: Publication,
  record: ImportRecord,
  notices: Batch['entries'],
  { author, reason, dryRun = false }: ImportOptions,
): Promise<Partial<ImportAccount>> => {
  const batch = { number: 0, rows: [], aside: [], entries: notices }
  const { changes } = compareBatch(batch, await record.entries(notices.map(({ id }) => id)), kept)
  if (!dryRun && changes.length > 0) await record.append({ author, reason, entries: changes })
  return { withdrawn: changes.length }
}

const reasonsOf = (aside: readonly AsidePiece[]): Record<string, number> => {
  const reasons: Record<string, number> = {}
  for (const { code } of aside) reasons[code] = (reasons[code] ?? 0) + 1
  return reasons
}
