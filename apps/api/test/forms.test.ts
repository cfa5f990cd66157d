import { type PublicDossier, type PublishedClaim, profiles } from '@onrecord/model'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { changeset, harbourRecord, later } from './record.ts'

let api: Contract

beforeAll(async () => {
  const store = await emptyStore()
  api = await contractOf(createApp({ store, address: 'https://api.example.org' }))
  await store.append(changeset(...harbourRecord))
})

const typeOf = (response: Response) => response.headers.get('Content-Type')?.split(';')[0]

describe('the form of an answer', () => {
  test.each([
    { accept: undefined, type: 'application/json' },
    { accept: '*/*', type: 'application/json' },
    { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', type: 'application/json' },
    { accept: 'application/ld+json', type: 'application/ld+json' },
    { accept: 'application/geo+json;q=0.9, application/json;q=0.5', type: 'application/geo+json' },
    { accept: 'text/*', type: 'text/csv' },
    { accept: 'application/json;q=0, */*', type: 'application/ld+json' },
    { accept: 'APPLICATION/LD+JSON', type: 'application/ld+json' },
  ])('is the one accepted most gladly: $accept', async ({ accept, type }) => {
    const response = await api.get('/v1/events/harbour', accept === undefined ? {} : { headers: { Accept: accept } })
    expect([response.status, typeOf(response)]).toEqual([200, type])
    expect(response.headers.get('Vary')).toContain('Accept')
  })

  test('is the one at the end of the address, whatever is accepted', async () => {
    const response = await api.get('/v1/events/harbour.geojson', { headers: { Accept: 'text/csv' } })
    expect(typeOf(response)).toBe('application/geo+json')
  })

  test.each([
    { path: '/v1/events/harbour', headers: { Accept: 'image/png' } },
    { path: '/v1/events/harbour.atom', headers: {} },
    { path: `/v1/claims/${later.id}.csv`, headers: {} },
  ])('is refused with those there are ($path)', async ({ path, headers }) => {
    const response = await api.get(path, { headers })
    expect(response.status).toBe(406)
    expect(await response.json()).toMatchObject({
      code: 'form-unavailable',
      valid: expect.arrayContaining(['application/json', 'application/ld+json']),
    })
  })

  test('is part of what names an answer that is held', async () => {
    const tags = await Promise.all(
      ['application/json', 'application/ld+json'].map(
        async (Accept) => (await api.get('/v1/events/harbour', { headers: { Accept } })).headers.get('ETag') ?? '',
      ),
    )
    expect(tags[0]).not.toBe(tags[1])
    const held = { Accept: 'application/ld+json', 'If-None-Match': tags[0] ?? '' }
    expect((await api.get('/v1/events/harbour', { headers: held })).status).toBe(200)
  })
})

describe('NDJSON', () => {
  test('has every entry of the dossier, one a line', async () => {
    const dossier = await api.json<PublicDossier>('/v1/events/harbour')
    const text = await (await api.get('/v1/events/harbour.ndjson')).text()
    expect(text.endsWith('\n')).toBe(true)
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string })
    expect(lines).toContainEqual(dossier.claims[0])
    const { subEvents, claims, reports, links, parties, places, sources } = dossier
    expect(lines).toHaveLength(1 + [subEvents, claims, reports, links, parties, places, sources].flat().length)
  })
})

describe('fields', () => {
  test('leave only what was asked for, and the version', async () => {
    const answer = await api.json<object>('/v1/events/harbour?fields=event,counts')
    expect(Object.keys(answer).sort()).toEqual(['counts', 'event', 'version'])
  })

  test('are taken of every item of a list', async () => {
    const { items, total } = await api.json<{ items: PublishedClaim[]; total: number }>(
      '/v1/events/harbour/claims?fields=id,sentence&limit=2',
    )
    expect(total).toBeGreaterThan(2)
    expect(items.map((item) => Object.keys(item).sort())).toEqual([
      ['id', 'sentence'],
      ['id', 'sentence'],
    ])
  })

  test('that the answer does not have are refused with those it has', async () => {
    const response = await api.get('/v1/events/harbour?fields=verdict')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      parameter: 'fields',
      valid: expect.arrayContaining(['event', 'claims']),
    })
  })
})

describe('linked data', () => {
  test('names things by the address the API is reached at from outside', async () => {
    const { '@graph': graph } = await api.json<{ '@graph': { '@id': string }[] }>(`/v1/claims/${later.id}.jsonld`)
    expect(graph.map((node) => node['@id'])).toContain(`https://api.example.org/v1/claims/${later.id}`)
  })

  test('and citations do, too', async () => {
    const { citation } = await api.json<{ citation: { text: string } }>(`/v1/claims/${later.id}`)
    expect(citation.text).toContain(`https://api.example.org/v1/claims/${later.id}`)
  })
})

describe('a table in the shape of another dataset', () => {
  const rows = async (path: string): Promise<Record<string, string>[]> =>
    parse(await (await api.get(path)).text(), { columns: true, record_delimiter: '\r\n' })

  test.each(['ucdp', 'acled'])('has one row an event, and names its lens and the claims it used (%s)', async (name) => {
    const [row, ...more] = await rows(`/v1/events/harbour.csv?profile=${name}`)
    expect(more).toHaveLength(1)
    const profile = profiles.find((one) => one.name === name)
    expect(Object.keys(row ?? {})).toEqual(profile?.columns.map((column) => column.name))
    expect(row).toMatchObject({ lens: profile?.lens.name, claims_used: later.id })
    expect(name === 'ucdp' ? row?.best : row?.fatalities).toBe('1383')
  })

  test('leaves empty what nobody had said by then', async () => {
    expect(await rows('/v1/events/harbour.csv?profile=ucdp&saidBy=2030')).toEqual([])
  })

  test('is refused by a name there is none of, with those there are', async () => {
    const response = await api.get('/v1/events/harbour.csv?profile=airwars')
    expect([response.status, await response.json()]).toMatchObject([400, { valid: ['flat', 'ucdp', 'acled'] }])
  })
})
