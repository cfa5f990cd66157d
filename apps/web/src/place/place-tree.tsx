import { type Place, vocabularies } from '@onrecord/model'
import { PlaceName } from '../page/names.tsx'
import type { View } from '../page/view.ts'
import { nearness } from './precision.ts'

const Branch = ({ places, all, view }: { places: readonly Place[]; all: ReadonlyMap<string, Place[]>; view: View }) => (
  <ul>
    {places.map((place) => {
      const inside = all.get(place.id) ?? []
      return (
        <li key={place.id}>
          <PlaceName id={place.id} view={view} />{' '}
          <small>
            {vocabularies.placeKind.terms[place.kind].label[view.language]}
            {place.point !== null && ` · ${nearness(place, view.words)}`}
          </small>
          {inside.length > 0 && <Branch places={inside} all={all} view={view} />}
        </li>
      )
    })}
  </ul>
)

/** Places by what they lie in: each under the nearest of the others that holds it. */
export const PlaceTree = ({ places, view }: { places: readonly Place[]; view: View }) => {
  const here = new Set(places.map(({ id }) => id))
  const over = ({ within }: Place) => within.find((id) => here.has(id)) ?? ''
  const all = Map.groupBy(places, over)
  return (
    <div className="place-tree">
      <Branch places={all.get('') ?? []} all={all} view={view} />
    </div>
  )
}
