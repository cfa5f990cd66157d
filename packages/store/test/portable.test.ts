import { expect, test } from 'vitest'
import { unportable } from './portable-sql.ts'
import { readSqlTexts } from './sql-texts.ts'

const texts = await readSqlTexts()

test('no SQL of the store uses what only PostgreSQL itself has', () => {
  const found = texts.flatMap(({ file, sql }) =>
    unportable
      .filter(({ pattern }) => pattern.test(sql))
      .map(({ what, why }) => `${file} uses ${what} (${why}): ${sql.trim().slice(0, 80)}`),
  )
  expect(found).toEqual([])
})

test('the SQL that is looked at is that of the schema and of every read and write', () => {
  const files = new Set(texts.map(({ file }) => file))
  for (const file of ['schema/0001-record.sql', 'reads/neighbourhood.ts', 'write-entries.ts', 'head.ts', 'database.ts'])
    expect(files).toContain(file)
  expect(texts.length).toBeGreaterThan(50)
})

test.each(unportable.map((one) => ({ ...one, note: one.what })))('$note would be found', ({ pattern, example }) => {
  expect(example).toMatch(pattern)
})
