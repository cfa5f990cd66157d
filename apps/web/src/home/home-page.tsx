import type { ContestedEvent, Counts, Language, PublicDossier, RecordVersion } from '@onrecord/model'
import { namingOf } from '@onrecord/model'
import { whenAndWhere } from '../event/facts.ts'
import { wordsIn } from '../languages/words.ts'
import { address, eventPath, publicApiAddress } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'
import type { Moment } from '../page/moment.ts'
import { Text } from '../page/text.tsx'

/** An event as the first page lists it. */
export interface Listed {
  readonly event: ContestedEvent
  readonly counts: Counts
  readonly places: PublicDossier['places']
}

const EventItem = ({ listed, language, moment }: { listed: Listed; language: Language; moment: Moment }) => {
  const { event, counts, places } = listed
  const { page } = wordsIn(language)
  return (
    <li>
      <h3>
        <a href={address(language, eventPath(event.slug), moment)}>
          <Text of={event.title} language={language} />
        </a>
      </h3>
      <p className="when">{whenAndWhere(event, namingOf(places, language), language)}</p>
      <p>
        <Text of={event.summary} language={language} />
      </p>
      <p className="counts">
        <span>{page.claims(counts.claims)}</span>
        <span>{page.speakers(counts.claimants)}</span>
        {counts.subEvents > 0 && <span>{page.parts(counts.subEvents)}</span>}
      </p>
    </li>
  )
}

/** The first page: what this is and is not, the events, how to read, where the data is. */
export const HomePage = ({
  events,
  version,
  language,
  moment,
}: {
  events: readonly Listed[]
  version: RecordVersion | null
  language: Language
  moment: Moment
}) => {
  const { home } = wordsIn(language)
  const api = publicApiAddress()
  return (
    <Frame language={language} path="" moment={moment} version={version} data="/v1/events">
      <div className="home">
        <h1>{home.title}</h1>
        <div className="lead">
          {home.lead.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <section aria-labelledby="events">
          <h2 id="events">{home.events}</h2>
          {events.length === 0 ? (
            <p>{home.noEvents}</p>
          ) : (
            <ol className="events">
              {events.map((listed) => (
                <EventItem key={listed.event.id} listed={listed} language={language} moment={moment} />
              ))}
            </ol>
          )}
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
