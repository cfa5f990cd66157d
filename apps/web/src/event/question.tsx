import { listed, type PublishedClaim, type Question } from '@onrecord/model'
import { Figures } from '../figures/chart.tsx'
import { isFigure } from '../figures/figure.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { Differences } from './differences.tsx'
import { Positions } from './positions.tsx'
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

/** One question with everything that answers it. */
export const QuestionSection = ({
  question,
  claims,
  view,
  hues,
  explain,
}: {
  question: Question
  claims: ReadonlyMap<string, PublishedClaim>
  view: View
  hues: ReadonlyMap<string, number>
  /** Whether the chart here is the first on its page, and so explains how to read one. */
  explain: boolean
}) => {
  const answering = question.claims.flatMap((id) => claims.get(id) ?? [])
  const figures = answering.filter(isFigure)
  const others = answering.filter((claim) => !isFigure(claim))
  return (
    <section className="question" aria-labelledby={question.id}>
      <h2 id={question.id}>
        <Text of={question.wording} language={view.language} />
      </h2>
      <Answerers question={question} view={view} />
      {question.kind === 'account' && <p className="content-note">{view.words.event.accountsNote}</p>}
      {figures.length > 0 && <Figures question={question} claims={figures} view={view} hues={hues} explain={explain} />}
      {question.positions.length > 1 && <Positions positions={question.positions} claims={claims} view={view} />}
      {others.length > 0 && <Statements question={question} claims={others} view={view} />}
      <Differences question={question} view={view} />
      <p className="back">
        <a href="#questions">{view.words.event.backToTop}</a>
      </p>
    </section>
  )
}
