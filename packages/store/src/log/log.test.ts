import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { by, claim, event, notice, party } from '../../test/entries.ts'
import { query } from '../../test/query.ts'
import { MTH, PATH } from '../../test/rfc6962.ts'
import { freshDatabase, freshStore, onEachServer } from '../../test/servers.ts'
import { readMigrations } from '../schema/migrate.ts'
import { openStore, type Store } from '../store.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { createLogKey, readLogKeys, rotateLogKey } from './key-file.ts'
import { logLines } from './log-lines.ts'
import { parseNote, signedBy } from './note.ts'
import { differences, type Opening, readLeaf } from './opening.ts'
import { readPublicKeys } from './public-keys.ts'
import { openSigner } from './signer.ts'
import { parseTilePath, readBundle, readTile, tilePath, tilesOf } from './tile.ts'

const monitor = party('A monitor')
const witness = party('A witness')
const coast = event('coast')
const denial = claim('denial', coast, monitor)
const seen = claim('seen', coast, witness)
const now = new Date('2031-03-10T12:00:00Z')

/** Every leaf of the log, from its bundles. */
const leavesOf = async ({ log }: Pick<Store, 'log'>): Promise<Buffer[]> => {
  const bundles = await Promise.all(tilesOf('entries', await log.size()).map((tile) => log.tile(tile)))
  return bundles.flatMap((bundle) => readBundle(bundle ?? Buffer.of(0)) ?? [])
}

const openingOf = async ({ log }: Pick<Store, 'log'>, id: string): Promise<Opening> => {
  const found = (await log.openings(0, await log.size())).find(({ entry }) => entry.id === id)
  if (found === undefined) throw new Error(`${id} is not opened`)
  return found
}

/** What is wrong with what readers get, leaf by leaf; empty on a record nobody has touched. */
const wrongWith = async (store: Pick<Store, 'log'>): Promise<string[]> => {
  const leaves = await leavesOf(store)
  const openings = await store.log.openings(0, leaves.length)
  return openings.flatMap((opening) => differences(String(leaves[opening.index]), opening))
}

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-log-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

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

  const tampered: { note: string; sql: string; says: string | RegExp }[] = [
    {
      note: 'a word of a body',
      sql: `UPDATE entry_revision SET body = jsonb_set(body, '{statement,en}', '"x"') WHERE type = 'claim'`,
      says: 'the entry is not the one in the log',
    },
    {
      note: 'a field added to a body',
      sql: `UPDATE entry_revision SET body = body || '{"note":"x"}' WHERE type = 'party'`,
      says: 'the entry is not the one in the log',
    },
    {
      note: 'when it was recorded',
      sql: `UPDATE entry_revision SET recorded_at = recorded_at - interval '1 second' WHERE type = 'claim'`,
      says: /^recordedAt is /,
    },
    {
      note: 'the order within a changeset',
      sql: `UPDATE entry_revision SET ordinal = ordinal + 5 WHERE type = 'claim'`,
      says: /^ordinal is /,
    },
    {
      note: 'a revision number',
      sql: `UPDATE entry_revision SET revision = 7 WHERE type = 'claim'; UPDATE log_leaf SET revision = 7 WHERE leaf_index = 2`,
      says: /^revision is /,
    },
    {
      note: 'the changeset',
      sql: `UPDATE entry_revision SET changeset = 2, ordinal = 9 WHERE type = 'claim'`,
      says: /^changeset is /,
    },
    { note: 'an author', sql: `UPDATE changeset SET author = 'another' WHERE position = 1`, says: /author or reason/ },
    { note: 'a reason', sql: `UPDATE changeset SET reason = 'another' WHERE position = 1`, says: /author or reason/ },
    {
      note: 'a changeset’s id',
      sql: `UPDATE changeset SET id = 'another' WHERE position = 1`,
      says: /id, author or reason/,
    },
    {
      note: 'a salt',
      sql: `UPDATE log_leaf SET salt = decode('00112233445566778899aabbccddeeff', 'hex') WHERE leaf_index = 2`,
      says: 'the entry is not the one in the log',
    },
    {
      note: 'whose a leaf is',
      sql: `UPDATE log_leaf SET entry_id = entry_id || 'x' WHERE leaf_index = 0; UPDATE log_leaf SET entry_id = (SELECT id FROM entry_revision WHERE type = 'party' AND changeset = 1) WHERE leaf_index = 2`,
      says: 'the entry is not the one in the log',
    },
  ]

  test('what is changed in the database behind our back is found by who opens the leaves', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, coast, denial))
    await store.append(by(witness))
    const tables = ['changeset', 'entry_revision', 'log_leaf']
    for (const table of tables) await query(store.url, `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
    for (const { note, sql, says } of tampered) {
      expect(await wrongWith(store), note).toEqual([])
      await query(store.url, sql)
      const matching = typeof says === 'string' ? says : expect.stringMatching(says)
      expect(await wrongWith(store), note).toContainEqual(matching)
      for (const table of tables.toReversed()) await query(store.url, `DELETE FROM ${table}`)
      for (const table of tables) await query(store.url, `INSERT INTO ${table} SELECT * FROM kept_${table}`)
    }
  })

  describe('what is changed in the log itself is found by who reads all leaves, and often before it is signed', () => {
    test.each([
      {
        note: 'a leaf',
        sql: `UPDATE log_leaf SET leaf = replace(leaf, '"revision":1', '"revision":2') WHERE leaf_index = 1`,
        isSigned: true,
      },
      {
        note: 'the order of two leaves',
        sql: `UPDATE log_leaf SET leaf_index = -1 WHERE leaf_index = 1;
              UPDATE log_leaf SET leaf_index = 1 WHERE leaf_index = 2;
              UPDATE log_leaf SET leaf_index = 2 WHERE leaf_index = -1`,
        isSigned: true,
      },
      { note: 'the last leaf taken away', sql: 'DELETE FROM log_leaf WHERE leaf_index = 259', isSigned: false },
      { note: 'a hash above the leaves', sql: `UPDATE log_node SET hash = sha256('x')`, isSigned: false },
    ])('$note', async ({ sql, isSigned }) => {
      const store = await freshStore(socket)
      await store.append(by(...Array.from({ length: 260 }, (_, index) => party(`P ${index}`))))
      const file = join(await makeFolder(), 'log-key')
      await createLogKey(file, { now })
      const signer = openSigner({ file })
      const { root } = parseCheckpoint(parseNote(await signer.checkpoint(store.log))?.text ?? '') ?? {}
      expect(MTH(await leavesOf(store))).toEqual(root)
      await query(store.url, sql)
      if (isSigned) expect(MTH(await leavesOf(store))).not.toEqual(root)
      else await expect(signer.checkpoint(store.log)).rejects.toMatchObject({ code: 'log-went-back' })
    })
  })

  test('what is withheld is not opened, nor what names it, nor who appended it; the tree stays as it was', async () => {
    const store = await freshStore(socket)
    await store.append({ ...by(monitor, coast, denial, witness, seen), reason: 'the witness wrote to us' })
    await store.append({ ...by({ ...denial, claimant: witness.id }), reason: 'misread' })
    await store.append(by(denial))
    const before = await store.log.head()
    await store.append({ ...by({ ...notice('hide', witness), notice: 'withholding' }), reason: 'asked by the witness' })
    const { size, earlier } = await store.log.head(before.size)
    expect([size, earlier]).toEqual([before.size + 1, before.root])
    const openings = await store.log.openings(0, size)
    expect(openings.map(({ entry, revision }) => [entry.id, revision])).toEqual([
      [monitor.id, 1],
      [coast.id, 1],
      [denial.id, 1],
      [denial.id, 3],
    ])
    const told = JSON.stringify(openings)
    for (const word of [witness.id, 'witness', 'asked by', 'wrote to us', 'misread']) expect(told).not.toContain(word)
    expect(await store.log.proof(witness.id)).toBeNull()
    expect(await store.log.proof(seen.id)).toBeNull()
    expect(await store.log.proof(denial.id, { revision: 2 })).toBeNull()
    expect(await store.log.proof(denial.id)).toMatchObject({ opening: { revision: 3 } })
    expect(await wrongWith(store)).toEqual([])
  })

  test('an export has a line for every leaf, and opens those that readers may see', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, coast, denial, ...Array.from({ length: 300 }, (_, index) => party(`P ${index}`))))
    await store.append(by({ ...notice('hide', denial), notice: 'withholding' }))
    const lines: { leaf: string; opening: Opening | null }[] = []
    for await (const line of logLines(store.log, 304)) lines.push(JSON.parse(line))
    expect(MTH(lines.map(({ leaf }) => Buffer.from(leaf)))).toEqual(await store.log.root(304))
    // the claim, the notice, and the monitor, whom nothing else leads to
    expect(lines.flatMap(({ opening }, index) => (opening === null ? [index] : []))).toEqual([0, 2, 303])
    for (const [index, { leaf, opening }] of lines.entries())
      if (opening !== null) expect([opening.index, differences(leaf, opening)]).toEqual([index, []])
  })

  test('what is erased can be told by nobody any more, not even from the database, and the tree still verifies', async () => {
    const store = await freshStore(socket)
    await store.append({ ...by(monitor, coast, denial), reason: 'from the list of residents' })
    await store.append(by({ ...denial, statement: { en: 'a name' } }))
    const before = await store.log.head()
    await store.erase({ id: denial.id, author: 'an editor', reason: 'asked to' })
    expect((await store.log.head(before.size)).earlier).toEqual(before.root)
    expect(MTH(await leavesOf(store))).toEqual((await store.log.head()).root)
    expect(await query(store.url, 'SELECT salt FROM log_leaf WHERE leaf_index IN (2, 3)')).toEqual([
      { salt: null },
      { salt: null },
    ])
    expect(JSON.stringify(await store.log.openings(0, 99))).not.toMatch(new RegExp(`${denial.id}|residents|a name`))
    expect(await store.log.proof(denial.id)).toBeNull()
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

  test('a checkpoint is signed for what the log is, and only for that, grown', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, coast))
    const folder = await makeFolder()
    const [file, copy] = [join(folder, 'log-key'), join(folder, 'elsewhere')]
    const { origin, signers } = await createLogKey(file, { origin: 'record.example.org/log', now })
    const signer = openSigner({ file })
    const notes = [await signer.checkpoint(store.log), await signer.checkpoint(store.log)]
    expect(notes[0]).toBe(notes[1])
    const parsed = parseNote(notes[0] ?? '')
    expect(parsed && signedBy(parsed, [signers[0].verifier])).toEqual([signers[0].verifier])
    const root = MTH(await leavesOf(store))
    expect(parseCheckpoint(parsed?.text ?? '')).toEqual({ origin, size: 2, root })
    await store.append(by(denial))
    expect(parseCheckpoint(parseNote(await signer.checkpoint(store.log))?.text ?? '')?.size).toBe(3)

    // as after an older backup was put back, and after it went on differently from there
    await query(store.url, 'DELETE FROM log_leaf WHERE leaf_index = 2')
    await expect(signer.checkpoint(store.log)).rejects.toMatchObject({
      code: 'log-went-back',
      message: expect.stringMatching(/has 2 leaves.*signed for 3/),
    })
    await store.append(by(witness, party('Another')))
    await expect(signer.checkpoint(store.log)).rejects.toMatchObject({ code: 'log-went-back' })
    await copyFile(file, copy)
    await expect(openSigner({ file: copy, signed: `${file}.signed` }).checkpoint(store.log)).rejects.toMatchObject({
      code: 'log-went-back',
    })
  })

  test('the private key is in its file alone: not in the database, nor in an error', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor))
    const file = join(await makeFolder(), 'log-key')
    await createLogKey(file, { now })
    await openSigner({ file }).checkpoint(store.log)
    const secret = (await readFile(file, 'utf8')).trim().slice(-44)
    expect(secret.length).toBe(44)
    const tables = await query(
      store.url,
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    )
    expect(tables.length).toBeGreaterThan(5)
    for (const { name } of tables) {
      const rows = await query(store.url, `SELECT string_agg(t::text, '') AS text FROM ${name} t`)
      expect(String(rows[0]?.text)).not.toContain(secret)
      expect(String(rows[0]?.text)).not.toContain('PRIVATE+KEY')
    }
    for (const path of [`${file}.pub`, `${file}.signed`]) expect(await readFile(path, 'utf8')).not.toContain(secret)
    await writeFile(file, `x${await readFile(file, 'utf8')}`)
    const error = await openSigner({ file })
      .checkpoint(store.log)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'log-key-invalid' })
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain(secret)
  })
})

describe('the key of a log', () => {
  const make = async () => {
    const file = join(await makeFolder(), 'log-key')
    return { file, keys: await createLogKey(file, { now }) }
  }

  test('is for its owner’s eyes, and one that others may read is refused', async () => {
    const { file } = await make()
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await chmod(file, 0o644)
    await expect(readLogKeys(file)).rejects.toMatchObject({
      code: 'log-key-invalid',
      advice: expect.stringContaining('chmod 600'),
    })
  })

  test('is never overwritten', async () => {
    const { file } = await make()
    const before = await readFile(file)
    await expect(createLogKey(file, { now })).rejects.toMatchObject({ code: 'log-key-exists' })
    expect(await readFile(file)).toEqual(before)
  })

  test('put where its file is to be named is refused without being repeated', async () => {
    const { file } = await make()
    const text = (await readFile(file, 'utf8')).trim()
    const error = await readLogKeys(text).catch((thrown: unknown) => thrown)
    expect(JSON.stringify([error, String(error)])).not.toContain(text.slice(-20))
  })

  test('can be followed when it changes: the new and the old one sign, and the name stays', async () => {
    const { file, keys } = await make()
    const later = new Date('2032-01-01T00:00:00Z')
    const rotated = await rotateLogKey(file, { drop: false, now: later })
    expect(rotated.signers.map(({ verifier }) => verifier.name)).toEqual([keys.origin, keys.origin])
    expect(rotated.signers[1]?.verifier.vkey).toBe(keys.signers[0].verifier.vkey)
    expect((await readLogKeys(file))?.signers.map(({ verifier }) => verifier.vkey)).toEqual(
      rotated.signers.map(({ verifier }) => verifier.vkey),
    )
    const again = await rotateLogKey(file, { drop: false, now: new Date('2033-01-01T00:00:00Z') })
    expect(again.signers.length).toBe(2)
    expect(await readPublicKeys(file)).toEqual([
      { vkey: keys.signers[0].verifier.vkey, from: now.toISOString(), until: '2033-01-01T00:00:00.000Z' },
      { vkey: rotated.signers[0].verifier.vkey, from: later.toISOString(), until: null },
      { vkey: again.signers[0].verifier.vkey, from: '2033-01-01T00:00:00.000Z', until: null },
    ])
    expect(await readdir(join(file, '..'))).toEqual(['log-key', 'log-key.pub'])
  })

  test('that fell into other hands stops signing at once', async () => {
    const { file, keys } = await make()
    const { signers } = await rotateLogKey(file, { drop: true, now })
    expect(signers.length).toBe(1)
    expect((await readPublicKeys(file))[0]).toMatchObject({
      vkey: keys.signers[0].verifier.vkey,
      until: now.toISOString(),
    })
    expect(await readFile(file, 'utf8')).not.toContain(keys.signers[0].verifier.id)
  })

  test('of another log than the one that is named is not used', async () => {
    const { file } = await make()
    const signer = openSigner({ file, origin: 'record.example.org/log' })
    await expect(signer.origin()).rejects.toMatchObject({ code: 'log-key-invalid' })
  })

  test('can be checked with openssl alone', async () => {
    const folder = await makeFolder()
    const { keys } = await make()
    const text = 'log\n0\nAAAA\n'
    await writeFile(join(folder, 'text'), text)
    await writeFile(join(folder, 'signature'), keys.signers[0].sign(text))
    const pem = keys.signers[0].verifier.key.export({ format: 'pem', type: 'spki' })
    await writeFile(join(folder, 'key.pem'), pem)
    const { stdout } = await promisify(execFile)(
      'openssl',
      ['pkeyutl', '-verify', '-pubin', '-inkey', 'key.pem', '-rawin', '-in', 'text', '-sigfile', 'signature'],
      { cwd: folder },
    )
    expect(stdout).toContain('Signature Verified Successfully')
  })
})
