import {
  type ContestedEvent,
  claimKinds,
  type Language,
  type ListedClaim,
  type Page,
  type Party,
  type PlaceDetail,
  textIn,
  vocabularies,
} from '@onrecord/model'
import { whenAndWhere } from '../event/facts.ts'
import { address, eventPath, placePath, publicApiAddress } from '../page/addresses.ts'
import { Choices } from '../page/choices.tsx'
import { ClaimLines } from '../page/claim-lines.tsx'
import { Crumbs } from '../page/crumbs.tsx'
import { Facts } from '../page/facts.tsx'
import { Frame } from '../page/frame.tsx'
import type { Also, Moment } from '../page/moment.ts'
import { PlaceNames } from '../page/names.tsx'
import { Aliases, OtherNames } from '../page/names-facts.tsx'
import { Pages } from '../page/pages.tsx'
import { PartOf } from '../page/part-of.tsx'
import { Text } from '../page/text.tsx'
import { type View, viewOf } from '../page/view.ts'
import { Locator } from './locator.tsx'
import { PlaceTree } from './place-tree.tsx'
import { precisionWords } from './precision.ts'
import type { PlaceAsked } from './read.ts'

/** The address of what a reader asked for of a place. */
const alsoOf = ({ kind, cursor }: PlaceAsked): Also => ({
  ...(kind !== undefined && { kind }),
  ...(cursor !== undefined && { cursor }),
})

const Where = ({ detail, view }: { detail: PlaceDetail; view: View }) => {
  const { place, above } = detail
  const { words, language } = view
  const { places } = words
  return (
    <Facts
      unstated={words.claim.notStated}
      facts={[
        ...(place.aliases.length === 0
          ? []
          : [{ name: places.alsoCalled, value: <Aliases aliases={place.aliases} view={view} /> }]),
        ...(above.length === 0
          ? []
          : [{ name: places.lies, value: <PlaceNames ids={above.map(({ id }) => id)} view={view} /> }]),
        { name: places.where, value: precisionWords(place, words) },
        ...(place.point === null
          ? []
          : [{ name: places.pointBasis, value: <Text of={place.point.basis} language={language} /> }]),
        ...(place.note === null ? [] : [{ name: places.note, value: <Text of={place.note} language={language} /> }]),
      ]}
    />
  )
}

const Events = ({ detail, view }: { detail: PlaceDetail; view: View }) => {
  const { words, language, moment } = view
  if (detail.events.length === 0) return <p className="note">{words.places.noEvents}</p>
  return (
    <ol className="lines">
      {detail.events.map((event) => (
        <li key={event.id}>
          <p className="date">{whenAndWhere({ ...event, places: [] }, view.naming, language)}</p>
          <div>
            <h3>
              <a href={address(language, eventPath(event.slug), moment)}>
                <Text of={event.title} language={language} />
              </a>
            </h3>
            <p className="counts">
              <span>{words.page.claims(event.counts.claims)}</span>
              <span>{words.page.speakers(event.counts.claimants)}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The page of a place: what it lies in, how exactly it is known, what happened there by whose word. */
export const PlacePage = ({
  detail,
  claims,
  named,
  elsewhere,
  asked,
  language,
  moment,
}: {
  detail: PlaceDetail
  claims: Page<ListedClaim>
  named: readonly Party[]
  /** Events that are filed elsewhere, of which something said names the place. */
  elsewhere: readonly ContestedEvent[]
  asked: PlaceAsked
  language: Language
  moment: Moment
}) => {
  const { place, above, inside, events, counts } = detail
  const view = viewOf(
    { parties: named, places: [...inside, ...above, place], sources: [], reports: [], events },
    language,
    moment,
  )
  const { places, frame, page, parties } = view.words
  const path = placePath(place.id)
  const also = alsoOf(asked)
  const shown = textIn(place.name, language)
  return (
    <Frame
      language={language}
      path={path}
      moment={moment}
      also={also}
      version={detail.version}
      data={`/v1/places/${place.id}`}
    >
      <article className="entry">
        <header className="first">
          <div>
            <Crumbs
              steps={[
                { path: '/places', name: frame.places },
                ...above.toReversed().map(({ id, name }) => ({
                  path: placePath(id),
                  name: <Text of={name} language={language} />,
                })),
              ]}
              view={view}
            />
            <h1>
              <Text of={place.name} language={language} />
            </h1>
            <OtherNames name={place.name} shown={shown.language} />
            <p className="what">{vocabularies.placeKind.terms[place.kind].label[language]}</p>
          </div>
          <div>
            <Where detail={detail} view={view} />
            <Locator detail={detail} view={view} />
          </div>
        </header>
        {inside.length > 0 && (
          <section className="part" aria-labelledby="inside">
            <h2 id="inside">
              {places.inside} <small>{places.whole(counts.inside)}</small>
            </h2>
            <PlaceTree places={inside} view={view} />
            <PartOf
              shown={inside.length}
              total={counts.inside}
              all={address(language, '/places', moment, undefined, { within: place.id })}
              view={view}
            />
          </section>
        )}
        <section className="part" aria-labelledby="events">
          <h2 id="events">{places.events}</h2>
          <Events detail={detail} view={view} />
          <PartOf
            shown={events.length}
            total={counts.events}
            all={`${publicApiAddress()}/v1/events?place=${place.id}`}
            view={view}
          />
        </section>
        <section className="part" aria-labelledby="claims">
          <h2 id="claims">
            {places.claims} {claims.total > 0 && <small>{page.claims(claims.total)}</small>}
          </h2>
          {(claims.total > 10 || asked.kind !== undefined) && (
            <Choices
              label={parties.byKind}
              name="kind"
              path={path}
              also={also}
              anchor="claims"
              view={view}
              choices={[
                { value: '', label: parties.everyKind },
                ...claimKinds.map(({ kind, label }) => ({ value: kind, label: label[language] })),
              ]}
            />
          )}
          {claims.items.length === 0 ? (
            <p className="note">{asked.kind === undefined ? places.noClaims : parties.nothingSo}</p>
          ) : (
            <>
              <p className="note">{places.claimsNote}</p>
              <ClaimLines claims={claims.items} events={[...events, ...elsewhere]} view={view} />
            </>
          )}
          <Pages path={path} also={also} next={claims.next} anchor="claims" view={view} />
        </section>
      </article>
    </Frame>
  )
}
