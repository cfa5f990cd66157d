import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ChangesAnswer,
  type ComparisonAnswer,
  type EmptiedBy,
  type Entry,
  type FiguresAnswer,
  lensNames,
  PublicDossier,
  parseEntry,
  type Question,
  type QuestionDetail,
  type SourceDetail,
} from '@onrecord/model'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
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

  test('has every entry under its id and under each of its names', async () => {
    expect(entries.length).toBeGreaterThan(1200)
    for (const { id, refs } of entries) {
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

  test('turns a publication that carries much to its end, naming each of its claims once', async () => {
    const reports = ofType('report').flatMap((entry) => (entry.type === 'report' ? [entry] : []))
    const carried = [...Map.groupBy(reports, ({ source }) => source).values()].sort((a, b) => b.length - a.length)[0]
    const turned: string[] = []
    for (let at: string | null = `/v1/sources/${carried?.[0]?.source}?limit=3`; at !== null; ) {
      const page: SourceDetail = await api.json<SourceDetail>(at)
      expect(page.counts.reports).toBe(carried?.length)
      turned.push(...page.reports.map(({ report }) => report.id))
      at = page.next
    }
    expect(turned.length).toBeGreaterThan(3)
    expect(turned.toSorted()).toEqual(carried?.map(({ id }) => id).toSorted())
    expect((await api.get(`/v1/sources/${carried?.[0]?.source}?cursor=nonsense`)).status).toBe(400)
  })

  test('has a page for every question, with every claim that answers it', async () => {
    const { items, total } = await api.json<{ items: Question[]; total: number }>(
      `/v1/questions?event=${slug}&limit=100`,
    )
    expect(total).toBe(shown.questions.length)
    expect(items).toEqual(shown.questions.slice(0, 100))
    for (const question of shown.questions) {
      const detail = await api.json<QuestionDetail>(`/v1/questions/${question.id}`)
      expect(detail.claims.map(({ id }) => id)).toEqual(question.claims)
      const named = new Set(detail.parties.map(({ id }) => id))
      expect(question.claimants.filter((id) => !named.has(id))).toEqual([])
    }
  })

  test('compares any two of its claims, and the other way round the outcome is mirrored', async () => {
    const mirrored = (outcome: string) => ({ contains: 'within', within: 'contains' })[outcome] ?? outcome
    let seed = 20250306
    const any = (): string => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return shown.claims[seed % shown.claims.length]?.id ?? ''
    }
    const outcomes = new Set<string>()
    for (let pair = 0; pair < 200; pair++) {
      // Every other pair answers one question: claims of different questions mostly differ.
      const a = any()
      const same = shown.questions.find(({ claims }) => claims.includes(a))?.claims ?? []
      const b = pair % 2 === 0 ? any() : (same[(same.indexOf(a) + 1 + pair) % same.length] ?? a)
      const there = await api.json<ComparisonAnswer>(`/v1/compare?a=${a}&b=${b}`)
      const back = await api.json<ComparisonAnswer>(`/v1/compare?a=${b}&b=${a}`)
      expect([there.a.id, there.b.id, back.a.id]).toEqual([a, b, b])
      expect(back.comparison.outcome, `${a} ${b}`).toBe(mirrored(there.comparison.outcome))
      expect(there.comparison.sentence).toMatchObject({ en: expect.any(String), ar: expect.any(String) })
      outcomes.add(there.comparison.outcome)
    }
    expect(outcomes.size).toBeGreaterThan(5)
  })

  test.each(lensNames)(
    'through the lens %s every figure on the dead is used or dropped, and why is told',
    async (lens) => {
      const killed = shown.questions.find(
        (question) => question.event === shown.event.id && question.topic === 'killed',
      )
      const figures: FiguresAnswer['items'] = []
      let answer: FiguresAnswer | null = null
      let next: string | null = ''
      while (next !== null) {
        const page: FiguresAnswer = await api.json(`/v1/figures?event=${slug}&lens=${lens}${next && `&cursor=${next}`}`)
        figures.push(...page.items)
        answer ??= page
        next = page.next
      }
      const counting = shown.claims.filter(({ kind }) => kind === 'casualties' || kind === 'tally')
      expect(figures.map(({ claim }) => claim)).toEqual(counting.map(({ id }) => id))
      const reading = answer?.readings.find(({ question }) => question === killed?.id)
      const steps = reading?.results.flatMap(({ used, dropped }) => [...used, ...dropped]) ?? []
      const traced = new Set(steps.map(({ claim }) => claim))
      expect(killed?.claims.length).toBeGreaterThan(20)
      expect(killed?.claims.filter((id) => !traced.has(id))).toEqual([])
      for (const { why } of steps) expect(why).toMatchObject({ en: expect.any(String), ar: expect.any(String) })
    },
  )

  test.each(['en', 'ar'])('is a table with a row for each claim (%s)', async (lang) => {
    const response = await api.get(`/v1/events/${slug}/claims.csv?lang=${lang}`)
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true, record_delimiter: '\r\n' })
    expect(rows.map(({ id }) => id)).toEqual(shown.claims.map(({ id }) => id))
    for (const [index, { sentence }] of rows.entries())
      expect(sentence?.replace(/^'/, '')).toBe(shown.claims[index]?.sentence[lang as 'en' | 'ar'])
  })

  test('tells what each day added, and all days together add everything', async () => {
    const { changes } = await api.json<ChangesAnswer>(`/v1/events/${slug}/changes?from=2020`)
    const added = changes.filter(({ code }) => code === 'claim-added').map(({ about }) => about)
    expect(added).toEqual(shown.claims.map(({ id }) => id))
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
