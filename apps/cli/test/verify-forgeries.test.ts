import { readdir } from 'node:fs/promises'
import { readBundle } from '@onrecord/store'
import { beforeEach, expect, test, vi } from 'vitest'
import { claim } from './dossier.ts'
import { makeFolder } from './machine.ts'
import { type Change, check, faked, grown, refusal } from './served-log.ts'

beforeEach(async () => {
  vi.stubEnv('XDG_STATE_HOME', await makeFolder())
})

const size = 4
const forgeries: { note: string; path: string; change: Change; says: string | RegExp }[] = [
  {
    note: 'another size under the signature',
    path: '/log/checkpoint',
    change: (body) => body.replace('\n4\n', '\n5\n'),
    says: /signature under the checkpoint is false/,
  },
  {
    note: 'no signature',
    path: '/log/checkpoint',
    change: (body) => body.split('— ')[0] ?? '',
    says: /cannot be read/,
  },
  {
    note: 'another leaf',
    path: '/log/tile/entries',
    change: (_, bytes) =>
      Buffer.concat(
        (readBundle(bytes) ?? []).map((leaf, at) => {
          const text = String(leaf).replace('"revision":1', at === 2 ? '"revision":2' : '"revision":1')
          const length = Buffer.alloc(2)
          length.writeUInt16BE(text.length)
          return Buffer.concat([length, Buffer.from(text)])
        }),
      ),
    says: /they have another root[\s\S]*leaf 2 .*revision is 1, and 2 in the log/,
  },
  {
    note: 'a bundle cut off',
    path: '/log/tile/entries',
    change: (_, bytes) => bytes.subarray(0, -1),
    says: /Bundle 0 does not hold 4 whole leaves/,
  },
  {
    note: 'another hash in a tile',
    path: '/log/tile/0',
    change: () => Buffer.alloc(size * 32),
    says: /tile of hashes from leaf 0 on is not that of the leaves/,
  },
  {
    note: 'another word in an entry',
    path: '/log/openings',
    change: (body) => body.replace('There was a fire.', 'There was no fire.'),
    says: /leaf 2 \(claim-\w+\): the entry is not the one in the log/,
  },
  {
    note: 'another author',
    path: '/log/openings',
    change: (body) => body.replace('"author":"a tester"', '"author":"another"'),
    says: /leaf 0 \(party-\w+\): the changeset’s id, author or reason is not the one in the log/,
  },
  {
    note: 'another time',
    path: '/log/openings',
    change: (body) => body.replace(/"recordedAt":"\d{4}/, '"recordedAt":"1999'),
    says: /recordedAt is 1999/,
  },
  {
    note: 'an opening under another leaf',
    path: '/log/openings',
    change: (body) => body.replace('"index":3', '"index":2'),
    says: /leaf 2 .* is not the one in the log/,
  },
  {
    note: 'an end there was not',
    path: '/log/openings',
    change: (body) => body.replace('"supersededAt":null', '"supersededAt":"2000-01-01T00:00:00.000Z"'),
    says: /is shown to have ended at 2000.*nothing comes after/,
  },
  {
    note: 'an opening of a leaf that is not there',
    path: '/log/openings',
    change: (body) => body.replace('"index":0', '"index":-1'),
    says: /does not understand/,
  },
]

test.each(forgeries)(
  'an API that shows $note is refused, and what differs is named',
  async ({ path, change, says }) => {
    const found = await refusal(check(await faked((await grown()).before, { [path]: change })))
    expect(found.code).toMatch(/^log-(refused|unreadable)$/)
    expect(`${found.message}\n${found.said}`).toMatch(says)
    // and nothing of it is remembered
    expect(await readdir(process.env.XDG_STATE_HOME ?? '')).toEqual([])
  },
)

test.each([
  {
    note: 'another word',
    path: `/v1/entries/${claim('C-1').id}`,
    change: (body: string) => body.replaceAll('There was a fire.', 'There was no fire.'),
    says: /statement|the entry is not the one in the log/,
  },
  {
    note: 'a proof with another path',
    path: `/v1/entries/${claim('C-1').id}/proof`,
    change: (body: string) => body.replace(/"path":\["./, '"path":["!').replace('"!', '"B'),
    says: /is not leaf 2 of the signed log/,
  },
  {
    note: 'the proof of another entry',
    path: `/v1/entries/${claim('C-1').id}/proof`,
    change: (body: string) => body.replaceAll(claim('C-1').id, claim('C-2').id),
    says: /the entry is not the one in the log/,
  },
])('an entry shown with $note is refused', async ({ path, change, says }) => {
  const url = await faked((await grown()).before, { [path]: change })
  const found = await refusal(check(url, { entry: claim('C-1').id }))
  expect(`${found.code} ${found.message}\n${found.said}`).toMatch(/^log-refused/)
  expect(found.said).toMatch(says)
})
