import { expect, test } from 'vitest'
import { findPaths, findStrange } from './find.ts'

// Put together here, so that this file passes the check it tests.
const at = (...parts: string[]): string => `/${parts.join('/')}`
const shared = ['..', 'shared'].join('/')

test.each([
  { note: 'a registry', text: `from https://${['registry', 'example', 'org'].join('.')}/x`, file: 'a.ts', finds: true },
  { note: 'a path below the home of root', text: `in '${at('root', 'x')}'`, file: 'a.ts', finds: true },
  { note: 'a path of this machine', text: `in ${at('work', 'main')}`, file: 'README.md', finds: true },
  {
    note: 'an address that has such a path in it',
    text: `https://example.org${at('work', 'x')}`,
    file: 'a.md',
    finds: false,
  },
  { note: 'a temporary path', text: `'${at('tmp', 'x')}'`, file: 'src/a.ts', finds: true },
  { note: 'a temporary path in a test', text: `'${at('tmp', 'x')}'`, file: 'test/a.test.ts', finds: false },
  { note: 'the shared data', text: `${shared}/data/x.csv`, file: 'test/a.test.ts', finds: false },
  { note: 'anything else that is shared', text: `${shared}/design.md`, file: 'a.ts', finds: true },
])('of $note it says so: $finds', ({ text, file, finds }) => {
  expect(findStrange(file, text).length > 0).toBe(finds)
})

test('paths are found from the root and from beside the document, up to what stands for many', () => {
  const text = 'See `packages/model/src/index.ts`, `src/feeds/`, `packages/*/src` and `text/html`.\n`docs/x.md`'
  expect(findPaths('packages/ingest/README.md', text).map(({ line, at }) => [line, at])).toEqual([
    [1, 'packages/model/src/index.ts'],
    [1, 'packages/ingest/src/feeds'],
    [1, 'packages'],
    [2, 'docs/x.md'],
  ])
})

test('a path with its contents below it is a file to be written, and need not be there', () => {
  const text = '`packages/model/src/claims/apology.ts`:\n\n```ts\nlet x\n```\n\nSee `packages/model/x.ts`:\n\n```\n```'
  expect(findPaths('docs/a.md', text).map(({ at }) => at)).toEqual(['packages/model/x.ts'])
})
