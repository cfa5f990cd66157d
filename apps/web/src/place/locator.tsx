import type { PlaceDetail } from '@onrecord/model'
import { layoutMap } from '../map/layout.ts'
import { Drawing } from '../map/map-section.tsx'
import type { NamedPlace } from '../map/named-places.ts'
import type { View } from '../page/view.ts'
import { precisionWords } from './precision.ts'

/** Where a place is, drawn no nearer than it is known, with what lies in it; nothing where no source gives a point. */
export const Locator = async ({ detail, view }: { detail: PlaceDetail; view: View }) => {
  const { place, inside } = detail
  const { map, places } = view.words
  const nameOf = (named: NamedPlace) => view.naming.place(named.place.id)
  const layout = await layoutMap(
    [place, ...inside].map((each) => ({ place: each, claims: 0 })),
    nameOf,
    { width: 360, height: 280 },
  )
  if (layout === null) return null
  const name = view.naming.place(place.id)
  return (
    <figure className="locator">
      <Drawing
        layout={layout}
        title={places.map(name)}
        description={place.point === null ? places.mapInside : precisionWords(place, view.words)}
        nameOf={nameOf}
        view={view}
      />
      <figcaption>{map.attribution}</figcaption>
    </figure>
  )
}
