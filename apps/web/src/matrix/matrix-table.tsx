import { dateWords, type PublishedClaim, type Question, textIn } from '@onrecord/model'
import { Fragment } from 'react'
import { isFigure, peopleWords, shortCount } from '../figures/figure.ts'
import { address, claimPath, partyPath } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { letterOf } from './letters.ts'
import type { Cell, Matrix } from './matrix.ts'

const mostMarks = 2

/** One claim as a mark: the letter of its answer, or the figure it gives. */
const Mark = ({ claim, question, view }: { claim: PublishedClaim; question: Question; view: View }) => {
  const { language, moment, words } = view
  const date = claim.statedAt === null ? words.event.dateNotStated : dateWords(claim.statedAt, language)
  const place = question.positions.findIndex(({ key }) => key === claim.position)
  const position = question.positions[place]
  const mark = isFigure(claim) ? shortCount(claim.value.count) : letterOf(Math.max(0, place))
  const says = isFigure(claim)
    ? words.matrix.figure(mark, date)
    : words.matrix.answer(mark, textIn(position?.wording ?? question.wording, language).text, date)
  return (
    <a href={address(language, claimPath(claim.id), moment)} title={says}>
      <bdi dir="ltr">{mark}</bdi>
    </a>
  )
}

const Marks = ({ cell, question, view }: { cell: Cell; question: Question; view: View }) => {
  const { matrix } = view.words
  if (cell.claims.length === 0)
    return cell.silent ? <abbr title={matrix.asked}>○</abbr> : <span className="sr">{matrix.none}</span>
  // A later figure of one speaker takes the place of the earlier; of answers each different one is shown.
  const figures = cell.claims.every(isFigure)
  const shown = figures ? cell.claims.slice(-1) : distinct(cell.claims).slice(0, mostMarks)
  const left = cell.claims.length - shown.length
  return (
    <>
      {shown.map((claim, index) => (
        <Fragment key={claim.id}>
          {index > 0 && ' '}
          <Mark claim={claim} question={question} view={view} />
        </Fragment>
      ))}
      {shown.filter(isFigure).map((claim) => {
        const people = peopleWords(claim, view)
        return people === '' ? null : <small key={claim.id}>{people}</small>
      })}
      {left > 0 && <small>{matrix.more(left)}</small>}
    </>
  )
}

const distinct = (claims: readonly PublishedClaim[]): PublishedClaim[] => [
  ...new Map(claims.map((claim) => [claim.position ?? claim.id, claim])).values(),
]

/** The table of who said what; it scrolls inside itself, and the speakers stay in view. */
export const MatrixTable = ({
  matrix: { questions, rows },
  caption,
  numbers,
  hrefOf,
  view,
}: {
  matrix: Matrix
  caption: string
  /** The number each question has on its event’s page. */
  numbers: ReadonlyMap<string, number>
  /** Where the head of a column leads. */
  hrefOf: (question: Question) => string
  view: View
}) => {
  const { words, language, naming } = view
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scrolls" aria-label={`${words.matrix.title}. ${words.matrix.scroll}`} tabIndex={0}>
      <table className="matrix">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.matrix.speaker}</th>
            {questions.map((question) => (
              <th scope="col" key={question.id}>
                <a href={hrefOf(question)}>
                  {numbers.get(question.id)}. <Text of={question.wording} language={language} />
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ claimant, cells }) => (
            <tr key={claimant}>
              <th scope="row">
                <a href={address(language, partyPath(claimant), view.moment)}>
                  <bdi>{naming.party(claimant)}</bdi>
                </a>
              </th>
              {cells.map((cell, column) => {
                const question = questions[column]
                return question === undefined ? null : (
                  <td key={question.id}>
                    <Marks cell={cell} question={question} view={view} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
