import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dossier } from '@onrecord/ingest'
import { idOf, parseEntry } from '@onrecord/model'
import { type EmbeddedServer, openStore, startEmbedded } from '@onrecord/store'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeDossier } from './dossier.ts'
import { makeFolder, run } from './machine.ts'

const article = `Mill burns in Orell

The A Monitor said more than 1,400 people were killed in the fire.
The mayor of Orell said the search was over.
`

// One record for all of these, kept running: starting one for every command would take most of the time.
let server: EmbeddedServer
let kept = ''
beforeAll(async () => {
  kept = await mkdtemp(join(tmpdir(), 'onrecord-cli-'))
  server = await startEmbedded({ folder: kept })
  const folder = await writeDossier(join(kept, 'dossier'))
  const store = await openStore({ url: server.url })
  await store.append({ author: 'a tester', reason: 'to try it', entries: (await dossier.read(folder)).entries })
  await store.close()
}, 60_000)
afterAll(async () => {
  await server.stop()
  await rm(kept, { recursive: true, force: true })
})

/** An article in a folder of its own, and a command run there. */
const prepare = async (text: string = article, name = 'mill.txt') => {
  const home = await makeFolder()
  await writeFile(join(home, name), text)
  const data = join(home, 'data')
  const onrecord = (args: string[], env: Record<string, string> = {}) =>
    run([...args, '--folder', data], { cwd: home, env: { HOME: home, ...env } })
  return { home, data, onrecord, file: name }
}

interface Document {
  article: { text: string; textSha256: string }
  drafts: {
    id: string
    kind: string
    quote: string
    selector: { start: number; end: number }
    source: { name: string } | null
  }[]
  aside: unknown[]
}

test('a draft is printed for reading, with who, by which word, the words and where; nothing is kept', async () => {
  const { data, onrecord, file } = await prepare()
  const { code, said } = await onrecord(['draft', file])
  expect(code).toBe(0)
  expect(said).toMatch(/casualties: more than 1,400 killed/)
  expect(said).toMatch(/who +\S.*Monitor/)
  expect(said).toMatch(/cue +said/)
  expect(said).toMatch(/words +“.*1,400/)
  expect(said).toMatch(/place +line 3, characters \d+ to \d+/)
  expect(said).toContain('Nothing was kept')
  expect(existsSync(data)).toBe(false)
})

test('--json prints one document whose offsets count in the text it holds, also of standard input', async () => {
  const { home } = await prepare()
  // A shell, because a command started by a test has no standard input.
  const { code, said } = await run(['draft', '-', '--json', '--published', '2025-03-10'], {
    through: ['/bin/sh', '-c', '"$0" "$@" < mill.txt'],
    cwd: home,
  })
  expect(code).toBe(0)
  const { article: read, drafts, aside } = JSON.parse(said) as Document
  expect(read.text).toBe(article)
  expect(drafts.length).toBeGreaterThan(0)
  expect(Array.isArray(aside)).toBe(true)
  for (const { quote, selector } of drafts) expect(read.text.slice(selector.start, selector.end)).toBe(quote)
})

test('drafts that pass wait for a person, who accepts or rejects them by name and reason', async () => {
  const { onrecord, file } = await prepare()
  const record = { ONRECORD_DATA: server.url }
  const by = ['--author', 'A. Nyone', '--reason', 'read it']
  const read = await onrecord(['import', 'article', file, '--event', 'fire', '--published', '2025-03-10'])
  expect(read.said).toMatch(/(\d+) drafts read = \d+ admitted \+ \d+ set aside/)
  expect(read.said).toContain('wait for a person')
  const listed = await onrecord(['drafts', 'list'])
  const [, id = ''] = /^ {2}([0-9a-f]{12}) {2}casualties {2}.*Monitor/m.exec(listed.said) ?? []
  const [, other = ''] = /^ {2}([0-9a-f]{12}) {2}(?!casualties)/m.exec(listed.said) ?? []
  expect((await onrecord(['drafts', 'show', id.slice(0, 6)])).said).toContain('Mill burns in Orell')

  // Who published it is not known to the record, so nothing is filed until somebody says.
  expect((await onrecord(['drafts', 'accept', id, ...by], record)).said).toContain('[publisher-unknown]')
  const accepted = await onrecord(
    ['drafts', 'accept', id, '--publisher', 'The Harbour Post', '--new-parties', ...by],
    record,
  )
  expect(accepted.said).toMatch(/“The Harbour Post” is party-\w+ \(new on the record/)
  expect(accepted.said).toMatch(/appended [3-9], unchanged 0, revised 0/)
  expect((await onrecord(['drafts', 'reject', other, ...by])).said).toContain('is kept out')
  const decided = await onrecord(['drafts', 'list', '--all'])
  expect(decided.said).toContain('accepted by A. Nyone: read it')
  expect(decided.said).toContain('rejected by A. Nyone: read it')
})

test('with --publish they go on the record in one changeset, and publishing twice adds nothing', async () => {
  const { onrecord, file } = await prepare(article.replace('1,400', '1,300'))
  expect((await onrecord(['draft', file, '--out', 'drafts.jsonl', '--published', '2025-03-10'])).code).toBe(0)
  const publish = () =>
    onrecord(
      ['admit', 'drafts.jsonl', '--publish', '--event', 'fire', '--publisher', 'The Quay News'].concat([
        '--new-parties',
        '--author',
        'A. Nyone',
        '--reason',
        'read it',
      ]),
      { ONRECORD_DATA: server.url },
    )
  const first = await publish()
  expect(first.said).toMatch(/is party-\w+ \(A monitor, the only one of that name\)/)
  expect(first.said).toMatch(/entries: appended [3-9], unchanged 0|entries: appended \d\d, unchanged 0/)
  expect(first.code).toBe(0)
  expect((await publish()).said).toMatch(/appended 0, unchanged \d+, revised 0/)
})

test('what a person rejected stays out when the same drafts are published', async () => {
  const { onrecord, file } = await prepare(article.replace('1,400', '1,200'))
  const by = ['--author', 'A. Nyone', '--reason', 'read it']
  await onrecord(['draft', file, '--out', 'drafts.jsonl', '--published', '2025-03-10'])
  await onrecord(['admit', 'drafts.jsonl'])
  const [, id = ''] = /^ {2}([0-9a-f]{12}) {2}casualties/m.exec((await onrecord(['drafts', 'list'])).said) ?? []
  await onrecord(['drafts', 'reject', id, '--author', 'B. Careful', '--reason', 'about another town'])
  const to = ['--event', 'fire', '--publisher', 'The Quay News', '--new-parties']
  const published = await onrecord(['admit', 'drafts.jsonl', '--publish', ...to, ...by], { ONRECORD_DATA: server.url })
  expect(published.said).toContain(`kept out ${id}: rejected by B. Careful: about another town`)
  expect((await onrecord(['drafts', 'list', '--all'])).said).toContain('rejected by B. Careful: about another town')
})

test('a file that cannot be made is refused before anything is read', async () => {
  const { home, data, onrecord, file } = await prepare()
  const { said, code } = await onrecord(['draft', file, '--out', join(home, 'nowhere/drafts.jsonl')])
  expect([said, code]).toEqual([
    expect.stringMatching(/nowhere\/drafts\.jsonl cannot be written\. \[not-writable\]/),
    1,
  ])
  expect(existsSync(data)).toBe(false)
})

test('nothing goes on the record without an event', async () => {
  const { data, onrecord, file } = await prepare()
  const refused = await onrecord(['import', 'article', file, '--publish', '--author', 'a', '--reason', 'b'])
  expect(refused.said).toContain('[event-unknown]')
  expect(existsSync(data)).toBe(false)
})

test('what the gate sets aside is said with its reason, and check fails for it', async () => {
  const { home, onrecord, file } = await prepare()
  await onrecord(['draft', file, '--out', 'drafts.jsonl'])
  expect(await onrecord(['check', 'drafts.jsonl'])).toMatchObject({ code: 0 })
  const path = join(home, 'drafts.jsonl')
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('1,400', '1,500'))
  const checked = await onrecord(['check', 'drafts.jsonl'])
  expect(checked.code).toBe(1)
  expect(checked.said).toContain('[quote-not-found]')
})

test('the bundled record holds as far as it tells enough, and what cannot be checked is said', async () => {
  const record = join(import.meta.dirname, '../../../packages/records/coast-2025')
  const { code, said } = await run(['check', record])
  expect(said).toMatch(/(\d+) of \1 hold: the wording of a count holds the number claimed/)
  expect(said).toMatch(/\d+ not checked: no copy of the source is kept beside the record/)
  expect(said).toContain('Everything that could be checked holds.')
  expect(code).toBe(0)
})

test('an article that holds no text is refused in a sentence', async () => {
  const { onrecord } = await prepare('%PDF-1.7', 'a.pdf')
  const { code, said } = await onrecord(['draft', 'a.pdf'])
  expect(code).toBe(1)
  expect(said).toMatch(/\[article-not-text\]\n {2}at .*\n {2}do {2}/)
})

test('an address of this machine is refused', async () => {
  const { onrecord } = await prepare()
  expect((await onrecord(['draft', 'http://127.0.0.1/'])).said).toContain('[address-private]')
})

test('an article in which nobody says anything is told plainly', async () => {
  const { onrecord } = await prepare('It rained all night and the roads were wet.\n', 'rain.txt')
  const { code, said } = await onrecord(['draft', 'rain.txt'])
  expect(code).toBe(0)
  expect(said).toMatch(/No words were found that somebody is said to have said|Nobody is named/)
  const imported = await onrecord(['import', 'article', 'rain.txt'])
  expect(imported.said).toContain('! Nothing says when it was published')
  expect(imported.said).toContain('No words were found that somebody is said to have said.')
})

const seed = join(import.meta.dirname, '../../../../shared/data/articles/seed-article.txt')

test.skipIf(!existsSync(seed))(
  'the article the project starts from: who said what, each in its exact words (needs ../shared/data)',
  async () => {
    const { onrecord } = await prepare()
    const { code, said } = await onrecord(['draft', seed, '--json'])
    expect(code).toBe(0)
    const { article: kept, drafts } = JSON.parse(said) as Document
    const find = (kind: string, words: string, who: RegExp) =>
      drafts.find((draft) => draft.kind === kind && draft.quote.includes(words) && who.test(draft.source?.name ?? ''))
    expect(find('status', 'military operation', /Ministry/i)).toBeDefined()
    expect(find('casualties', 'over 1,400 individuals', /monitoring organizations/)).toBeDefined()
    expect(find('commitment', 'independent committee', /Sharaa/)).toBeDefined()
    expect(drafts.some(({ source }) => source?.name.includes('Syrian Observatory for Human Rights'))).toBe(true)
    expect(find('characterisation', 'ethnic cleansing', /Türk/)).toBeDefined()
    expect(find('account', '', /residents/i)).toBeDefined()
    for (const { quote, selector } of drafts) expect(kept.text.slice(selector.start, selector.end)).toBe(quote)
  },
)

test('on a record too large to be read through, an event near in time and whoever bears a name are offered and may be named', async () => {
  const named = (type: 'party' | 'event', key: string) => ({ type, id: idOf(type, 'test', key), refs: [] })
  const party = (key: string, name: string) =>
    parseEntry({
      ...named('party', key),
      name: { en: name },
      shortName: null,
      aliases: [],
      kind: 'monitor',
      description: null,
      partOf: null,
      affiliations: [],
      website: null,
    })
  const event = (key: string, title: string, window: string) =>
    parseEntry({
      ...named('event', key),
      slug: key,
      title: { en: title },
      summary: { en: 'What is said of it.' },
      window,
      places: [],
      partOf: null,
      contentNote: null,
    })
  const many = Array.from({ length: 5_001 }, (_, n) => n)
  const store = await openStore({ url: server.url })
  onTestFinished(() => store.close())
  const by = { author: 'a tester', reason: 'to make it large' }
  await store.append({ ...by, entries: many.map((n) => party(`p-${n}`, `Office ${n}`)) })
  await store.append({ ...by, entries: many.map((n) => event(`e-${n}`, `Event ${n}`, '1990-01-01')) })
  const [brook, flood] = [
    party('brook', 'The Brook Monitor'),
    event('flood', 'Flood in Anwick', '2031-04-01/2031-04-09'),
  ]
  await store.append({ ...by, entries: [brook, flood] })
  const text = 'Flood in Anwick\n\nThe Brook Monitor said 12 people were killed in the flood.\n'
  const { onrecord, file } = await prepare(text, 'flood.txt')
  const record = { ONRECORD_DATA: server.url }
  const offered = await onrecord(['draft', file, '--offers', '--published', '2031-04-10', '--out', 'd.jsonl'], record)
  expect(offered.said).toContain(`Flood in Anwick  ${flood.id}  (it was published the day after it`)
  expect(offered.said).toContain(`The Brook Monitor  ${brook.id}  (“The Brook Monitor” is its name`)
  expect(offered.said).toContain('of more than 5000 parties on the record only these were looked at')
  const filed = await onrecord(
    ['admit', 'd.jsonl', '--publish', '--event', 'flood', '--publisher', brook.id, '--author', 'a', '--reason', 'b'],
    record,
  )
  expect(filed.said).toContain(`“The Brook Monitor” is ${brook.id} (The Brook Monitor, the only one of that name)`)
})
