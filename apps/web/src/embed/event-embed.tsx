import { type Language, namingOf, type PublicDossier, stateLabel } from '@onrecord/model'
import { whenAndWhere } from '../event/facts.ts'
import { wordsIn } from '../languages/words.ts'
import { eventPath } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import { Embed, type Since } from './embed.tsx'
import type { Frozen } from './frozen.ts'

const MOST = 10

/** What of an event a frame shows; a frozen one is held against the record by it. */
export const shownOfEvent = ({ event, counts, questions }: PublicDossier) => ({
  title: event.title,
  window: event.window,
  counts,
  questions: questions.map(({ id, wording, state }) => ({ id, wording, state })),
})

/** One event in a frame: what it covers, how much is said of it, and how its questions stand. */
export const EventEmbed = ({
  dossier,
  frozen,
  since,
  language,
}: {
  dossier: PublicDossier
  frozen: Frozen
  since: Since
  language: Language
}) => {
  const { event, counts, questions, places } = dossier
  const { page, embed } = wordsIn(language)
  const own = questions.filter((question) => question.event === event.id)
  return (
    <Embed
      language={language}
      path={eventPath(event.slug)}
      about={whenAndWhere(event, namingOf(places, language), language)}
      frozen={frozen}
      since={since}
      version={dossier.version}
    >
      <h1>
        <Text of={event.title} language={language} />
      </h1>
      <p className="answer">
        {page.claims(counts.claims)}
        {page.comma}
        {page.speakers(counts.claimants)}
        {page.comma}
        {page.sources(counts.sources)}
      </p>
      <ul className="answers">
        {own.slice(0, MOST).map((question) => (
          <li key={question.id}>
            <b>
              <Text of={question.wording} language={language} />
            </b>{' '}
            <span>
              {stateLabel(question.state)[language]}
              {page.comma}
              {page.claims(question.claims.length)}
            </span>
          </li>
        ))}
      </ul>
      {own.length > MOST && <p className="answer">{embed.more(own.length - MOST)}</p>}
    </Embed>
  )
}
