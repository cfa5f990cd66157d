import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { by, party } from '../../test/entries.ts'
import { coast, denial, leavesOf, makeFolder, monitor, witness, wrongWith } from '../../test/leaves.ts'
import { query } from '../../test/query.ts'
import { MTH } from '../../test/rfc6962.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { createLogKey } from './key-file.ts'
import { parseNote } from './note.ts'
import { openSigner } from './signer.ts'

const now = new Date('2031-03-10T12:00:00Z')

onEachServer(({ socket }) => {
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
})
