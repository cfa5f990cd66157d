import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, type EntryDetail, parseEntry, SearchAnswer } from '@onrecord/model'
import { type Store, StoreError } from '@onrecord/store'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { changeset, harbourRecord, withholding, witness } from './record.ts'

const folder = join(import.meta.dirname, '../../../packages/records/coast-2025')
const files = ['parties', 'places', 'sources', 'events', 'claims', 'reports', 'links']

const entriesOf = async (file: string): Promise<Entry[]> =>
  (await readFile(join(folder, `${file}.jsonl`), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseEntry(JSON.parse(line)))

const asking =
  (api: () => Contract) =>
  (q: string, more: Record<string, string> = {}) =>
    api().json<SearchAnswer>(`/v1/search?${new URLSearchParams({ q, ...more })}`)

/** What is marked in the first match of each hit, as it is written there. */
const marked = ({ items }: SearchAnswer): string[] =>
  items.flatMap(({ matches }) =>
    matches.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
  )

describe.skipIf(!existsSync(join(folder, 'claims.jsonl')))('a search of the bundled record', () => {
  let api: Contract
  const search = asking(() => api)

  beforeAll(async () => {
    const store = await emptyStore()
    const entries = (await Promise.all(files.map(entriesOf))).flat()
    await store.append({ author: 'a tester', reason: 'to try it', entries })
    api = await contractOf(createApp({ store }))
  })

  test.each([
    { note: 'a place in English', q: 'Latakia', marks: /^Latakia/i },
    { note: 'a place in Arabic', q: 'اللاذقية', marks: /لاذقية$/ },
    { note: 'a number', q: '1,426', marks: /^(1,426|1426|١٬?٤٢٦)$/ },
    { note: 'the number without its comma', q: '1426', marks: /^(1,426|1426|١٬?٤٢٦)$/ },
    { note: 'the number in Arabic digits', q: '١٤٢٦', marks: /^(1,426|1426|١٬?٤٢٦)$/ },
    { note: 'a phrase', q: '"ethnic cleansing"', marks: /^(ethnic|cleansing|cleansed)$/i },
    { note: 'a town in Arabic', q: 'بانياس', marks: /بانياس/ },
    { note: 'an outlet', q: 'Reuters', marks: /^Reuters/i },
  ])('finds $note: $q', async ({ q, marks }) => {
    const answer = await search(q)
    expect(answer.items.length).toBeGreaterThan(0)
    expect(answer.items.length).toBe(Math.min(answer.total.value, 50))
    expect(marked(answer).length).toBeGreaterThan(0)
    for (const mark of marked(answer)) expect(mark).toMatch(marks)
  })

  test('shows every claim with the sentence that names who said it', async () => {
    const { items } = await search('killed', { type: 'claim' })
    const names = (await entriesOf('parties')).flatMap((party) =>
      party.type === 'party' ? [{ id: party.id, name: (party.shortName ?? party.name).en ?? '' }] : [],
    )
    expect(items.length).toBe(50)
    for (const { entry } of items) {
      if (entry.type !== 'claim' || !('sentence' in entry)) throw new Error(`${entry.type} among the claims`)
      const speaker = names.find(({ id }) => id === entry.claimant)?.name ?? '?'
      expect(entry.sentence.en?.toLowerCase()).toContain(speaker.toLowerCase())
    }
  })

  test('shows everything exactly as its own address does', async () => {
    const answers = await Promise.all(['Latakia', 'killed', 'government', 'لجنة'].map((q) => search(q)))
    const found = new Map(answers.flatMap(({ items }) => items.map(({ entry }) => [entry.id, entry])))
    expect([...new Set([...found.values()].map(({ type }) => type))].sort()).toEqual([
      'claim',
      'event',
      'party',
      'place',
      'source',
    ])
    for (const [id, entry] of found) expect((await api.json<EntryDetail>(`/v1/entries/${id}`)).entry).toEqual(entry)
  })

  test('puts a name before what is said about it', async () => {
    const { items } = await search('Latakia')
    expect(items[0]?.entry.type).toBe('place')
  })

  test('narrows by each filter, and its facets say by how much', async () => {
    const all = await search('killed')
    for (const [filter, facets] of Object.entries(all.facets))
      for (const { of, value } of facets.slice(0, 4)) {
        const { total } = await search('killed', { [filter]: of })
        if (filter === 'event') expect(total.value).toBeGreaterThanOrEqual(value)
        else expect([filter, of, total.value]).toEqual([filter, of, value])
      }
  })

  test('turns its pages over without losing or repeating anything', async () => {
    const seen: string[] = []
    let next: string | null = null
    let total = 0
    do {
      const page: SearchAnswer = await search('massacre', { limit: '7', ...(next && { cursor: next }) })
      seen.push(...page.items.map(({ entry }) => entry.id))
      ;[next, total] = [page.next, page.total.value]
    } while (next !== null)
    expect(seen.length).toBe(total)
    expect(new Set(seen).size).toBe(total)
  })

  test('offers the spelling of a name that was mistyped', async () => {
    const { items, near, emptiedBy } = await search('Latakai')
    expect(items).toEqual([])
    expect(near).toEqual([{ word: 'latakai', known: expect.arrayContaining(['latakia']) }])
    expect(emptiedBy).toMatchObject({ parameter: 'q' })
  })

  test('cuts no word and no mark of a long text', async () => {
    const answers = await Promise.all(['killed', 'الساحل', 'government'].map((q) => search(q)))
    const cut = answers.flatMap(({ items }) => items.flatMap(({ matches }) => matches))
    for (const { text, length, start, marks } of cut) {
      expect(text.length).toBeLessThanOrEqual(320)
      expect(start + text.length).toBeLessThanOrEqual(length)
      for (const { end } of marks) expect(end).toBeLessThanOrEqual(text.length)
    }
  })
})

describe('a search', () => {
  let api: Contract
  let store: Store
  const search = asking(() => api)

  beforeAll(async () => {
    store = await emptyStore(() => new Date('2031-05-01T00:00:00Z'))
    await store.append(changeset(...harbourRecord))
    api = await contractOf(createApp({ store }))
  })

  test.each([
    { note: 'a moment before', more: { recordedBy: '2031-04-01T00:00:00Z' }, parameter: 'recordedBy' },
    { note: 'a day before anything was said', more: { saidBy: '2031-03-01', type: 'claim' }, parameter: 'saidBy' },
    { note: 'another type', more: { type: 'place' }, parameter: 'type' },
    { note: 'another kind', more: { kind: 'silence' }, parameter: 'kind' },
    { note: 'another event', more: { event: 'no-such-event' }, parameter: 'event' },
    { note: 'another language', more: { lang: 'fr' }, parameter: 'lang' },
  ])('says that $note left nothing over', async ({ more, parameter }) => {
    expect((await search('monitor')).items.length).toBeGreaterThan(0)
    expect(await search('monitor', more)).toMatchObject({ items: [], emptiedBy: { parameter } })
  })

  test('says how it understood what was typed', async () => {
    const { read } = await search('the "at least" harb* -MARKET 1,383')
    expect(read.passedOver).toEqual(['the'])
    expect(read.terms).toEqual([
      { type: 'phrase', words: ['at', 'least'], without: false, open: false },
      { type: 'beginning', words: ['harb'], without: false, open: false },
      { type: 'word', words: ['market'], without: true, open: false },
      { type: 'word', words: ['1383'], without: false, open: true },
    ])
  })

  test.each([
    { note: 'no query', path: '/v1/search', code: 'parameter-missing' },
    { note: 'an empty one', path: '/v1/search?q=', code: 'parameter-invalid' },
    { note: 'nothing but marks', path: '/v1/search?q=%26%7C!', code: 'parameter-invalid' },
    { note: 'a NUL', path: '/v1/search?q=%00', code: 'parameter-invalid' },
    { note: 'too many words', path: `/v1/search?q=${'a1+'.repeat(40)}`, code: 'parameter-invalid' },
    { note: 'ten thousand words', path: `/v1/search?q=${'a+'.repeat(10_000)}`, code: 'address-too-long' },
    { note: 'an unknown parameter', path: '/v1/search?q=harbour&sort=date', code: 'parameter-unknown' },
    { note: 'an unknown type', path: '/v1/search?q=harbour&type=report', code: 'parameter-invalid' },
    { note: 'a cursor of no page', path: '/v1/search?q=harbour&cursor=1', code: 'parameter-invalid' },
  ])('refuses $note', async ({ path, code }) => {
    const response = await api.get(path)
    expect(await response.json()).toMatchObject({ code, status: response.status })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
  })

  test('is spared to a caller who holds the answer', async () => {
    const tag = (await api.get('/v1/search?q=harbour')).headers.get('ETag') ?? ''
    expect((await api.get('/v1/search?q=harbour', { headers: { 'If-None-Match': tag } })).status).toBe(304)
  })

  test('keeps to the model, and nothing is lost in reading it so', async () => {
    const answer = await search('harbour')
    expect(answer.items.length).toBeGreaterThan(3)
    expect(SearchAnswer.parse(answer)).toEqual(answer)
  })

  test('says that it was given up, and that to come again may help', async () => {
    const slow: Store = { ...store, search: () => Promise.reject(new StoreError('too-slow', 'It took too long.')) }
    const other = await contractOf(createApp({ store: slow, log: () => undefined }))
    const response = await other.get('/v1/search?q=harbour')
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5'])
    expect(await response.json()).toMatchObject({ code: 'search-too-slow' })
  })

  test('finds nothing of what is withheld, nor says that it is there', async () => {
    expect((await search('private witness')).total.value).toBeGreaterThan(0)
    await store.append(changeset(withholding(witness.id)))
    api = await contractOf(createApp({ store }))
    const [withheld, missing] = [await search('private witness'), await search('private airship')]
    expect(withheld).toMatchObject({ items: [], total: missing.total, facets: missing.facets, near: [] })
    expect(await search('privat witnes')).toMatchObject({ items: [], near: [] })
  })
})
