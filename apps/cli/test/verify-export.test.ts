import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSigner } from '@onrecord/store'
import { beforeEach, expect, test, vi } from 'vitest'
import { hashOf, manifestNote } from '../src/export/manifest.ts'
import { lines } from './dossier.ts'
import { makeFolder } from './machine.ts'
import { bundleOf, check, faked, grown, refusal, text, type World } from './served-log.ts'

beforeEach(async () => {
  vi.stubEnv('XDG_STATE_HOME', await makeFolder())
})

/** An export as docs/the-log.md describes it, of what an API showed. */
const exported = async (world: World): Promise<string> => {
  const folder = await makeFolder()
  await mkdir(join(folder, 'log'))
  const leaves = bundleOf(world)
  const { items } = JSON.parse(String(world.get('/log/openings/0')?.body)) as {
    items: { index: number; entry: unknown }[]
  }
  const openings = leaves.map((_, index) => items.find((item) => item.index === index) ?? null)
  await writeFile(join(folder, 'log', 'checkpoint'), world.get('/log/checkpoint')?.body ?? '')
  await writeFile(join(folder, 'log', 'keys.json'), world.get('/log/key')?.body ?? '')
  await writeFile(
    join(folder, 'log', 'leaves.ndjson'),
    lines(...leaves.map((leaf, index) => ({ leaf: String(leaf), opening: openings[index] }))),
  )
  await writeFile(join(folder, 'entries.ndjson'), lines(...items.map(({ entry }) => entry)))
  await manifest(folder)
  return folder
}

const manifest = async (folder: string): Promise<void> => {
  const paths = ['log/checkpoint', 'log/keys.json', 'log/leaves.ndjson', 'entries.ndjson']
  const files = await Promise.all(
    paths.map(async (path) => ({
      path,
      sha256: createHash('sha256')
        .update(await readFile(join(folder, path)))
        .digest('hex'),
    })),
  )
  const text = JSON.stringify({ name: 'a test', files })
  await writeFile(join(folder, 'manifest.json'), text)
  const key = join(await makeFolder(), 'log-key')
  const { secret } = await grown()
  await writeFile(key, `${secret}\n`, { mode: 0o600 })
  const origin = secret.slice('PRIVATE+KEY+'.length).split('+')[0] ?? ''
  const note = manifestNote({ origin, name: 'a test', sha256: hashOf(text) })
  await writeFile(join(folder, 'manifest.note'), await openSigner({ file: key }).note(note))
}

test('an export is verified without its server, also against what was seen there', async () => {
  const worlds = await grown()
  await check(await faked(worlds.after))
  const said = text(await check(await exported(worlds.before)))
  expect(said).toMatch(/of 4 leaves.*4 files are as the manifest says/)
  expect(said).not.toContain('on trust')
  // an older export does not make what is remembered any older
  expect(await refusal(check(await faked(worlds.before)))).toMatchObject({ message: expect.stringContaining('had 5') })
})

test('a changed byte anywhere in an export is found, also when its manifest was made anew', async () => {
  const worlds = await grown()
  const keys = await keysOf(worlds.before)
  const folder = await exported(worlds.before)
  for (const path of ['log/checkpoint', 'log/leaves.ndjson', 'entries.ndjson', 'log/keys.json']) {
    const whole = await readFile(join(folder, path))
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(join(folder, path), changed)
      const found = await refusal(check(folder, { keys }))
      expect([found.code, found.said], `byte ${at}`).toEqual(['log-refused', `${path} has another SHA-256`])
      await manifest(folder)
      // the list of keys is there for who has none: it is in no signature
      if (path !== 'log/keys.json')
        expect((await refusal(check(folder, { keys }))).code, `${path}, byte ${at}`).toMatch(/^log-/)
      await writeFile(join(folder, path), whole)
      await manifest(folder)
    }
  }
  expect(text(await check(folder, { keys }))).toContain('Proved')
})

test('a file that is missing from an export, or more than its manifest lists, is named', async () => {
  const worlds = await grown()
  const folder = await exported(worlds.before)
  await writeFile(join(folder, 'more.csv'), 'a,b')
  expect((await refusal(check(folder))).said).toBe('more.csv is not listed')
  await rm(join(folder, 'more.csv'))
  await rm(join(folder, 'entries.ndjson'))
  expect((await refusal(check(folder))).said).toBe('entries.ndjson is missing')
})

const keysOf = async (world: World): Promise<string[]> =>
  (JSON.parse(String(world.get('/log/key')?.body)) as { keys: { vkey: string }[] }).keys.map(({ vkey }) => vkey)

test.each([
  {
    note: 'an entry changed',
    change: (text: string) => text.replace('There was a fire.', 'There was no fire.'),
    says: /has another claim-\w+ than the log/,
  },
  { note: 'an entry left out', change: (text: string) => text.split('\n').slice(1).join('\n'), says: /lacks party-/ },
  {
    note: 'an entry made up',
    change: (text: string) => `${text}{"id":"claim-x"}\n`,
    says: /claim-x, which the log does not show/,
  },
])('an export with $note is refused, though its manifest was made anew', async ({ change, says }) => {
  const worlds = await grown()
  const folder = await exported(worlds.before)
  const file = join(folder, 'entries.ndjson')
  await writeFile(file, change(await readFile(file, 'utf8')))
  await manifest(folder)
  expect((await refusal(check(folder))).said).toMatch(says)
})
