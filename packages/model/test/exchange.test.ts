import { describe, expect, test } from 'vitest'
import {
  addressesAt,
  assemble,
  citationOf,
  dossierFeatures,
  dossierLinkedData,
  Geometry,
  geometryOf,
  geometryOfAll,
  type Place,
  toPublic,
} from '../src/index.ts'
import { event, killed, party, place, report, source } from './written.ts'

const version = { position: 7, recordedAt: '2025-03-10T12:00:00.000Z' }
const point = (latitude: number, longitude: number, radius: number) => ({
  point: { latitude, longitude, radius, basis: { en: 'a gazetteer' } },
})

const shoelace = (ring: number[][]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], at) => sum + (ring[at]?.[0] ?? 0) * y - x * (ring[at]?.[1] ?? 0), 0) / 2

describe('a place as geometry', () => {
  test('is a point only where it is known to within a kilometre', () => {
    expect(geometryOf(point(35.5, 35.8, 900))).toEqual({ type: 'Point', coordinates: [35.8, 35.5] })
    expect(geometryOf(point(35.5, 35.8, 30_000))?.type).toBe('Polygon')
    expect(geometryOf({ point: null })).toBeNull()
  })

  test('is otherwise a closed ring, counter-clockwise, as far from the middle as the place is wide', () => {
    const geometry = geometryOf(point(35.5, 35.8, 30_000))
    const ring = geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []
    expect(ring.at(0)).toEqual(ring.at(-1))
    expect(shoelace(ring)).toBeGreaterThan(0)
    const north = Math.max(...ring.map(([, latitude = 0]) => latitude))
    expect((north - 35.5) * 111.195).toBeCloseTo(30, 0)
  })

  test('is cut at the 180th meridian', () => {
    const geometry = geometryOf(point(-17, 179.9, 100_000))
    expect(geometry?.type).toBe('MultiPolygon')
    for (const [longitude] of JSON.stringify(geometry).matchAll(/-?\d+\.?\d*(?=,-1\d)/g))
      expect(Math.abs(Number(longitude))).toBeLessThanOrEqual(180)
  })
})

describe('several places together', () => {
  test.each([
    { note: 'points', places: [point(35, 36, 100), point(34, 36, 100)], type: 'MultiPoint' },
    { note: 'circles', places: [point(35, 36, 5000), point(34, 36, 5000)], type: 'MultiPolygon' },
    {
      note: 'circles, one of them cut',
      places: [point(35, 36, 5000), point(-17, 179.9, 100_000)],
      type: 'MultiPolygon',
    },
    { note: 'points and circles', places: [point(35, 36, 100), point(34, 36, 5000)], type: 'GeometryCollection' },
    { note: 'one that is known', places: [point(35, 36, 100), { point: null }], type: 'Point' },
  ])('are one shape where they are of one type ($note)', ({ places, type }) => {
    const geometry = geometryOfAll(places)
    expect([geometry?.type, Geometry.safeParse(geometry).success]).toEqual([type, true])
    expect(geometryOfAll([{ point: null }])).toBeNull()
  })
})

describe('a citation', () => {
  const cited = {
    id: 'claim-x',
    title: 'SOHR, 12 March 2025: at least 1,383 people were killed.',
    author: 'SOHR & others',
    date: '2025-03-12',
    language: 'en',
  }

  test('names the sentence, the record, the id, the version and the address', () => {
    expect(citationOf(cited, version, 'https://example.org/c').text).toBe(
      'SOHR, 12 March 2025: at least 1,383 people were killed. On Record, claim-x, version 7, https://example.org/c.',
    )
    expect(citationOf(cited, version, null).text).toMatch(/version 7\.$/)
  })

  test('is written so that LaTeX prints it as it stands', () => {
    const { bibtex } = citationOf({ ...cited, title: '50% of {them}_\\' }, version, 'https://example.org/a_b')
    expect(bibtex).toContain('{{50\\% of \\{them\\}\\_\\textbackslash{}}}')
    expect(bibtex).toContain('{{SOHR \\& others}}')
    expect(bibtex).toContain('url = {https://example.org/a_b}')
  })

  test.each([
    { date: '2025-03-12', parts: [2025, 3, 12] },
    { date: '2025-03', parts: [2025, 3] },
    { date: '2025-03-25~', parts: [2025, 3, 25] },
    { date: '2025?', parts: [2025] },
    { date: null, parts: undefined },
  ])('gives the date $date as far as it is known', ({ date, parts }) => {
    expect(citationOf({ ...cited, date }, version, null).csl.issued?.['date-parts'][0]).toEqual(parts)
  })
})

describe('a dossier in the forms of others', () => {
  const coast: Place = { ...place('coast'), ...point(35.2, 35.9, 40_000) }
  const town: Place = { ...place('town', [coast.id]), ...point(35.18, 35.94, 800) }
  const speaker = party('speaker')
  const main = { ...event('main'), places: [coast.id] }
  const toll = killed('toll', main, speaker, 12, '2025-03-10')
  const located =
    toll.kind === 'casualties'
      ? { ...toll, value: { ...toll.value, scope: { ...toll.value.scope, area: { places: [town.id] } } } }
      : toll
  const from = source('page')
  const dossier = assemble([coast, town, speaker, main, located, from, report(located, from)], main.id)
  if (dossier === null) throw new Error('there is a dossier')
  const published = toPublic(dossier, version)

  test('is a map on which no number stands without its sentence', () => {
    const { features } = dossierFeatures(published)
    expect(features.map(({ properties }) => properties.type)).toEqual(['event', 'claim', 'place', 'place'])
    const claim = features.find(({ properties }) => properties.type === 'claim')
    expect(claim?.geometry?.type).toBe('Point')
    expect(claim?.properties).toMatchObject({ min: 12, max: 12, sentence: { en: expect.stringContaining('SPEAKER') } })
  })

  test('is linked data in which every id it names is an address, and every claim has its author', () => {
    const document = dossierLinkedData(published, addressesAt('https://example.org/v1'))
    const ids = document['@graph'].map((node) => node['@id'])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^https:\/\/example\.org\/v1\/\w+\/\w+-/)
    const node = document['@graph'].find(({ '@id': id }) => String(id).includes('/claims/'))
    expect(node).toMatchObject({
      '@type': ['Claim', 'prov:Entity', 'Observation'],
      author: { '@id': `https://example.org/v1/parties/${speaker.id}` },
      value: { minValue: 12, maxValue: 12 },
    })
    expect(JSON.stringify(document)).not.toContain('null')
  })
})
