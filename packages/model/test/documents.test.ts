import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validClaims, validClaimsFile } from '../scripts/cases.ts'
import { semantics } from '../scripts/semantics.ts'
import { surface, surfaceReport } from '../scripts/surface.ts'
import { parseEntry } from '../src/index.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('docs/semantics.md says what the code does', () => {
  expect(read('../../../docs/semantics.md')).toBe(semantics())
})

test('surface.md names every export, so that review sees the public surface change', () => {
  expect(read('../surface.md')).toBe(surfaceReport())
})

test('the valid cases are those of every kind, and are accepted as they stand in the file', () => {
  const file = read('../cases/claims-valid.json')
  expect(JSON.parse(file)).toEqual(validClaims())
  expect(file).toBe(validClaimsFile())
  for (const { entry } of JSON.parse(file) as { entry: unknown }[]) expect(parseEntry(entry)).toEqual(entry)
})

test('every export has a sentence saying what it is', () => {
  expect(surface().filter((item) => item.says.length < 10)).toEqual([])
})
