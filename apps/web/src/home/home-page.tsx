import type { Language, ListedEvent, Page, Place } from '@onrecord/model'
import { whenAndWhere } from '../event/facts.ts'
import { address, eventPath, publicApiAddress } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'
import type { Also, Moment } from '../page/moment.ts'
import { Pages } from '../page/pages.tsx'
import { Text } from '../page/text.tsx'
import { type View, viewOf } from '../page/view.ts'

const EventItem = ({ event, view }: { event: ListedEvent; view: View }) => {
  const { counts } = event
  const { language, moment, words } = view
  const { page } = words
  return (
    <li>
      <h3>
        <a href={address(language, eventPath(event.slug), moment)}>
          <Text of={event.title} language={language} />
        </a>
      </h3>
      <p className="when">{whenAndWhere(event, view.naming, language)}</p>
      <p>
        <Text of={event.summary} language={language} />
      </p>
      <p className="counts">
        <span>{counts.atLeast ? page.moreThan(page.claims(counts.claims)) : page.claims(counts.claims)}</span>
        <span>{page.speakers(counts.claimants)}</span>
        {counts.subEvents > 0 && <span>{page.parts(counts.subEvents)}</span>}
      </p>
    </li>
  )
}

/** The first page: what this is and is not, the events, how to read, where the data is. */
export const HomePage = ({
  events,
  places,
  also,
  language,
  moment,
}: {
  events: Page<ListedEvent>
  /** The places those events are at. */
  places: readonly Place[]
  also: Also
  language: Language
  moment: Moment
}) => {
  const view = viewOf({ parties: [], places, sources: [], reports: [], events: [] }, language, moment)
  const { home } = view.words
  const api = publicApiAddress()
  return (
    <Frame language={language} path="" moment={moment} also={also} version={events.version} data="/v1/events">
      <div className="home">
        <h1>{home.title}</h1>
        <div className="lead">
          {home.lead.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <section aria-labelledby="events">
          <h2 id="events">{home.events}</h2>
          {events.items.length === 0 ? (
            <p>{home.noEvents}</p>
          ) : (
            <ol className="events">
              {events.items.map((event) => (
                <EventItem key={event.id} event={event} view={view} />
              ))}
            </ol>
          )}
          <Pages path="" also={also} next={events.next} anchor="events" view={view} />
        </section>
        <section aria-labelledby="reading">
          <h2 id="reading">{home.howToRead}</h2>
          <dl className="how-to-read">
            {home.reading.map(({ term, text }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="api">
          <h2 id="api">{home.apiTitle}</h2>
          <p>{home.apiText}</p>
          <ul>
            <li>
              <a href={`${api}/v1/events`}>{home.apiEvents}</a>
            </li>
            <li>
              <a href={`${api}/openapi.json`}>{home.apiDescription}</a>
            </li>
          </ul>
        </section>
      </div>
    </Frame>
  )
}
