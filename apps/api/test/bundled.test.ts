import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, mentions, PublicDossier, parseEntry } from '@onrecord/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { EmptiedBy } from '../src/http/list.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'

// The record that ships with the project, as it stands in its files.

interface List {
  items: { id: string; type: string; claim?: string; sentence?: { en: string }; asPrinted?: unknown }[]
  total: number
  emptiedBy: EmptiedBy | null
}

const folder = join(import.meta.dirname, '../../../packages/records/coast-2025')
const files = ['parties', 'places', 'sources', 'events', 'claims', 'reports', 'links']

const entriesOf = async (file: string): Promise<Entry[]> =>
  (await readFile(join(folder, `${file}.jsonl`), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseEntry(JSON.parse(line)))

const slug = 'syria-coast-2025'

describe.skipIf(!existsSync(join(folder, 'claims.jsonl')))('the bundled record of the coast, March 2025', () => {
  let api: Contract
  let entries: readonly Entry[]
  let shown: PublicDossier

  beforeAll(async () => {
    const store = await emptyStore()
    entries = (await Promise.all(files.map(entriesOf))).flat()
    await store.append({ author: 'a tester', reason: 'to try it', entries })
    api = await contractOf(createApp({ store }))
    shown = await api.json<PublicDossier>(`/v1/events/${slug}`)
  })

  const ofType = (type: Entry['type']) => entries.filter((entry) => entry.type === type)

  test('is a dossier by the model’s own schema, and nothing is lost in reading it so', () => {
    expect(PublicDossier.parse(shown)).toEqual(shown)
  })

  test('holds every claim, report and event of the files', () => {
    expect(shown.counts.claims).toBe(ofType('claim').length)
    expect(shown.counts.claims).toBeGreaterThanOrEqual(244)
    expect(shown.counts.reports).toBe(ofType('report').length)
    expect(shown.counts.subEvents).toBe(ofType('event').length - 1)
    expect(shown.claims.length + shown.unknownClaims.length).toBe(shown.counts.claims)
    expect(shown.unknownClaims).toEqual([])
  })

  test('has every claim in exactly one question', () => {
    const asked = shown.questions.flatMap(({ claims }) => claims)
    expect(asked.length).toBe(shown.claims.length)
    expect(new Set(asked)).toEqual(new Set(shown.claims.map(({ id }) => id)))
  })

  test('has a page for every claim', async () => {
    for (const { id } of shown.claims) {
      const response = await api.get(`/v1/claims/${id}`)
      expect(response.status, id).toBe(200)
    }
  })

  test('has every entry that anything said leads to under its id and under each of its names', async () => {
    const named = new Set(entries.flatMap(mentions))
    const found = entries.filter(({ id, type }) => named.has(id) || !['party', 'place', 'source'].includes(type))
    expect(found.length).toBeGreaterThan(1200)
    for (const { id, refs } of found) {
      expect((await api.get(`/v1/entries/${id}`)).status, id).toBe(200)
      for (const { scheme, value } of refs) {
        const { items } = await api.json<List>(`/v1/entries?ref=${encodeURIComponent(`${scheme}:${value}`)}`)
        expect(items.map((item) => item.id)).toContain(id)
      }
    }
  })

  test('has the claim SOHR-0312-1383, and its sentence has the number', async () => {
    const { items, total } = await api.json<List>('/v1/claims?ref=SOHR-0312-1383')
    expect(total).toBe(1)
    expect(items[0]?.sentence?.en).toContain('1,383')
  })

  test('has the altered copy TASS-1469 as a report of a claim, and says so to who asks for a claim', async () => {
    const reports = await api.json<List>('/v1/reports?ref=TASS-1469')
    expect(reports).toMatchObject({ total: 1, items: [{ type: 'report', asPrinted: expect.any(Object) }] })
    expect((await api.get(`/v1/claims/${reports.items[0]?.claim}`)).status).toBe(200)
    expect(await api.json<List>('/v1/claims?ref=TASS-1469')).toMatchObject({
      items: [],
      emptiedBy: { because: 'TASS-1469 is a report, not a claim.', see: ['/v1/reports?ref=TASS-1469'] },
    })
  })

  test('had less said of it on earlier days', async () => {
    const days = ['2025-03-06', '2025-03-08', '2025-03-12', '2025-03-31', '2026']
    const counts: number[] = []
    for (const day of days)
      counts.push((await api.json<PublicDossier>(`/v1/events/${slug}?saidBy=${day}`)).counts.claims)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts[0]).toBeLessThan(counts[2] ?? 0)
  })
})
