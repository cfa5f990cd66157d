import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { checkWhole } from '../../test/check-whole.ts'
import { by, claim, event, link, notice, party, place, report, source } from '../../test/entries.ts'
import { query } from '../../test/query.ts'
import { freshDatabase, freshStore, onEachServer } from '../../test/servers.ts'
import { derivedTables, rowsOf } from '../../test/tables.ts'
import { openStore, restore, type Store } from '../index.ts'

const monitor = party('Monitor')
const town = place('مدينة')
const coast = event('coast', { places: [town.id] })
const page = source('page', monitor)
const said = claim('said', coast, monitor)
const seen = claim('seen', coast, monitor)
const gone = claim('gone', coast, monitor)

/** A record with everything a backup must bring back: revised, withheld, merged, erased; and words with line ends and tabs. */
const record = async (store: Store): Promise<void> => {
  await store.append(by(monitor, town, coast, page, said, seen, gone, report('printed', said, page)))
  await store.append(by(link('link', seen, said), { ...coast, slug: 'the-coast' }))
  await store.append(by({ ...said, statement: { en: 'one\nline\tand \\N another', ar: 'قال المرصد' } }))
  await store.append(by({ ...notice('hide', seen), notice: 'withholding' as const }))
  await store.erase({ id: gone.id, author: 'an editor', reason: 'a private person' })
}

const folderFor = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-backup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const backedUp = async (store: Store) => {
  const folder = join(await folderFor(), 'backup')
  return store.backup({ folder: () => folder, now: new Date('2026-11-22T00:00:00Z') })
}

const tablesIn = async (url: string): Promise<unknown> =>
  (await query(url, `SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema = 'public'`))[0]

onEachServer(({ socket }) => {
  test('a backup brought back is the same record to the row, what is hidden and erased too, with the same root', async () => {
    const store = await freshStore(socket)
    await record(store)
    const made = await backedUp(store)
    const own = made.tables.map(({ table }) => table)
    expect(own).toEqual(expect.arrayContaining(['changeset', 'entry_revision', 'log_leaf', 'disclosure', 'erased']))
    const url = await freshDatabase(socket, 'template0')
    await restore({ folder: made.folder, url })
    const tables = [...own, ...derivedTables]
    expect(await rowsOf(url, tables)).toEqual(await rowsOf(store.url, tables))
    const again = await openStore({ url })
    onTestFinished(() => again.close())
    expect(await again.log.head()).toEqual(await store.log.head())
    await again.append(by(party('later')))
    expect(await again.version()).toMatchObject({ position: made.position + 1 })
  })

  test('a backup is of one moment, whoever appends meanwhile', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, town, coast))
    let over = false
    const appending = (async () => {
      for (let at = 0; !over; at += 1) await store.append(by(party(`more ${at}`), party(`and more ${at}`)))
    })()
    await sleep(50)
    const made = await backedUp(store)
    over = true
    await appending
    const url = await freshDatabase(socket, 'template0')
    await restore({ folder: made.folder, url })
    const again = await openStore({ url })
    onTestFinished(() => again.close())
    expect(await checkWhole(again, url)).toMatchObject({ position: made.position, leaves: made.log.size })
    expect((await store.version()).position).toBeGreaterThan(made.position)
  })

  test('of a damaged backup nothing is restored, whichever file it is', async () => {
    const store = await freshStore(socket)
    await record(store)
    const { folder } = await backedUp(store)
    const url = await freshDatabase(socket, 'template0')
    const refused = async (code: string, note: string) =>
      expect(await restore({ folder, url }).catch((error: unknown) => error), note).toMatchObject({ code })
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.gz'))) {
      const whole = await readFile(join(folder, name))
      const changed = Buffer.from(whole)
      const at = Math.floor(whole.length / 2)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(join(folder, name), changed)
      await refused('backup-damaged', name)
      await unlink(join(folder, name))
      await refused('backup-damaged', `${name} missing`)
      await writeFile(join(folder, name), whole)
    }
    const manifest = await readFile(join(folder, 'backup.json'), 'utf8')
    await writeFile(join(folder, 'backup.json'), manifest.replace(/"root": "./, '"root": "?'))
    await refused('backup-damaged', 'another root')
    await writeFile(join(folder, 'backup.json'), '{}')
    await refused('backup-unreadable', 'no manifest')
    await writeFile(join(folder, 'backup.json'), manifest.replace(/"schema": \d+/, '"schema": 9999'))
    await refused('schema-newer', 'newer')
    expect(await tablesIn(url)).toEqual({ tables: 0 })
    await writeFile(join(folder, 'backup.json'), manifest)
    await restore({ folder, url })
  })

  test('a record that is there is never restored over', async () => {
    const store = await freshStore(socket)
    await record(store)
    const { folder } = await backedUp(store)
    await expect(restore({ folder, url: store.url })).rejects.toMatchObject({ code: 'not-empty' })
    expect(await store.version()).toMatchObject({ position: 5 })
  })

  test('what a killed restore leaves is an empty database, which takes the backup the next time', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor, town, coast))
    await store.append(by(...Array.from({ length: 800 }, (_, at) => claim(`claim ${at}`, coast, monitor))))
    const { folder } = await backedUp(store)
    const url = await freshDatabase(socket, 'template0')
    const program = fileURLToPath(new URL('../../test/programs/restore.ts', import.meta.url))
    for (const part of ['entry_revision', 'lists']) {
      const child = spawn(process.execPath, [program, folder, url], { stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = once(child, 'exit')
      let text = ''
      for await (const chunk of child.stdout) {
        text += String(chunk)
        if (text.includes(part)) break
      }
      child.kill('SIGKILL')
      await ended
      expect(text, 'it ended by itself').not.toContain('done')
      expect(await tablesIn(url), part).toEqual({ tables: 0 })
    }
    await restore({ folder, url })
    expect(await query(url, 'SELECT entries::int FROM head')).toEqual([{ entries: 803 }])
  })

  test('nobody else on the machine may read a backup', async () => {
    const store = await freshStore(socket)
    await store.append(by(monitor))
    const { folder, tables } = await backedUp(store)
    expect((await stat(folder)).mode & 0o077).toBe(0)
    for (const { path } of tables) expect((await stat(join(folder, path))).mode & 0o077).toBe(0)
  })
})
