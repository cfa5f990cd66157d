import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { by, party } from '../../test/entries.ts'
import { coast, denial, leavesOf, makeFolder, monitor, witness } from '../../test/leaves.ts'
import { query } from '../../test/query.ts'
import { MTH } from '../../test/rfc6962.ts'
import { freshStore, onEachServer } from '../../test/servers.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { createLogKey } from './key-file.ts'
import { parseNote, signedBy } from './note.ts'
import { openSigner } from './signer.ts'

const now = new Date('2031-03-10T12:00:00Z')

onEachServer(({ socket }) => {
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
