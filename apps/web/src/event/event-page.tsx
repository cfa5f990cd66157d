import type { Language, PublicDossier, PublishedChange } from '@onrecord/model'
import { figureOf, isFigure } from '../figures/figure.ts'
import { huesOf } from '../figures/hues.ts'
import { type Chosen, lensQuery } from '../lens/chosen.ts'
import { resultsOf } from '../lens/results.ts'
import { MapSection } from '../map/map-section.tsx'
import { MatrixSection } from '../matrix/matrix-section.tsx'
import { eventPath } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'
import type { Moment } from '../page/moment.ts'
import { cut, firstPage } from '../page/paging.ts'
import { Timeline } from '../timeline/timeline.tsx'
import { History } from './history.tsx'
import { Opening } from './opening.tsx'
import { viewOfEvent } from './part-page.tsx'
import { QuestionSection } from './question.tsx'
import { QuestionList } from './question-list.tsx'
import { roomOf } from './room.ts'
import { Sources } from './sources.tsx'
import { Take } from './take.tsx'
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
  const view = viewOfEvent({ dossier, language, moment })
  const questions = dossier.questions.filter((question) => question.event === event.id)
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]))
  const room = roomOf(questions)
  const shown = new Map(
    questions.map(({ id, claims: asked }) => [
      id,
      cut(
        asked.flatMap((claim) => claims.get(claim) ?? []),
        firstPage,
        room.get(id) ?? 0,
      ),
    ]),
  )
  const drawn = [...shown.values()].flatMap(({ items }) => items.filter(isFigure))
  const hues = huesOf(drawn.map((claim) => figureOf(claim, view)))
  const path = eventPath(event.slug)
  const part = { dossier, view }
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
              shown={shown.get(question.id) ?? cut([], firstPage, 1)}
              view={view}
              hues={hues}
              explain={index === 0}
              path={path}
              chosen={chosen}
              results={resultsOf(chosen, question, dossier)}
              around={claims}
            />
          ))}
          <UnknownClaims {...part} />
          <MatrixSection
            {...part}
            questions={questions}
            claims={claims}
            numbers={new Map(questions.map(({ id }, index) => [id, index + 1]))}
          />
          <Timeline {...part} />
          <MapSection {...part} />
          <Sources {...part} />
          <History {...part} />
          <Take {...part} />
        </>
      )}
    </Frame>
  )
}
