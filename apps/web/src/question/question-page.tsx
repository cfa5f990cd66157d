import type { Language, PublicDossier, PublishedClaim, QuestionDetail } from '@onrecord/model'
import { QuestionSection } from '../event/question.tsx'
import { figureOf, isFigure } from '../figures/figure.ts'
import { huesOf } from '../figures/hues.ts'
import { type Chosen, lensQuery } from '../lens/chosen.ts'
import { resultsOf } from '../lens/results.ts'
import { address, eventPath, questionPath } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'
import type { Moment } from '../page/moment.ts'
import { Text } from '../page/text.tsx'
import { viewOf } from '../page/view.ts'

const byId = (claims: readonly PublishedClaim[]) => new Map(claims.map((claim) => [claim.id, claim]))

/** The permanent page of one question, with everything that answers it. */
export const QuestionPage = ({
  detail,
  dossier,
  chosen,
  language,
  moment,
}: {
  detail: QuestionDetail
  /** The event’s dossier, where a lens was asked for: lenses read what else is said of the event. */
  dossier: PublicDossier | null
  chosen: Chosen
  language: Language
  moment: Moment
}) => {
  const { question, event, within, claims } = detail
  const view = viewOf({ ...detail, ...dossier, events: [event, ...within] }, language, moment)
  const path = questionPath(question.id)
  return (
    <Frame
      language={language}
      path={path}
      moment={moment}
      also={lensQuery(chosen)}
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
      <QuestionSection
        question={question}
        claims={byId(claims)}
        view={view}
        hues={huesOf(claims.filter(isFigure).map((claim) => figureOf(claim, view)))}
        explain
        alone
        path={path}
        chosen={chosen}
        results={dossier === null ? [] : resultsOf(chosen, question, dossier)}
        around={byId(dossier?.claims ?? claims)}
      />
    </Frame>
  )
}
