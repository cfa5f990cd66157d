import { numberWords, type PublicDossier, textIn, vocabularies } from '@onrecord/model'
import { address, placePath } from '../page/addresses.ts'
import type { View } from '../page/view.ts'
import { layoutMap, type MapLayout } from './layout.ts'
import { type NamedPlace, namedPlaces } from './named-places.ts'

const mostPlaces = 60

/** Land, borders and places as a drawing whose places are links; each circle is as wide as the place is uncertain. */
export const Drawing = ({
  layout: { width, height, land, borders, spots, labels, scale },
  title,
  description,
  nameOf,
  view,
}: {
  layout: MapLayout
  title: string
  description: string
  nameOf: (named: NamedPlace) => string
  view: View
}) => (
  // biome-ignore lint/a11y/useSemanticElements: a drawing whose places are links is a group; a fieldset cannot hold it
  <svg
    className="chart map"
    viewBox={`0 0 ${width} ${height}`}
    role="group"
    // East is on the right in every language.
    direction="ltr"
    aria-labelledby="map-t"
    aria-describedby="map-d"
  >
    <title id="map-t">{title}</title>
    <desc id="map-d">{description}</desc>
    <path className="sea" d={`M0 0H${width}V${height}H0Z`} />
    <path className="land" d={land} />
    <path className="borders" d={borders} />
    {spots.map(({ named, x, y, radius, area }) => (
      <a key={named.place.id} href={address(view.language, placePath(named.place.id), view.moment)}>
        <title>{`${nameOf(named)}: ${nearWords(named, view)}`}</title>
        <circle className={area ? 'area' : 'ring'} cx={x} cy={y} r={radius} />
        {!area && <circle cx={x} cy={y} r={2.6} />}
      </a>
    ))}
    {labels.map(({ id, text, x, y, anchor }) => (
      <text key={id} className="label" x={round(x)} y={round(y)} textAnchor={anchor} aria-hidden>
        {text}
      </text>
    ))}
    <g className="scale">
      <path d={`M10 ${height - 12}v4h${scale.length}v-4`} />
      <text x={16 + scale.length} y={height - 7}>
        {`${view.language === 'ar' ? '\u2067' : '\u2066'}${view.words.map.scale(String(scale.kilometres))}\u2069`}
      </text>
    </g>
  </svg>
)

const round = (n: number): number => Math.round(n)

/** How near a place is known, in words. */
const nearWords = ({ place: { point } }: NamedPlace, { words: { map } }: View): string =>
  point === null
    ? map.unknown
    : point.radius < 1000
      ? map.withinMetres(numberWords(point.radius))
      : map.within(numberWords(Math.round(point.radius / 1000)))

const PlaceTable = ({ places, view }: { places: readonly NamedPlace[]; view: View }) => {
  const { words, language, naming } = view
  const { map } = words
  return (
    <table className="figures places">
      <caption>{map.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{map.place}</th>
          <th scope="col">{map.kind}</th>
          <th scope="col">{map.near}</th>
          <th scope="col">{map.named}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((named) => (
          <tr key={named.place.id}>
            <th scope="row">
              <a href={address(language, placePath(named.place.id), view.moment)}>
                <bdi>{naming.place(named.place.id)}</bdi>
              </a>
            </th>
            <td data-l={map.kind}>{vocabularies.placeKind.terms[named.place.kind].label[language]}</td>
            <td data-l={map.near}>{nearWords(named, view)}</td>
            <td data-l={map.named}>{words.page.claims(named.claims)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where: the places named, each drawn no nearer than it is known, and the same as a table. */
export const MapSection = async ({ dossier, view }: { dossier: PublicDossier; view: View }) => {
  const { map } = view.words
  const all = namedPlaces(dossier)
  if (all.length === 0) return null
  const places = all.slice(0, mostPlaces)
  const nameOf = ({ place }: NamedPlace) => view.naming.place(place.id)
  const layout = await layoutMap(places, nameOf)
  return (
    <section className="where" aria-labelledby="map">
      <h2 id="map">{map.title}</h2>
      <div className="drawn">
        {layout !== null && (
          <figure>
            <Drawing
              layout={layout}
              title={map.drawing(textIn(dossier.event.title, view.language).text)}
              description={map.description(map.places(layout.spots.length), map.places(all.length))}
              nameOf={nameOf}
              view={view}
            />
            <figcaption>{map.attribution}</figcaption>
          </figure>
        )}
        <div>
          <p className="note">{map.note}</p>
          <details open={layout === null}>
            <summary>{map.table(places.length)}</summary>
            <PlaceTable places={places} view={view} />
            {all.length > places.length && <p className="note">{map.morePlaces(all.length - places.length)}</p>}
          </details>
        </div>
      </div>
    </section>
  )
}
