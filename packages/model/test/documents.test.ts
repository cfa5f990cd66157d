import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { semantics } from '../scripts/semantics.ts'
import { surface, surfaceReport } from '../scripts/surface.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('docs/semantics.md says what the code does', () => {
  expect(read('../../../docs/semantics.md')).toBe(semantics())
})

test('surface.md names every export, so that review sees the public surface change', () => {
  expect(read('../surface.md')).toBe(surfaceReport())
})

test('every export has a sentence saying what it is', () => {
  expect(surface().filter((item) => item.says.length < 10)).toEqual([])
})
