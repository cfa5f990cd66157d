import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openRecord } from '@onrecord/store'
import { expect, test } from 'vitest'
import { makeFolder, run } from './machine.ts'

test.each([
  { args: ['export'], note: 'an export' },
  { args: ['backup', '--to', 'elsewhere'], note: 'a backup' },
  { args: ['rebuild'], note: 'a rebuild' },
])('where there is no record $note is refused, and nothing is made', async ({ args }) => {
  const home = await makeFolder()
  const folder = join(home, 'data')
  const { code, said } = await run([...args, '--folder', folder], { cwd: home })
  expect(code).toBe(1)
  expect(said).toContain(`There is no record in ${folder}.`)
  expect(said).toContain('nothing-recorded')
  expect(await readdir(home)).toEqual([])
})

test('an export of an empty record is refused before it gets a key', async () => {
  const folder = join(await makeFolder(), 'data')
  await (await openRecord({ folder })).stop()
  const { code, said } = await run(['export', '--folder', folder])
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('Nothing is on the record.') })
  expect(existsSync(join(folder, 'log-key'))).toBe(false)
})

test('what is no backup is refused by what is wrong with it, before a record is made for it', async () => {
  const home = await makeFolder()
  const [missing, file, empty] = [join(home, 'missing'), join(home, 'file'), join(home, 'empty')]
  await writeFile(file, '')
  await mkdir(empty)
  for (const [given, sentence, place] of [
    [missing, `There is no folder ${missing}.`, missing],
    [file, `${file} is a file, and a backup is a folder.`, file],
    [empty, 'The folder holds no backup.json: it is no backup.', join(empty, 'backup.json')],
  ] as const) {
    const { code, said } = await run(['restore', given, '--folder', join(home, 'restored')])
    expect(code, said).toBe(1)
    for (const told of ['backup-unreadable', sentence, place]) expect(said).toContain(told)
  }
  expect((await readdir(home)).sort()).toEqual(['empty', 'file'])
})
