import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, run, start } from './machine.ts'

const samples = join(import.meta.dirname, '../../../../shared/data/ucdp')
const names = ['ged231-global-1000.csv', 'ged191-syria-600.csv'] as const

const columns =
  'id,year,active_year,type_of_violence,side_a_new_id,side_a,side_b_new_id,side_b,number_of_sources,source_article,source_original,' +
  'where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,country_id,date_prec,date_start,date_end,' +
  'deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high'

/** A row of our own in the form of the dataset. */
const row = (id: number, best = 2): string =>
  `${id},2016,1,1,30,Government of Northland,40,Southern Front,1,"""Northland News,2016-03-03,Clash, ${id}""",police,` +
  `1,Oldbridge,Hill province,,35.5,36.5,Syria,652,1,2016-03-02,2016-03-02,0,${best},0,0,1,${best},9`

const file = (rows: readonly string[]): string => [columns, ...rows].map((line) => `${line}\r\n`).join('')

const prepare = async (rows: readonly string[]) => {
  const home = await makeFolder()
  const path = join(home, 'ged191.csv')
  await writeFile(path, file(rows))
  const folder = join(home, 'data')
  const more = ['--folder', folder, '--author', 'A. Nyone']
  const importIt = (...args: string[]) => run(['import', 'ucdp-ged', ...args, ...more], { cwd: home })
  const giveBack = (which: string) => run(['source-rows', 'ucdp-ged', which, '--folder', folder])
  return { home, path, folder, more, importIt, giveBack }
}

test.skipIf(!names.every((name) => existsSync(join(samples, name))))(
  'both samples: every row accounted for, given back byte for byte, and a second import adds nothing (needs ../shared/data)',
  async () => {
    const { importIt, giveBack, path } = await prepare([])
    // The older release first, as they came out.
    for (const [name, release, rows] of [
      [names[1], '19.1', 600],
      [names[0], '23.1', 1000],
    ] as const) {
      const first = await importIt(join(samples, name))
      const account =
        /read (\d+), appended (\d+), unchanged (\d+), revised (\d+), set aside (\d+)/.exec(first.said) ?? []
      const [read, ...fates] = account.slice(1).map(Number)
      expect(read).toBe(rows)
      expect(fates.reduce((sum, n) => sum + n, 0)).toBe(rows)
      expect(fates[3]).toBe(0)
      const second = await importIt(join(samples, name))
      expect(second.said).toContain(`read ${rows}, appended 0, unchanged ${rows}, revised 0, set aside 0`)
      expect(second.said).toContain('Nothing was new.')
      expect((await giveBack(release)).said === (await readFile(join(samples, name), 'utf8'))).toBe(true)
    }
    // Other line ends are another file that says the same.
    const other = (await readFile(join(samples, names[0]), 'utf8')).trimEnd()
    await writeFile(path, other)
    const again = await importIt(path, '--release', '23.1')
    expect(again.said).toContain('read 1000, appended 0, unchanged 1000, revised 0, set aside 0')
    expect((await giveBack('23.1')).said).toContain('[file-unknown]')
  },
)

test('rows that become no entry are in a file with their reasons, and what is odd about the account is told', async () => {
  const { home, path, importIt, giveBack } = await prepare([row(1), row(1), 'x', row(2)])
  const tried = await importIt(path, '--dry-run')
  expect(tried.said).toContain('read 4, appended 2, unchanged 0, revised 0, set aside 2')
  expect(existsSync(join(home, 'ged191.set-aside.ndjson'))).toBe(false)
  const { said, code } = await importIt(path)
  expect(said).toContain('read 4, appended 2, unchanged 0, revised 0, set aside 2')
  expect(said).toContain('set aside because: id-twice 1, row-width 1')
  expect(code).toBe(0)
  const lines = (await readFile(join(home, 'ged191.set-aside.ndjson'), 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { row: 3, code: 'id-twice', verbatim: `${row(1)}\r\n` },
    { row: 4, code: 'row-width', verbatim: 'x\r\n' },
  ])
  // What is given back is then less than the file, and says so.
  const back = await giveBack('19.1')
  expect(back.said).toContain('not the whole file: row 3–4 of it became no entry')
})

test('rows set aside that could be kept nowhere are told before anything goes in', async () => {
  const { home, path, folder, importIt } = await prepare([row(1), 'x'])
  const { said, code } = await importIt(path, '--set-aside', join(home, 'nowhere/rows.ndjson'))
  expect(said).toMatch(/nowhere\/rows\.ndjson cannot be written\. \[not-writable\]\n {2}at {2}--set-aside/)
  expect([code, existsSync(folder)]).toEqual([1, false])
})

test('a file of which not one row becomes an entry fails, and says where the reasons are', async () => {
  const { home, path, importIt } = await prepare(['x', 'y'])
  const { said, code } = await importIt(path)
  expect(said).toContain('read 2, appended 0, unchanged 0, revised 0, set aside 2')
  expect(said).toContain('Not one row became an entry: the reasons say why.')
  expect(code).toBe(1)
  expect(existsSync(join(home, 'ged191.set-aside.ndjson'))).toBe(true)
})

test('a newer release revises by class, a complete one withdraws with a notice, and the older rows can still be had', async () => {
  const { home, path, importIt, giveBack } = await prepare([row(1), row(2), row(3)])
  await importIt(path)
  const next = join(home, 'ged241.csv')
  await writeFile(next, file([row(1), row(2, 5)]))
  const slice = await importIt(next, '--dry-run')
  expect(slice.said).toContain('read 2, appended 0, unchanged 1, revised 1, set aside 0')
  expect(slice.said).toContain('revised by class: figure 1\n')
  const whole = await importIt(next, '--release', '24.1', '--complete')
  expect(whole.said).toContain('withdrawn: 1, each with a notice')
  expect((await giveBack('19.1')).said).toBe(file([row(1), row(2), row(3)]))
  expect((await giveBack('24.1')).said).toBe(file([row(1), row(2, 5)]))
})

test.each([
  { how: 'killed', signal: 'SIGKILL', told: /of 1400 rows/ },
  {
    how: 'ended by Ctrl-C',
    signal: 'SIGINT',
    told: /ended by Ctrl-C, after \d+ rows\. On the record, each whole: \d changesets?,/,
  },
] as const)(
  'an import that was $how goes on where it stopped, and in the end everything is there once',
  async ({ signal, told }) => {
    const many = Array.from({ length: 1400 }, (_, index) => row(index + 1))
    const { home, path, more, importIt, giveBack } = await prepare(many)
    const running = start(['import', 'ucdp-ged', path, ...more], { cwd: home })
    await running.saying(/500 of 1400 rows/)
    running.signal(signal, 'its group')
    expect(await running.ended).toBe(signal)
    expect(running.said()).toMatch(told)
    const { said } = await importIt(path)
    expect(said).toMatch(/read 1400, appended \d+, unchanged [1-9]\d*, revised 0, set aside 0/)
    expect(said).toMatch(/[1-9]\d* rows in \d+ changesets? of an earlier import of the very same file/)
    expect((await giveBack('19.1')).said === file(many)).toBe(true)
  },
)

test('an address is fetched by the rules of pages: this machine is none, and a folder is read from here', async () => {
  const home = await makeFolder()
  const fetched = await run(['import', 'ucdp-ged', 'http://127.0.0.1/ged241.csv'], { env: { HOME: home } })
  expect(fetched.said).toMatch(/\[address-private\]\n {2}at {2}http:\/\/127.0.0.1\/ged241.csv/)
  const folder = await run(['import', 'dossier', 'https://example.org/dossier'], { env: { HOME: home } })
  expect(folder.said).toMatch(/\[address-given\]\n {2}at {2}https:\/\/example.org\/dossier\n {2}do {2}Download it/)
  expect([fetched.code, folder.code]).toEqual([1, 1])
})
