import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { by, party } from '../../test/entries.ts'
import { coast, denial, leavesOf, monitor, openingOf, witness, wrongWith } from '../../test/leaves.ts'
import { query } from '../../test/query.ts'
import { MTH, PATH } from '../../test/rfc6962.ts'
import { freshDatabase, freshStore, onEachServer } from '../../test/servers.ts'
import { readMigrations } from '../schema/migrate.ts'
import { openStore } from '../store.ts'
import { readLeaf } from './opening.ts'
import { parseTilePath, readTile, tilePath, tilesOf } from './tile.ts'

const now = new Date('2031-03-10T12:00:00Z')

onEachServer(({ socket }) => {
  test('every revision has a leaf, in the order it was appended, and readers can open it', async () => {
    const store = await freshStore(socket, () => now)
    await store.append(by(monitor, coast, denial))
    await store.append(by(witness, { ...denial, statement: { en: 'reworded' } }))
    const leaves = (await leavesOf(store)).map((leaf) => readLeaf(String(leaf)))
    expect(leaves.map((leaf) => [leaf?.changeset, leaf?.ordinal, leaf?.revision])).toEqual([
      [1, 0, 1],
      [1, 1, 1],
      [1, 2, 1],
      [2, 0, 1],
      [2, 1, 2],
    ])
    expect(leaves[0]?.recordedAt).toBe('2031-03-10T12:00:00.000Z')
    const openings = await store.log.openings(0, 5)
    expect(openings.map(({ entry }) => entry.id)).toEqual([monitor.id, coast.id, denial.id, witness.id, denial.id])
    expect(await openingOf(store, monitor.id)).toMatchObject({
      index: 0,
      entry: monitor,
      supersededAt: null,
      appending: { author: 'a tester', reason: 'to try it' },
    })
    expect(await wrongWith(store)).toEqual([])
  })

  test('a leaf names nothing of what it stands for', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, coast, denial))
    const text = String(Buffer.concat(await leavesOf(store)))
    for (const word of [monitor.id, denial.id, 'party', 'claim', 'monitor', 'tester', 'coast'])
      expect(text).not.toContain(word)
    // and the same entry elsewhere has another leaf
    const other = await freshStore(socket)
    await other.append(by(monitor, coast, denial))
    expect(readLeaf(String((await leavesOf(other))[0]))?.bodyHash).not.toBe(
      readLeaf(String((await leavesOf(store))[0]))?.bodyHash,
    )
  })

  test('the root, the tiles and the proofs are those of the RFC’s definitions, over changesets of every size', async () => {
    const store = await freshStore(socket)
    const parties = Array.from({ length: 900 }, (_, index) => party(`P ${index}`))
    let done = 0
    for (const size of [1, 2, 253, 1, 300, 343]) {
      await store.append(by(...parties.slice(done, done + size)))
      done += size
      const leaves = await leavesOf(store)
      expect(leaves.length).toBe(done)
      const root = MTH(leaves)
      expect(await store.log.head(done - size)).toEqual({
        size: done,
        root,
        earlier: MTH(leaves.slice(0, done - size)),
      })
      const level1 = await store.log.tile({ level: 1, index: 0, width: Math.max(1, Math.floor(done / 256)) })
      expect((level1 && readTile(level1))?.length ?? 0).toBe(Math.floor(done / 256))
    }
    const leaves = await leavesOf(store)
    const full = await store.log.tile({ level: 1, index: 0, width: 3 })
    expect(full).toEqual(Buffer.concat([0, 1, 2].map((tile) => MTH(leaves.slice(tile * 256, (tile + 1) * 256)))))
    for (const index of [0, 255, 256, 899]) {
      const proof = await store.log.proof(parties[index]?.id ?? '')
      expect(proof?.path).toEqual(PATH(index, leaves))
      expect(proof).toMatchObject({ size: 900, root: MTH(leaves), leaf: String(leaves[index]) })
    }
    for (const path of ['0/003', '0/003.p/133', '0/004', '1/000', '1/000.p/4', '2/000.p/1', 'entries/003.p/133'])
      expect(await store.log.tile(parseTilePath(path) ?? { level: 0, index: 0, width: 1 }), path).toBeNull()
    expect(tilesOf(0, 900).map(tilePath).at(-1)).toBe('0/003.p/132')
    expect(await store.log.proof(party('nobody').id)).toBeNull()
  })

  test('two that append at once leave no gap in the log, and one order', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor))
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => store.append(by(party(`P ${index}`), party(`Q ${index}`)))),
    )
    const leaves = (await leavesOf(store)).map((leaf) => readLeaf(String(leaf)))
    expect(leaves.map((leaf) => leaf?.changeset)).toEqual([1, ...Array.from({ length: 24 }, (_, at) => 2 + (at >> 1))])
    expect(await wrongWith(store)).toEqual([])
  })

  test('a record of the release without a log gets its leaves when it is opened, once, and goes on from there', async () => {
    const url = await freshDatabase(socket, 'template0')
    const [first] = await readMigrations()
    const lines = (await readFile(join(import.meta.dirname, '../../test/released/0001/data.ndjson'), 'utf8'))
      .trim()
      .split('\n')
    await query(
      url,
      `CREATE TABLE schema_migration (version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL,
         applied_at timestamptz NOT NULL DEFAULT now()); ${first?.sql}; DELETE FROM head`,
    )
    for (const line of lines) {
      const { table, row } = JSON.parse(line) as { table: string; row: unknown }
      const json = JSON.stringify(row).replaceAll("'", "''")
      await query(url, `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, '${json}')`)
    }
    const [counted] = await query(url, 'SELECT count(*)::int AS revisions FROM entry_revision')
    const store = await openStore({ url })
    onTestFinished(() => store.close())
    expect(await store.log.size()).toBe(counted?.revisions)
    expect(await wrongWith(store)).toEqual([])
    const leaves = await leavesOf(store)
    const order = leaves.map((leaf) => readLeaf(String(leaf)))
    expect(order.map((leaf) => [leaf?.changeset, leaf?.ordinal])).toEqual(
      (await query(url, 'SELECT changeset::int, ordinal FROM entry_revision ORDER BY 1, 2')).map(
        ({ changeset, ordinal }) => [changeset, ordinal],
      ),
    )
    const again = await openStore({ url })
    onTestFinished(() => again.close())
    expect(await leavesOf(again)).toEqual(leaves)
    await again.append(by(party('A newcomer')))
    expect((await leavesOf(store)).slice(0, -1)).toEqual(leaves)
  })

  test('the hashes above the leaves can be made again with the same result', async () => {
    const store = await freshStore(socket)
    await store.append(by(...Array.from({ length: 600 }, (_, index) => party(`P ${index}`))))
    const [before, nodes] = [await store.log.head(), await query(store.url, 'SELECT * FROM log_node ORDER BY 1, 2')]
    expect(nodes.length).toBe(2)
    await query(store.url, "UPDATE derived SET version = 0 WHERE name = 'log'; DELETE FROM log_node")
    const again = await openStore({ url: store.url })
    onTestFinished(() => again.close())
    expect(await query(store.url, 'SELECT * FROM log_node ORDER BY 1, 2')).toEqual(nodes)
    expect(await again.log.head()).toEqual(before)
  })

  test('the log can be read for signing while a rebuild keeps writers waiting', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor))
    const client = new Client({ connectionString: store.url })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM schema_migration WHERE version = 0 FOR UPDATE')
    expect(await store.log.head()).toMatchObject({ size: 1 })
    await client.end()
  })
})
