import { geoCircle, geoMercator } from 'd3-geo'
import { type Label, placeLabels } from '../figures/labels.ts'
import { isArea, type NamedPlace } from './named-places.ts'
import { outlinesUnder } from './outlines.ts'

/** A place as drawn. */
interface Spot {
  readonly named: NamedPlace
  readonly x: number
  readonly y: number
  /** How far off its point it may lie, in the units of the drawing. */
  readonly radius: number
  readonly area: boolean
}

/** A map with every coordinate settled. */
export interface MapLayout {
  readonly width: number
  readonly height: number
  readonly land: string
  readonly borders: string
  readonly spots: readonly Spot[]
  readonly labels: readonly Label[]
  /** A length to measure by. */
  readonly scale: { readonly kilometres: number; readonly length: number }
}

const KM_A_DEGREE = 111.2
const size = 12
const pad = 34
const round = (n: number): number => Math.round(n * 10) / 10

/** Settles a map of the places that have a position; null when none has. */
export const layoutMap = async (
  places: readonly NamedPlace[],
  nameOf: (place: NamedPlace) => string,
  { width = 360, height = 400 } = {},
): Promise<MapLayout | null> => {
  const known = places.flatMap((named) => (named.place.point === null ? [] : [{ named, point: named.place.point }]))
  if (known.length === 0) return null
  const around = {
    type: 'GeometryCollection' as const,
    // At least some forty kilometres each way, so that one place is not a map of one field.
    geometries: known.map(({ point }) =>
      geoCircle()
        .center([point.longitude, point.latitude])
        .radius(Math.max(point.radius / 1000, 18) / KM_A_DEGREE)(),
    ),
  }
  const projection = geoMercator()
    .fitExtent(
      [
        [pad, pad],
        [width - pad, height - pad],
      ],
      around,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
  const { land, borders } = await outlinesUnder(projection)
  const spots = known.flatMap(({ named, point: { latitude, longitude, radius } }): Spot[] => {
    const at = projection([longitude, latitude])
    const edge = projection([longitude, latitude + radius / 1000 / KM_A_DEGREE])
    if (at === null || edge === null) return []
    const [x, y] = at
    return [{ named, x: round(x), y: round(y), radius: round(Math.max(2, y - edge[1])), area: isArea(named.place) }]
  })
  const middle = projection.invert?.([width / 2, height / 2]) ?? [0, 0]
  const perKilometre =
    Math.abs(
      (projection([middle[0], middle[1] + 0.5]) ?? [0, 0])[1] - (projection([middle[0], middle[1] - 0.5]) ?? [0, 0])[1],
    ) / KM_A_DEGREE
  const kilometres = [500, 200, 100, 50, 20, 10, 5].find((km) => km * perKilometre <= width / 3) ?? 2
  return {
    width,
    height,
    land,
    borders,
    spots,
    labels: placeLabels(
      spots.map(({ named, x, y }) => ({
        id: named.place.id,
        x,
        y,
        extent: { x0: x - 4, x1: x + 4, y0: y - 4, y1: y + 4 },
        texts: [nameOf(named)],
      })),
      { x0: 2, y0: 2, x1: width - 2, y1: height - 16 },
      size,
    ),
    scale: { kilometres, length: round(kilometres * perKilometre) },
  }
}
