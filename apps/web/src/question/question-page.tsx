import type { Language, PublicDossier, PublishedClaim, QuestionDetail } from '@onrecord/model'
import { Clock } from '../event/clock.tsx'
import { QuestionSection } from '../event/question.tsx'
import { pageOfClaims } from '../event/room.ts'
import { figureOf, isFigure } from '../figures/figure.ts'
import { huesOf } from '../figures/hues.ts'
import { type Chosen, lensQuery } from '../lens/chosen.ts'
import { resultsOf } from '../lens/results.ts'
import { address, eventPath, questionPath } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'
import type { Moment } from '../page/moment.ts'
import { cut, type Paging, pageQuery } from '../page/paging.ts'
import { Text } from '../page/text.tsx'
import { viewOf } from '../page/view.ts'

const byId = (claims: readonly PublishedClaim[]) => new Map(claims.map((claim) => [claim.id, claim]))

/** The permanent page of one question, with everything that answers it. */
export const QuestionPage = ({
  detail,
  dossier,
  chosen,
  paging,
  language,
  moment,
}: {
  detail: QuestionDetail
  /** The event’s dossier, where a lens was asked for: lenses read what else is said of the event. */
  dossier: PublicDossier | null
  chosen: Chosen
  /** Which page of its claims is wanted. */
  paging: Paging
  language: Language
  moment: Moment
}) => {
  const { question, event, within, claims } = detail
  const view = viewOf({ ...detail, ...dossier, events: [event, ...within] }, language, moment)
  const path = questionPath(question.id)
  const byClaim = byId(claims)
  const shown = cut(
    question.claims.flatMap((id) => byClaim.get(id) ?? []),
    paging,
    pageOfClaims,
  )
  return (
    <Frame
      language={language}
      path={path}
      moment={moment}
      also={{ ...lensQuery(chosen), ...pageQuery(shown.page) }}
      version={detail.version}
      data={`/v1/questions/${question.id}`}
    >
      <nav className="place" aria-label={view.words.question.inEvent}>
        <p>
          {view.words.question.inEvent}{' '}
          <a href={address(language, eventPath(event.slug), moment, question.id)}>
            <Text of={event.title} language={language} />
          </a>
        </p>
      </nav>
      <Clock path={path} also={lensQuery(chosen)} event={event} view={view} />
      <QuestionSection
        question={question}
        claims={byClaim}
        shown={shown}
        view={view}
        hues={huesOf(shown.items.filter(isFigure).map((claim) => figureOf(claim, view)))}
        explain
        alone
        path={path}
        also={lensQuery(chosen)}
        chosen={chosen}
        results={dossier === null ? [] : resultsOf(chosen, question, dossier)}
        around={byId(dossier?.claims ?? claims)}
      />
    </Frame>
  )
}
