import type { Language, PublicDossier, PublishedChange } from '@onrecord/model'
import { figureOf, isFigure } from '../figures/figure.ts'
import { huesOf } from '../figures/hues.ts'
import { type Chosen, lensQuery } from '../lens/chosen.ts'
import { resultsOf } from '../lens/results.ts'
import { eventPath } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'
import type { Moment } from '../page/moment.ts'
import { viewOf } from '../page/view.ts'
import { Opening } from './opening.tsx'
import { QuestionSection } from './question.tsx'
import { QuestionList } from './question-list.tsx'
import { Sources } from './sources.tsx'
import { SubEvents } from './sub-events.tsx'
import { UnknownClaims } from './unknown-claims.tsx'

/** The page of an event, question first. */
export const EventPage = ({
  dossier,
  chosen,
  since,
  language,
  moment,
}: {
  dossier: PublicDossier
  chosen: Chosen
  /** What was said after the day the page is shown at; null when it is shown at no day. */
  since: readonly PublishedChange[] | null
  language: Language
  moment: Moment
}) => {
  const { event } = dossier
  const view = viewOf({ ...dossier, events: [event, ...dossier.within, ...dossier.subEvents] }, language, moment)
  const questions = dossier.questions.filter((question) => question.event === event.id)
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]))
  const own = dossier.claims.filter((claim) => claim.event === event.id)
  const hues = huesOf(own.filter(isFigure).map((claim) => figureOf(claim, view)))
  const path = eventPath(event.slug)
  return (
    <Frame
      language={language}
      path={path}
      moment={moment}
      also={lensQuery(chosen)}
      version={dossier.version}
      data={`/v1/events/${event.slug}`}
    >
      <Opening dossier={dossier} view={view} chosen={chosen} since={since} />
      {dossier.claims.length === 0 &&
      dossier.unknownClaims.length === 0 &&
      (moment.saidBy ?? moment.recordedBy) !== null ? (
        <p>{view.words.event.nothingYet}</p>
      ) : (
        <>
          <QuestionList questions={questions} view={view} />
          {questions.map((question, index) => (
            <QuestionSection
              key={question.id}
              question={question}
              claims={claims}
              view={view}
              hues={hues}
              explain={index === 0}
              path={path}
              chosen={chosen}
              results={resultsOf(chosen, question, dossier)}
              around={claims}
            />
          ))}
          <UnknownClaims dossier={dossier} view={view} />
          <SubEvents dossier={dossier} view={view} />
          <Sources dossier={dossier} view={view} />
        </>
      )}
    </Frame>
  )
}
