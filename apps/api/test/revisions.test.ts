import { type EntryRevisions, idOf, type Notice, type NoticeKind, type PublicDossier } from '@onrecord/model'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { bridgeRecord, changeset, first, harbourRecord, later, seen, withholding, witness } from './record.ts'

let api: Contract

const said = (about: string, notice: NoticeKind, why: string, into: string | null = null): Notice => ({
  ...{ type: 'notice', id: idOf('notice', notice, about), refs: [], about, event: null, notice, into },
  reason: { en: why },
})

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord, ...bridgeRecord))
  await store.append({ ...changeset({ ...later, statement: { en: 'reworded' } }), reason: 'A slip of the pen' })
  await store.append({
    ...changeset({ ...first, claimant: witness.id }, { ...later, statement: { en: 'again' } }),
    reason: 'It was Private Witness',
  })
  await store.append(changeset({ ...first, statement: { en: 'put back' } }))
  await store.append(changeset(said(later.id, 'correction', 'We had misread it.')))
  await store.append(changeset(said(later.id, 'merge', 'The same thing twice.', seen.id)))
  await store.append(changeset(withholding(witness.id)))
  api = await contractOf(createApp({ store }))
})

const revisions = (id: string) => api.json<EntryRevisions>(`/v1/entries/${id}/revisions`)

test('every state of an entry is told, with what each changed, who brought it and why', async () => {
  const { items, type } = await revisions(later.id)
  expect(type).toBe('claim')
  expect(items.map(({ revision }) => revision)).toEqual([1, 2, 3])
  expect(items[0]).toMatchObject({ classes: [], changes: [] })
  expect(items[1]).toMatchObject({
    reason: 'A slip of the pen',
    classes: ['wording'],
    changes: [{ path: ['statement'], class: 'wording', before: later.statement, after: { en: 'reworded' } }],
  })
  expect(items[0]?.supersededAt).toBe(items[1]?.recordedAt)
  expect(items[2]?.supersededAt).toBeNull()
})

test('a state that named what is withheld is left out, and no reason or change tells of it', async () => {
  const { items } = await revisions(first.id)
  expect(items.map(({ revision }) => revision)).toEqual([1, 3])
  expect(items[1]?.changes.map(({ path }) => path)).toEqual([['statement']])
  const text = JSON.stringify([items, await revisions(later.id)])
  expect(text).not.toContain(witness.id)
  expect(text).not.toContain('Private Witness')
})

test('a feed, too, says what was revised since the last state that is shown', async () => {
  const { items } = await api.json<{ items: { id: string; tags: string[] }[] }>(
    `/v1/events/${first.event}/feed.feed?class=attribution,wording`,
  )
  expect(items.find(({ id }) => id.endsWith(first.id))?.tags).toEqual(['casualties', 'wording'])
})

test('what this record says of an entry is told with it, but for what names something withheld', async () => {
  const { notices } = await revisions(later.id)
  expect(notices).toMatchObject([
    {
      notice: 'correction',
      reason: { en: 'We had misread it.' },
      author: expect.any(String),
      recordedAt: expect.any(String),
    },
  ])
  expect((await revisions(first.id)).notices).toEqual([])
  const dossier = await api.json<PublicDossier>(`/v1/events/${later.event}`)
  expect(dossier.notices.map(({ about, notice }) => [about, notice])).toEqual([[later.id, 'correction']])
})

test('looking back, a word of this record on an entry is told as it was told then', async () => {
  const clock = { now: new Date('2031-05-01T12:00:00Z') }
  const store = await emptyStore(() => clock.now)
  await store.append(changeset(...harbourRecord))
  const words: Record<string, string[]> = {}
  for (const [day, why] of Object.entries({
    '2031-05-02': 'We had misread it.',
    '2031-05-04': 'The page was of 2029.',
  })) {
    clock.now = new Date(`${day}T12:00:00Z`)
    await store.append(changeset(said(later.id, 'correction', why)))
  }
  const { json } = await contractOf(createApp({ store }))
  for (const day of ['2031-05-01', '2031-05-03', '2031-05-05']) {
    const at = `/v1/entries/${later.id}/revisions?recordedBy=${day}T13:00:00Z`
    words[day] = (await json<EntryRevisions>(at)).notices.map(({ reason }) => String(reason.en))
  }
  expect(words).toEqual({
    '2031-05-01': [],
    '2031-05-03': ['We had misread it.'],
    '2031-05-05': ['The page was of 2029.'],
  })
})

test.each([
  { note: 'a withheld entry', id: witness.id },
  { note: 'what only they said', id: seen.id },
  { note: 'no id at all', id: 'claim-x' },
])('the revisions of $note are as of one that never was', async ({ id }) => {
  const response = await api.get(`/v1/entries/${id}/revisions`)
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'entry-not-found' }])
})
