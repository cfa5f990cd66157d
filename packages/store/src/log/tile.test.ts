import { expect, test } from 'vitest'
import { parseTilePath, readBundle, readTile, tilePath, tilesOf, writeBundle } from './tile.ts'

test.each([
  { path: '0/000', name: { level: 0, index: 0, width: 256 } },
  { path: '0/x001/x234/067', name: { level: 0, index: 1_234_067, width: 256 } },
  { path: '3/x001/000.p/255', name: { level: 3, index: 1000, width: 255 } },
  { path: 'entries/999.p/1', name: { level: 'entries', index: 999, width: 1 } },
] as const)('$path is the path of a tile, there and back', ({ path, name }) => {
  expect(parseTilePath(path)).toEqual(name)
  expect(tilePath(name)).toBe(path)
})

test.each([
  '0/0',
  '0/1000',
  '0/001/000',
  '0/x000/001',
  '00/000',
  '64/000',
  '-1/000',
  'data/000',
  '0/000.p/0',
  '0/000.p/256',
  '0/000.p/01',
  '0/000.p',
  '0/000/',
  '0/../000',
  '',
])('"%s" is none', (path) => {
  expect(parseTilePath(path)).toBeNull()
})

test('the tiles over so many leaves hold all of them once', () => {
  expect(tilesOf(0, 0)).toEqual([])
  expect(tilesOf('entries', 600).map(tilePath)).toEqual(['entries/000', 'entries/001', 'entries/002.p/88'])
  expect(tilesOf(0, 512).map(tilePath)).toEqual(['0/000', '0/001'])
})

test('leaves come back from their bundle, and one that is cut off is refused', () => {
  const leaves = ['', 'a', 'محضر', 'x'.repeat(65_535)]
  const bundle = writeBundle(leaves)
  expect(bundle.subarray(0, 5)).toEqual(Buffer.from([0, 0, 0, 1, 97]))
  expect(readBundle(bundle)?.map(String)).toEqual(leaves)
  expect(readBundle(bundle.subarray(0, -1))).toBeNull()
  expect(readBundle(bundle.subarray(0, 1))).toBeNull()
  expect(readTile(Buffer.alloc(33))).toBeNull()
  expect(readTile(Buffer.alloc(64))?.length).toBe(2)
})
