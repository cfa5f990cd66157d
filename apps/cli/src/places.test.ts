import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, startFolder } from './places.ts'

test.each([
  { note: 'what was asked for comes first', asked: '/a', env: { ONRECORD_FOLDER: '/b' }, is: '/a' },
  { note: 'then ONRECORD_FOLDER', asked: undefined, env: { ONRECORD_FOLDER: '/b', HOME: '/h' }, is: '/b' },
  { note: 'then XDG_DATA_HOME', asked: undefined, env: { XDG_DATA_HOME: '/x', HOME: '/h' }, is: '/x/onrecord' },
  {
    note: 'a relative XDG_DATA_HOME counts for nothing',
    asked: undefined,
    env: { XDG_DATA_HOME: 'x', HOME: '/h' },
    is: '/h/.local/share/onrecord',
  },
  { note: 'then HOME', asked: undefined, env: { HOME: '/h' }, is: '/h/.local/share/onrecord' },
])('the data folder: $note', ({ asked, env, is }) => {
  expect(dataFolder(asked, env)).toBe(is)
})

test('a relative folder starts where the person typed, also through pnpm', () => {
  expect(dataFolder('x', {})).toBe(join(process.cwd(), 'x'))
  expect(startFolder({ npm_lifecycle_event: 'onrecord', INIT_CWD: '/there' })).toBe('/there')
  expect(startFolder({ npm_lifecycle_event: 'test', INIT_CWD: '/there' })).toBe(process.cwd())
})
