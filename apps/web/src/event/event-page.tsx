import type { Language, PublicDossier } from '@onrecord/model'
import { figureOf, isFigure } from '../figures/figure.ts'
import { huesOf } from '../figures/hues.ts'
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
  language,
  moment,
}: {
  dossier: PublicDossier
  language: Language
  moment: Moment
}) => {
  const { event } = dossier
  const view = viewOf({ ...dossier, events: [event, ...dossier.within, ...dossier.subEvents] }, language, moment)
  const questions = dossier.questions.filter((question) => question.event === event.id)
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]))
  const own = dossier.claims.filter((claim) => claim.event === event.id)
  const hues = huesOf(own.filter(isFigure).map((claim) => figureOf(claim, view)))
  return (
    <Frame
      language={language}
      path={eventPath(event.slug)}
      moment={moment}
      version={dossier.version}
      data={`/v1/events/${event.slug}`}
    >
      <Opening dossier={dossier} view={view} />
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
