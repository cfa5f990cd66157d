import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, run } from './machine.ts'

const columns =
  'event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,admin1,location,' +
  'latitude,longitude,geo_precision,source,notes,fatalities,timestamp'

/** A row of our own in the form of an export. */
const row = (id: string, fatalities: number): string =>
  `${id},6 March 2025,2025,1,Battles,Armed clash,Military Forces of Northland,State forces,Southern Front,Rebel group,Northland,Hill,` +
  `Oldbridge,35.5,36.5,1,"Northland News; Harun Monitor","A note\nof ""two"" lines.",${fatalities},1741651200`

const file = [columns, row('NOR1', 3), row('NOR2', 0)].map((line) => `${line}\r\n`).join('')

test('an export of ACLED comes back byte for byte to whoever holds it, and nothing of it is in files for others', async () => {
  const home = await makeFolder()
  const folder = ['--folder', join(home, 'data')]
  await writeFile(join(home, 'export.csv'), file)
  await writeFile(join(home, 'deleted.csv'), 'event_id_cnty,deleted_timestamp\nNOR2,1741737600\nNOR8,1741737600\n')
  await writeFile(join(home, 'later.csv'), `${columns}\r\n${row('NOR1', 4).replace('1741651200', '1741737600')}\r\n`)

  const first = await run(['import', 'acled', 'export.csv', ...folder], { cwd: home })
  expect(first.said).toContain('read 2, appended 2, unchanged 0, revised 0, set aside 0')
  expect(first.said).toContain('Passing it on: Not as it stands')
  const later = await run(['import', 'acled', 'later.csv', '--deleted', 'deleted.csv', ...folder], { cwd: home })
  expect(later.said).toMatch(/revised 1, set aside 0\n[\s\S]*withdrawn: 1,/)

  const files = await run(['source-rows', 'acled', 'aaaaaa', ...folder])
  const sha256 = [...files.said.matchAll(/export\/([0-9a-f]{12})/g)].map(([, start = '']) => start)
  // One after another: a data folder is for one process at a time.
  const back: string[] = []
  for (const start of sha256) back.push((await run(['source-rows', 'acled', start, ...folder])).said)
  expect(back).toContain(file)

  const made = await run(['export', ...folder, '--to', join(home, 'exports')])
  expect(made.said).toMatch(/left out: 3 of the type claim/)
  const [name = ''] = await readdir(join(home, 'exports'))
  for (const each of await readdir(join(home, 'exports', name), { recursive: true, withFileTypes: true })) {
    if (!each.isFile()) continue
    const text = await readFile(join(each.parentPath, each.name), 'latin1')
    expect([each.name, /NOR1|Southern Front|Harun|Oldbridge|lines\./.test(text)]).toEqual([each.name, false])
  }
})
