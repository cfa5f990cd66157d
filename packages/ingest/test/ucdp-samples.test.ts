import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry, Report, Source } from '@onrecord/model'
import { expect, test, vi } from 'vitest'
import { cellsOf } from '../src/csv/cells.ts'
import { articlesIn } from '../src/feeds/ucdp-ged/articles.ts'
import type { columns49 } from '../src/feeds/ucdp-ged/columns.ts'
import { importFile } from './ucdp.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/ucdp')

const samples = [
  { name: 'ged231-global-1000.csv', rows: 1000 },
  { name: 'ged191-syria-600.csv', rows: 600 },
  { name: 'ged191-bgd-hxl.csv', rows: 601 },
]

vi.setConfig({ testTimeout: 60_000 })

const imports = new Map<string, ReturnType<typeof importFile>>()

/** A sample, imported once for all tests of it. */
const imported = (path: string): ReturnType<typeof importFile> => {
  const known = imports.get(path) ?? importFile(path)
  imports.set(path, known)
  return known
}

const ofType = <Type extends Entry['type']>(entries: readonly Entry[], type: Type) =>
  entries.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type)

for (const { name, rows } of samples) {
  const path = join(folder, name)
  test.skipIf(!existsSync(path))(
    `every row of ${name} is accounted for and given back byte for byte (needs ../shared/data)`,
    async () => {
      const { record, account } = await imported(path)
      expect(account).toMatchObject({ read: rows, appended: rows, setAside: 0 })
      const entries = record.all()
      const file = ofType(entries, 'source').find(({ readAs }) => readAs === 'full') as Source
      const kept = ofType(entries, 'report').filter(({ verbatim }) => verbatim !== undefined)
      const order = (report: Report): string => report.refs[0]?.value ?? ''
      const again = kept.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ verbatim }) => verbatim)
      expect(`${file.verbatim}${again.join('')}` === (await readFile(path, 'utf8'))).toBe(true)
    },
  )

  test.skipIf(!existsSync(path))(
    `the source columns of ${name} are said by its claims letter for letter (needs ../shared/data)`,
    async () => {
      const { record } = await imported(path)
      const [names, ...lines] = (await readFile(path, 'utf8')).split(/(?<=\n)(?=\d+,|"?id)/)
      const header = cellsOf(names?.split('\n')[0] ?? '') as string[]
      const at = (column: (typeof columns49)[number]): number => header.indexOf(column)
      const claims = new Map(
        ofType(record.all(), 'claim').flatMap((claim) =>
          claim.kind === 'casualties' ? [[claim.refs[0]?.value, claim] as const] : [],
        ),
      )
      let told = 0
      for (const line of lines) {
        const cells = cellsOf(line)
        if ('problem' in cells || cells.length !== header.length) continue
        const stated = claims.get(cells[at('id')])?.asStated
        expect(stated?.sources ?? '').toBe(cells[at('source_article')])
        expect(stated?.originals?.wording ?? '').toBe(
          cells[at('source_original')]?.trim() === '' ? '' : cells[at('source_original')],
        )
        expect(String(stated?.sourceCount)).toBe(cells[at('number_of_sources')])
        if (stated?.sourceCount !== -1)
          expect(articlesIn(stated?.sources ?? '')).toHaveLength(Number(stated?.sourceCount))
        told += 1
      }
      expect(told).toBe(rows)
    },
  )
}

const global = join(folder, 'ged231-global-1000.csv')

test.skipIf(!existsSync(global))(
  'of the oddities counted in the global sample beforehand every one is flagged (needs ../shared/data)',
  async () => {
    const { record } = await imported(global)
    const flags = ofType(record.all(), 'claim').flatMap((claim) => (claim.kind === 'casualties' ? claim.cautions : []))
    const count = (flag: string): number => flags.filter((found) => found === flag).length
    expect(count('best-above-high')).toBe(5)
    expect(count('low-above-best')).toBe(8)
    expect(count('source-before-event')).toBe(18)
    expect(count('sources-unlisted')).toBe(326)
    expect(count('place-contradicts')).toBe(1)
    expect(count('sources-unclear')).toBe(0)
  },
)
