import type { PublishedClaim, Question } from '@onrecord/model'
import { textIn } from '@onrecord/model'
import { Statement } from '../page/statement.tsx'
import type { View } from '../page/view.ts'

const shownAtOnce = 4

/** Which statements stand open: the first of each answer, or simply the first, never more than a few. */
export const opened = (question: Question, claims: readonly PublishedClaim[]): ReadonlySet<string> => {
  const all = claims.map(({ id }) => id)
  // A fold that hides a single statement saves nothing.
  if (all.length <= shownAtOnce + 1) return new Set(all)
  const here = new Set(all)
  const firsts = question.positions.flatMap(({ claims: [first] }) =>
    first !== undefined && here.has(first) ? first : [],
  )
  return new Set([...new Set([...firsts, ...all])].slice(0, shownAtOnce))
}

/** Who said it in which words: a few open, the rest folded, all by date. */
export const Statements = ({
  question,
  claims,
  view,
}: {
  question: Question
  claims: readonly PublishedClaim[]
  view: View
}) => {
  const answers = new Map(
    question.positions.map(({ key, wording }) => [key, textIn(wording, view.language).text] as const),
  )
  const open = opened(question, claims)
  const rest = claims.filter((claim) => !open.has(claim.id))
  const statement = (claim: PublishedClaim, index: number) => (
    <Statement
      key={claim.id}
      claim={claim}
      view={view}
      answer={claim.position === null ? null : (answers.get(claim.position) ?? null)}
      open={index === 0}
    />
  )
  return (
    <>
      {claims.filter((claim) => open.has(claim.id)).map(statement)}
      {rest.length > 0 && (
        <details className="rest">
          <summary>{view.words.event.moreStatements(rest.length)}</summary>
          {rest.map((claim) => statement(claim, -1))}
        </details>
      )}
    </>
  )
}
