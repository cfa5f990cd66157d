import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readArticle } from '../src/articles/read-article.ts'
import { type Drafter, draftArticle } from '../src/drafts/article-drafts.ts'
import { draftLines, readDraftsFile } from '../src/drafts/drafts-file.ts'
import { keepWaiting, listWaiting, readWaiting, type Waiting, waitingFolder, waitingId } from '../src/drafts/waiting.ts'
import { blame, head, text, toll } from './by-hand.ts'

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-drafts-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const byHand: Drafter = async () => ({
  drafts: [toll(), blame()],
  aside: [{ reason: 'a year', rule: 'none', quote: 'The', start: 0, end: 3 }],
  rejected: [{ given: { kind: 7 }, reasons: [{ code: 'draft-invalid', sentence: 'no' }] }],
})

test('a file of drafts gives back what was written into it, the text left to the kept copy', async () => {
  const file = join(await makeFolder(), 'drafts.jsonl')
  const drafted = await draftArticle(await readArticle({ from: 'a.txt', bytes: Buffer.from(text) }), byHand)
  await writeFile(file, draftLines(drafted))
  const [of, ...others] = await readDraftsFile(file)
  expect(others).toEqual([])
  expect(of?.drafts).toEqual([
    { draft: toll(), place: `${file}:2` },
    { draft: blame(), place: `${file}:3` },
  ])
  expect(of?.article.textSha256).toBe(drafted.article.textSha256)
  expect(of?.article).not.toHaveProperty('text')
  expect(of?.aside).toBe(2)
})

test.each([
  { note: 'no JSON', line: '{' },
  { note: 'a draft without its article', line: JSON.stringify({ of: 'c'.repeat(64), draft: {} }) },
  { note: 'a broken article', line: JSON.stringify({ article: { from: 'x' } }) },
  { note: 'neither a draft nor words', line: JSON.stringify({ of: head.textSha256 }) },
])('a file with $note is refused by its line', async ({ line }) => {
  const file = join(await makeFolder(), 'drafts.jsonl')
  await writeFile(file, `${JSON.stringify({ article: head })}\n${line}\n`)
  await expect(readDraftsFile(file)).rejects.toMatchObject({ code: 'drafts-broken', place: `${file}:2` })
})

test('files of one article put together keep the drafts of both', async () => {
  const file = join(await makeFolder(), 'drafts.jsonl')
  const of = head.textSha256
  const lines = [{ article: head }, { of, draft: toll() }, { article: head }, { of, draft: blame() }]
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const [read, ...others] = await readDraftsFile(file)
  expect(others).toEqual([])
  expect(read?.drafts.map(({ draft }) => draft)).toEqual([toll(), blame()])
})

test('a file with nothing in it is refused, and a line that is no JSON says so', async () => {
  const file = join(await makeFolder(), 'drafts.jsonl')
  await writeFile(file, '\n')
  await expect(readDraftsFile(file)).rejects.toMatchObject({ code: 'nothing-to-read', place: file })
  await writeFile(file, `${JSON.stringify({ article: head })}\n{"of"\n`)
  await expect(readDraftsFile(file)).rejects.toMatchObject({
    issues: [{ place: `${file}:2`, message: expect.stringMatching(/^is not JSON: /) }],
  })
})

const waiting = (more: Partial<Waiting> = {}): Waiting => ({
  id: waitingId(head.textSha256, 'toll'),
  article: head,
  draft: toll(),
  warnings: [],
  event: null,
  state: 'waiting',
  decision: null,
  ...more,
})

test('drafts wait in the order they stand in their article, and are found by the beginning of their id', async () => {
  const folder = await makeFolder()
  const second = waiting({ id: waitingId(head.textSha256, 'blame'), draft: blame() })
  for (const one of [second, waiting()]) await keepWaiting(folder, one)
  expect((await listWaiting(folder)).map(({ draft }) => draft.id)).toEqual(['toll', 'blame'])
  expect(await readWaiting(folder, second.id.slice(0, 6))).toEqual(second)
  for (const odd of ['0000', 'zzzz', '', '../drafts', second.id.slice(0, 3)])
    expect(await readWaiting(folder, odd)).toBeNull()
})

test('a decision takes the place of the draft that waited', async () => {
  const folder = await makeFolder()
  await keepWaiting(folder, waiting())
  const decided = waiting({
    state: 'rejected',
    decision: { by: 'A. Nyone', reason: 'another town', at: '2025-03-11T00:00:00Z' },
  })
  await keepWaiting(folder, decided)
  expect(await listWaiting(folder)).toEqual([decided])
})

test('a waiting draft that somebody broke is refused by its file', async () => {
  const folder = await makeFolder()
  await keepWaiting(folder, waiting())
  await writeFile(join(waitingFolder(folder), `${waiting().id}.json`), '{}')
  await expect(listWaiting(folder)).rejects.toMatchObject({ code: 'drafts-broken' })
})
