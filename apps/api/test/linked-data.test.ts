import jsonld from 'jsonld'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { type Contract, contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { altered, changeset, first, harbour, harbourRecord, later, monitor, town } from './record.ts'

let api: Contract
let paths: { path: string; types: string[] }[]

/** The terms of schema.org that are used; each is on its list of terms. */
const known = new Set(
  (
    'Event Claim Person Country GovernmentOrganization NewsMediaOrganization NGO Corporation Organization Place GeoCircle ' +
    'GeoCoordinates CreativeWork Observation QuantitativeValue Question about additionalType affiliation alternateName ' +
    'answerCount appearance archivedAt containedInPlace datePublished description endDate geo geoMidpoint geoRadius inLanguage ' +
    'latitude location longitude maxValue minValue name parentOrganization publisher sha256 startDate subEvent superEvent text ' +
    'url value variableMeasured author claimInterpreter firstAppearance'
  ).split(' '),
)

beforeAll(async () => {
  const store = await emptyStore()
  await store.append(changeset(...harbourRecord))
  api = await contractOf(createApp({ store, address: 'https://api.example.org' }))
  const { items } = await api.json<{ items: { id: string }[] }>('/v1/questions?event=harbour')
  paths = [
    { path: '/v1/events/harbour', types: ['Event', 'Claim', 'NGO', 'Place'] },
    { path: `/v1/claims/${first.id}`, types: ['Claim', 'Event'] },
    { path: `/v1/questions/${items[0]?.id}`, types: ['Question', 'Claim'] },
    { path: `/v1/parties/${monitor.id}`, types: ['NGO', 'Event'] },
    { path: `/v1/places/${town.id}`, types: ['Place', 'Event'] },
    { path: `/v1/sources/${altered.source}`, types: ['CreativeWork', 'Claim', 'NGO'] },
  ]
})

const SCHEMA = 'https://schema.org/'
const offline = () => Promise.reject(new Error('the network'))

describe('linked data', () => {
  test('is read by a JSON-LD processor, without asking for any other file', async () => {
    for (const { path, types } of paths) {
      const document = await api.json<jsonld.JsonLdDocument>(`${path}.jsonld`)
      const options = { documentLoader: offline, safe: true }
      const expanded = await jsonld.expand(document, options)
      const found = new Set(expanded.flatMap((node) => (node as { '@type'?: string[] })['@type'] ?? []))
      for (const type of types) expect([path, ...found]).toContain(`${SCHEMA}${type}`)
      const quads = (await jsonld.toRDF(document, options)) as {
        subject: { value: string }
        predicate: { value: string }
      }[]
      expect(quads.length).toBeGreaterThan(5)
    }
  })

  test('uses terms that schema.org has', async () => {
    for (const { path } of paths) {
      const expanded = await jsonld.expand(await api.json<jsonld.JsonLdDocument>(`${path}.jsonld`), {
        documentLoader: offline,
      })
      const used = [...JSON.stringify(expanded).matchAll(/"https:\/\/schema\.org\/(\w+)"/g)].map(
        ([, term]) => term ?? '',
      )
      expect([...new Set(used)].filter((term) => !known.has(term))).toEqual([])
    }
  })

  test('names each thing by its address here', async () => {
    const { '@graph': graph } = await api.json<{ '@graph': { '@id': string }[] }>(`/v1/claims/${later.id}.jsonld`)
    const ids = graph.map((node) => node['@id'])
    expect(ids).toContain(`https://api.example.org/v1/claims/${later.id}`)
    expect(ids).toContain(`https://api.example.org/v1/events/${harbour.id}`)
  })
})
