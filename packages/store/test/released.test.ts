import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '../src/index.ts'
import { differences } from '../src/log/opening.ts'
import { derived } from '../src/rebuild/derived.ts'
import { migrate, readMigrations } from '../src/schema/migrate.ts'
import { by, party } from './entries.ts'
import { query } from './query.ts'
import { answerOf, inShort, putBack, type Release, readReleases } from './released.ts'
import { MTH } from './rfc6962.ts'
import { freshDatabase, onEachServer } from './servers.ts'
import { derivedTables, rowsOf } from './tables.ts'

const releases = await readReleases()

const upgraded = async (socket: string, release: Release): Promise<{ url: string; store: Store }> => {
  const url = await freshDatabase(socket, 'template0')
  await putBack(url, release)
  const store = await openStore({ url })
  onTestFinished(() => store.close())
  return { url, store }
}

// On so small a record the tree above 256 leaves has no rows.
const filled = derived.filter(({ name }) => name !== 'log')

/** What an upgrade has to make: neither there already nor, as the names are, from the first step on. */
const late = ({ rows }: Release) => {
  const made = rows.flatMap(({ table, row }) => (table === 'derived' ? [row as { name: string; version: number }] : []))
  return filled.filter(
    ({ name, version }) => name !== 'names' && !made.some((one) => one.name === name && one.version === version),
  )
}

const REFUSE = `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$`

/** The first schema whose reads leave out what notices hide. */
const HIDES = 3

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

/** The tree over the leaves is the one the RFC describes, and what opens a leaf opens it. */
const verifies = async (store: Store, url: string): Promise<void> => {
  const rows = await query(url, 'SELECT leaf FROM log_leaf ORDER BY leaf_index')
  const leaves = rows.map(({ leaf }) => Buffer.from(String(leaf)))
  const { size, root } = await store.log.head()
  expect([size, Buffer.from(root)]).toEqual([leaves.length, MTH(leaves)])
  for (const opening of await store.log.openings(0, size))
    expect(differences(String(leaves[opening.index]), opening)).toEqual([])
}

onEachServer(({ socket }) => {
  describe.each(releases)('a record of the release with schema $version', (release) => {
    test('answers as it did before the upgrade', async () => {
      const { url, store } = await upgraded(socket, release)
      const hidden = new Set((await query(url, 'SELECT id FROM hidden')).map(({ id }) => String(id)))
      expect(hidden.size).toBeGreaterThan(0)
      for (const { read, args, gave: before } of release.reads) {
        // before there were notices that hide, a hidden entry was shown; now it answers as one that never was
        if (release.version < HIDES && hidden.has(String(args[0]))) continue
        const gave = release.version < HIDES ? shown(before, hidden) : before
        const answer = await answerOf(store, { read, args })
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
      for (const { name, tables } of filled)
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
      await verifies(store, url)
      const { position } = await store.version()
      expect(await store.append(by(party('new')))).toMatchObject({ position: position + 1 })
    })

    test.each(late(release))(
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
    const ours = known.slice(0, version)
    expect(steps.map(({ checksum }) => checksum).filter((checksum) => checksum !== '')).toEqual(
      ours.map(({ checksum }) => checksum),
    )
    expect(sql).toBe(ours.map((step) => step.sql).join(''))
  }
})

test('the newest schema is kept with data it wrote, so that there is none to come that is not tried on it', async () => {
  const newest = (await readMigrations()).at(-1)?.version
  expect(
    releases.map(({ version }) => version),
    'run `pnpm --filter @onrecord/store freeze` and commit test/released',
  ).toContain(newest)
})
