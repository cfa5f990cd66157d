import type { Place, PublicDossier } from '@onrecord/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { layoutMap } from './layout.ts'
import { namedPlaces } from './named-places.ts'

const place = (id: string, kind: string, point: [number, number, number] | null) =>
  ({
    id,
    kind,
    name: { en: id },
    point: point && { latitude: point[0], longitude: point[1], radius: point[2] },
  }) as unknown as Place
const town = place('town', 'town', [35.36, 35.92, 5000])
const area = place('area', 'governorate', [35.5, 36.2, 40_000])
const unknown = place('unknown', 'village', null)
const dossier = {
  event: { places: ['area'] },
  subEvents: [],
  claims: [{ value: { scope: { area: { places: ['town', 'unknown'] } } } }, { value: { scope: { area: null } } }],
  places: [town, area, unknown, place('elsewhere', 'town', [10, 10, 100])],
} as unknown as PublicDossier

const names = ({ place: { id } }: { place: Place }) => id

describe('the map', () => {
  // Coasts of the whole world are read once.
  beforeAll(() => layoutMap(namedPlaces(dossier), names), 60_000)

  test('has the places an event is filed under and its claims name, and no others', () => {
    expect(namedPlaces(dossier).map(({ place: { id }, claims }) => [id, claims])).toEqual([
      ['town', 1],
      ['unknown', 1],
      ['area', 0],
    ])
  })

  test('draws a town as near as it is known, an area only as an area, and nothing that no source places', async () => {
    const map = await layoutMap(namedPlaces(dossier), names)
    expect(map?.spots.map((spot) => [spot.named.place.id, spot.area])).toEqual([
      ['town', false],
      ['area', true],
    ])
    const [near, wide] = map?.spots ?? []
    // As wide as it is known: the two stand to one another as their radii do.
    expect((wide?.radius ?? 0) / (near?.radius ?? 1)).toBeCloseTo(8, 0)
    expect(map?.land).toMatch(/^M/)
  })

  test('has land on one side of a coast only: the sea is not drawn over', async () => {
    const map = await layoutMap(namedPlaces(dossier), names)
    expect(map?.land).not.toContain('M0,0L360,0L360,400L0,400Z')
  })

  test('is none where no source places anything', async () => {
    expect(await layoutMap([{ place: unknown, claims: 1 }], names)).toBeNull()
  })
})
