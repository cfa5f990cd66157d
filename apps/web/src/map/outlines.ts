import { type GeoGeometryObjects, type GeoProjection, geoArea, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'

/** Coasts and borders as Natural Earth draws them. */
interface Outlines {
  readonly land: GeoGeometryObjects
  readonly borders: GeoGeometryObjects
}

let kept: Promise<Outlines> | undefined

const readOutlines = async (): Promise<Outlines> => {
  const { default: atlas } = await import('world-atlas/countries-10m.json')
  const polygons = feature(atlas, atlas.objects.land)
    .features.flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []))
    .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
  return {
    // A few specks are drawn the wrong way round, and so would be the whole globe but for themselves.
    land: { type: 'GeometryCollection', geometries: polygons.filter((polygon) => geoArea(polygon) < 2 * Math.PI) },
    borders: mesh(atlas, atlas.objects.countries, (a, b) => a !== b),
  }
}

/** Coasts and borders as paths of a drawing. */
interface Drawn {
  readonly land: string
  readonly borders: string
}

const mostKept = 100
const drawn = new Map<string, Drawn>()

/** Coasts and borders under a projection. They are read when the first map is drawn; what was drawn is kept under its frame. */
export const outlinesUnder = async (projection: GeoProjection): Promise<Drawn> => {
  const frame = JSON.stringify([projection.scale(), projection.translate(), projection.clipExtent()])
  const known = drawn.get(frame)
  if (known !== undefined) return known
  kept ??= readOutlines()
  const { land, borders } = await kept
  const path = geoPath(projection).digits(0)
  const made = { land: path(land) ?? '', borders: path(borders) ?? '' }
  if (drawn.size >= mostKept) drawn.clear()
  drawn.set(frame, made)
  return made
}
