import { type LensResult, listed, type PublishedClaim, type Question } from '@onrecord/model'
import { Counted } from '../compare/counted.tsx'
import { Differences } from '../compare/differences.tsx'
import { Origins } from '../compare/origins.tsx'
import { Figures } from '../figures/chart.tsx'
import { isFigure } from '../figures/figure.ts'
import type { Chosen } from '../lens/chosen.ts'
import { Lens } from '../lens/lens.tsx'
import { address, type Path, questionPath } from '../page/addresses.ts'
import type { Also } from '../page/moment.ts'
import { NumberedPages, PageNote } from '../page/numbered-pages.tsx'
import type { Cut } from '../page/paging.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { Travelled } from '../travel/travel.tsx'
import { Positions } from './positions.tsx'
import { positionRoom } from './room.ts'
import { State } from './state.tsx'
import { Statements } from './statements.tsx'

const namedAtOnce = 8

/** Who answers, in the order they first did. */
const Answerers = ({ question, view }: { question: Question; view: View }) => {
  const { event, page } = view.words
  const names = question.claimants.slice(0, namedAtOnce).map((id) => view.naming.party(id))
  const others = question.claimants.length - names.length
  return (
    <p className="answerers">
      <span>
        <State state={question.state} view={view} />
        {page.comma}
        {[
          page.claims(question.claims.length),
          page.speakers(question.claimants.length),
          ...(question.positions.length > 0 ? [page.answers(question.positions.length)] : []),
        ].join(page.comma)}
      </span>
      <span>
        {event.answeredBy} {names.join(page.comma)}
        {others > 0 && ` ${event.andOthers(others)}`}
      </span>
      {question.silent.length > 0 && (
        <span>
          {event.silent(
            listed(
              question.silent.map((id) => view.naming.party(id)),
              view.language,
            ),
          )}
        </span>
      )}
    </p>
  )
}

/** One question with what answers it: all of it, or as much as its page shows at once. */
export const QuestionSection = ({
  question,
  claims,
  shown,
  view,
  hues,
  explain,
  alone = false,
  path,
  also = {},
  chosen,
  results,
  around,
}: {
  question: Question
  claims: ReadonlyMap<string, PublishedClaim>
  /** The claims of this question that are shown here. */
  shown: Cut<PublishedClaim>
  view: View
  hues: ReadonlyMap<string, number>
  /** Whether the chart here is the first on its page, and so explains how to read one. */
  explain: boolean
  /** Whether this is the question’s own page, which shows everything there is, page by page. */
  alone?: boolean
  /** The page this is on, for links that lead back to it. */
  path: Path
  /** What else the address of that page says. */
  also?: Also
  chosen: Chosen
  /** What the chosen lens makes of this question’s figures. */
  results: readonly LensResult[]
  /** Every claim on the page: lenses may name claims that answer other questions. */
  around: ReadonlyMap<string, PublishedClaim>
}) => {
  const { event, question: words } = view.words
  const figures = shown.items.filter(isFigure)
  const others = shown.items.filter((claim) => !isFigure(claim))
  const ownPage = address(view.language, questionPath(question.id), view.moment)
  const left = shown.total - shown.items.length
  const opening = shown.page === 1
  const wording = <Text of={question.wording} language={view.language} />
  return (
    <section className={alone ? 'question alone' : 'question'} aria-labelledby={question.id}>
      {alone ? <h1 id={question.id}>{wording}</h1> : <h2 id={question.id}>{wording}</h2>}
      <Answerers question={question} view={view} />
      {question.kind === 'account' && <p className="content-note">{event.accountsNote}</p>}
      {alone && <h2 id="answers">{event.answersTitle}</h2>}
      {alone && <PageNote of={shown} view={view} />}
      {!alone && left > 0 && shown.items.length > 0 && (
        <p className="note">
          {event.firstOf(shown.items.length, shown.total)} <a href={ownPage}>{event.allOnOwnPage}</a>
        </p>
      )}
      {figures.length > 0 && (
        <Figures question={question} claims={figures} view={view} hues={hues} explain={explain} whole={alone} />
      )}
      {opening && question.kind === 'casualties' && shown.total > 1 && figures.length > 0 && (
        <Lens chosen={chosen} results={results} claims={around} path={path} anchor={question.id} view={view} />
      )}
      {opening && question.positions.length > 1 && (
        <Positions
          positions={question.positions}
          claims={claims}
          room={positionRoom[alone && shown.pages > 1 ? 'alone' : left === 0 ? 'few' : 'many']}
          view={view}
        />
      )}
      {others.length > 0 && <Statements question={question} claims={others} view={view} />}
      {alone && <NumberedPages of={shown} path={path} also={also} anchor="answers" view={view} />}
      {(shown.items.length > 0 || alone) && (
        <div className="folds">
          {opening && <Differences question={question} claims={claims} view={view} whole={alone} />}
          <Counted claims={figures} view={view} whole={alone} />
          <Travelled claims={shown.items} view={view} whole={alone} more={ownPage} />
          {opening && (alone || question.origins.length > 1) && (
            <Origins question={question} view={view} whole={alone} />
          )}
        </div>
      )}
      {!alone && (
        <p className="back">
          <a href={ownPage}>{words.alone}</a>
          <a href="#questions">{event.backToTop}</a>
        </p>
      )}
    </section>
  )
}
