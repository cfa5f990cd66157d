import type { Store } from '../src/index.ts'
import { everyId, writeEverything } from './everything.ts'
import { query } from './query.ts'
import { answerOf, inShort, type Read } from './released.ts'

/** Lines of what is kept of a release. */
export interface Frozen {
  data: string[]
  reads: string[]
}

/** Writes something of everything into an empty record, and gives its rows and what it answers about them. */
export const freeze = async (store: Store, url: string): Promise<Frozen> => {
  await writeEverything(store)
  const reads: Read[] = []
  for (const asked of await questions(store)) {
    const gave = await answerOf(store, asked)
    // Only here do entries stand whole: by them the others are known again.
    reads.push({ ...asked, gave: asked.read === 'revisions' ? gave : await inShort(store, gave) })
  }
  return { data: await rowsOf(url), reads: reads.map((read) => `${JSON.stringify(read)}\n`) }
}

// Tables others point to first.
const FIRST = ['schema_migration', 'head', 'changeset', 'entry_revision', 'log_leaf']

const rowsOf = async (url: string): Promise<string[]> => {
  const found = await query(
    url,
    `SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1`,
  )
  const names = new Set([...FIRST, ...found.map(({ name }) => String(name))])
  const lines: string[] = []
  // A secret that is anybody's to read opens nothing, but looks as if it did.
  for (const table of names)
    for (const { row } of await query(url, `SELECT row_to_json(t)::text AS row FROM ${table} t ORDER BY 1`))
      lines.push(`{"table":"${table}","row":${String(row).replace(/whsec_[^"]*/, 'whsec_bWFkZSB1cA==')}}\n`)
  return lines
}

const ask = (read: string, ...args: unknown[]) => ({ read, args })

const questions = async (store: Store): Promise<Omit<Read, 'gave'>[]> => {
  const instants = (await store.changesets()).map(({ recordedAt }) => recordedAt)
  const clocks = [...instants.map((recordedBy) => ({ recordedBy })), {}]
  const lists = ['listEvents', 'listClaims', 'listReports', 'listSources', 'listParties', 'listPlaces']
  return [
    ...['version', 'changesets', 'changes', 'disclosed', 'log.head', 'keys.list', 'webhooks.list'].map((read) =>
      ask(read),
    ),
    ...clocks.flatMap((clock) => [
      ask('event', 'harbour', clock),
      ask('event', 'street', clock),
      ask('byRef', 'A harbour monitor', clock),
      ...lists.map((list) => ask(list, clock)),
    ]),
    ...['waiting', 'accepted', 'rejected'].map((name) => ask('proposals.find', `proposal-${name}`)),
    ...['"read again"', 'المرفأ', '1,383'].map((q) => ask('search', { q })),
    ...everyId.flatMap((id) => [
      ask('entry', id),
      ask('revisions', id),
      ask('noticesAbout', id),
      ask('mergedInto', id),
      ...(id.startsWith('claim') ? [ask('claim', id)] : []),
    ]),
  ]
}
