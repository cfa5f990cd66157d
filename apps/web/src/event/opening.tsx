import type { PublicDossier, PublishedChange } from '@onrecord/model'
import { type Chosen, lensQuery } from '../lens/chosen.ts'
import { address, eventPath } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { Since } from '../question/since.tsx'
import { Clock } from './clock.tsx'
import { whenAndWhere } from './facts.ts'

/** How much there is on the event, in words. */
const Counts = ({ dossier, view }: { dossier: PublicDossier; view: View }) => {
  const { page, event } = view.words
  const { counts } = dossier
  return (
    <p className="counts">
      <span>{page.claims(counts.claims)}</span>
      <span>{page.speakers(counts.claimants)}</span>
      <span>{page.sources(counts.sources)}</span>
      <span>{page.questions(counts.questions)}</span>
      {counts.subEvents > 0 && <span>{page.parts(counts.subEvents) + page.comma + event.countsWithParts}</span>}
    </p>
  )
}

/** The head of an event’s page: what it is part of, title, when and where, scope, content note, counts, the two clocks. */
export const Opening = ({
  dossier,
  view,
  chosen,
  since,
}: {
  dossier: PublicDossier
  view: View
  chosen: Chosen
  since: readonly PublishedChange[] | null
}) => {
  const { event, within } = dossier
  const { language, words, moment } = view
  return (
    <header className="opening">
      <div>
        {within.length > 0 && (
          <p className="within">
            {words.event.partOf}{' '}
            {within.map((above) => (
              <a key={above.id} href={address(language, eventPath(above.slug), moment)}>
                <Text of={above.title} language={language} />
              </a>
            ))}
          </p>
        )}
        <h1>
          <Text of={event.title} language={language} />
        </h1>
        <p className="when">{whenAndWhere(event, view.naming, language)}</p>
        <p className="scope">
          <Text of={event.summary} language={language} />
        </p>
        {event.contentNote !== null && (
          <p className="content-note">
            <b>{words.event.contentNote}</b> <Text of={event.contentNote} language={language} />
          </p>
        )}
        <Counts dossier={dossier} view={view} />
        {since !== null && <Since changes={since} view={view} />}
      </div>
      <Clock path={eventPath(event.slug)} also={lensQuery(chosen)} event={event} view={view} />
    </header>
  )
}
