import { createHash } from 'node:crypto'
import { type AnyEntry, canonicalJson } from '@onrecord/model'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '../src/index.ts'
import { derived } from '../src/rebuild/derived.ts'
import { migrate, readMigrations } from '../src/schema/migrate.ts'
import { by, party } from './entries.ts'
import { query } from './query.ts'
import { putBack, type Release, readReleases } from './released.ts'
import { freshDatabase, onEachServer } from './servers.ts'
import { derivedTables, rowsOf } from './tables.ts'

const releases = await readReleases()

/** An answer with its entries as `id revision`, as it is kept with a release. */
const inShort = async (store: Store, answer: unknown): Promise<unknown> => {
  if (Array.isArray(answer)) return Promise.all(answer.map((part) => inShort(store, part)))
  if (typeof answer !== 'object' || answer === null) return answer
  if ('refs' in answer && 'id' in answer) {
    const states = await store.revisions(String(answer.id))
    const state = states.find(({ entry }) => canonicalJson(entry) === canonicalJson(answer as AnyEntry))
    return `${answer.id} ${state?.revision}`
  }
  const parts = Object.entries(answer).map(async ([key, part]) => [key, await inShort(store, part)] as const)
  return Object.fromEntries(await Promise.all(parts))
}

const upgraded = async (socket: string, release: Release): Promise<{ url: string; store: Store }> => {
  const url = await freshDatabase(socket, 'template0')
  await putBack(url, release)
  const store = await openStore({ url })
  onTestFinished(() => store.close())
  return { url, store }
}

// What is there already (names) or has no rows yet on so small a record (the tree above 256 leaves) cannot fail.
const late = derived.filter(({ name }) => name !== 'names' && name !== 'log')

const REFUSE = `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$`

const migrateOnly = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await migrate(client, await readMigrations(), 'here')
  await client.end()
}

/** A release's answer, less what its notices hid: readers are not told of that any more. */
const shown = (gave: unknown, hidden: ReadonlySet<string>): unknown =>
  Array.isArray(gave) ? gave.filter((one) => !hidden.has(String(one).split(' ')[0] ?? '')) : gave

interface State {
  readonly changeset: { readonly reason: string | null }
}

/** The same, less the reasons that are not told any more because they may tell of what is hidden. */
const unexplained = (gave: unknown, answer: unknown): unknown =>
  Array.isArray(gave) && Array.isArray(answer)
    ? gave.map((state: State, index) =>
        (answer[index] as State | undefined)?.changeset.reason === null
          ? { ...state, changeset: { ...state.changeset, reason: null } }
          : state,
      )
    : gave

type Reads = Record<string, (...args: readonly unknown[]) => Promise<unknown>>

onEachServer(({ socket }) => {
  describe.each(releases)('a record of the release with schema $version', (release) => {
    test('answers as it did before the upgrade', async () => {
      const { url, store } = await upgraded(socket, release)
      const hidden = new Set((await query(url, 'SELECT id FROM hidden')).map(({ id }) => String(id)))
      expect(hidden.size).toBeGreaterThan(0)
      for (const { read, args, gave: before } of release.reads) {
        // an entry that is hidden itself answers as one that never was
        if (hidden.has(String(args[0]))) continue
        const gave = shown(before, hidden)
        const answer = await (store as unknown as Reads)[read]?.(...args)
        const found = read === 'revisions' ? answer : await inShort(store, answer)
        const told = read === 'revisions' ? unexplained(gave, answer) : gave
        expect({ read, args, gave: found }).toMatchObject({ read, args, gave: told })
      }
    })

    test('has everything derived and a leaf for every revision, and takes what is appended', async () => {
      const { url, store } = await upgraded(socket, release)
      const made = await query(url, 'SELECT name, version FROM derived ORDER BY name')
      expect(made).toEqual(
        derived.map(({ name, version }) => ({ name, version })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      )
      const before = await rowsOf(url, derivedTables)
      for (const { name, tables } of late)
        expect(
          tables.some((table) => (before[table]?.length ?? 0) > 0),
          `${name} is filled`,
        ).toBe(true)
      await store.rebuild()
      expect(await rowsOf(url, derivedTables)).toEqual(before)
      expect(
        await query(
          url,
          `SELECT count(*)::int AS missing FROM entry_revision e LEFT JOIN log_leaf l
           ON l.entry_id = e.id AND l.revision = e.revision WHERE l.leaf_index IS NULL`,
        ),
      ).toEqual([{ missing: 0 }])
      const { position } = await store.version()
      expect(await store.append(by(party('new')))).toMatchObject({ position: position + 1 })
    })

    test.each(late)(
      'is the same after an upgrade that failed at $name and was done again',
      async ({ name, tables }) => {
        const whole = await upgraded(socket, release)
        const url = await freshDatabase(socket, 'template0')
        await putBack(url, release)
        await migrateOnly(url)
        await query(url, REFUSE)
        for (const table of tables)
          await query(url, `CREATE TRIGGER refuse BEFORE INSERT ON ${table} EXECUTE FUNCTION refuse()`)
        await expect(openStore({ url })).rejects.toThrow('refused by the test')
        expect(await rowsOf(url, tables)).toEqual(Object.fromEntries(tables.map((table) => [table, []])))
        expect(await query(url, `SELECT 1 FROM derived WHERE name = '${name}'`)).toEqual([])
        for (const table of tables) await query(url, `DROP TRIGGER refuse ON ${table}`)
        await (await openStore({ url })).close()
        expect(await rowsOf(url, derivedTables)).toEqual(await rowsOf(whole.url, derivedTables))
      },
    )
  })
})

test('the first steps of the schema are those of every release, to the byte', async () => {
  const known = await readMigrations()
  for (const { version, sql, rows } of releases) {
    const steps = rows.flatMap(({ table, row }) => (table === 'schema_migration' ? [row as { checksum: string }] : []))
    expect(known.slice(0, version).map(({ checksum }) => checksum)).toEqual(
      steps.map(({ checksum }) => checksum).filter((checksum) => checksum !== ''),
    )
    if (version === 1) expect(createHash('sha256').update(sql).digest('hex')).toBe(known[0]?.checksum)
  }
})
