import { type ComparisonAnswer, type Language, outcomeLabel, textIn } from '@onrecord/model'
import { compareAddress } from '../compare/pair.tsx'
import { wordsIn } from '../languages/words.ts'
import { address, claimPath, questionPath } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'
import type { Moment } from '../page/moment.ts'
import { PartyName } from '../page/names.tsx'
import { Attributed } from '../page/statement.tsx'
import { type View, viewOf } from '../page/view.ts'
import { CompareForm } from './form.tsx'
import { type Row, rowsOf } from './rows.ts'

const Cell = ({
  value,
  speaker,
  row,
  name,
  view,
}: {
  value: string | null
  /** Who said the claim; only the row of speakers leads to them. */
  speaker: string
  row: Row
  name: string
  view: View
}) => {
  const { claim, compare } = view.words
  // Where the comparison set what was not said against what was, it read it as the event as a whole.
  const whole = row.dimension !== 'by' && (row.relation === 'narrower' || row.relation === 'wider')
  if (row.name === claim.speaker)
    return (
      <td data-l={name}>
        <PartyName id={speaker} view={view} />
      </td>
    )
  return <td data-l={name}>{value ?? <i>{whole ? compare.wholeEvent : claim.notStated}</i>}</td>
}

const relationOf = ({ a, b, relation, differs }: Row, { words: { compare } }: View): string =>
  a === null && b === null
    ? compare.neither
    : relation === null
      ? differs
        ? compare.differs
        : compare.equal
      : compare.relations[relation]

const Rows = ({ answer, view }: { answer: ComparisonAnswer; view: View }) => {
  const { compare } = view.words
  return (
    <table className="side-by-side">
      <caption className="sr">{compare.rows}</caption>
      <thead>
        <tr>
          <th scope="col">{compare.dimension}</th>
          <th scope="col">{compare.first}</th>
          <th scope="col">{compare.second}</th>
          <th scope="col">{compare.how}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(answer, view).map((row) => (
          <tr key={row.name} className={row.differs ? 'apart' : 'alike'}>
            <th scope="row">{row.name}</th>
            <Cell value={row.a} speaker={answer.a.claimant} row={row} name={compare.first} view={view} />
            <Cell value={row.b} speaker={answer.b.claimant} row={row} name={compare.second} view={view} />
            <td className="relation">
              <span aria-hidden="true">{row.relation === 'unstated' ? '· ' : row.differs ? '≠ ' : '= '}</span>
              {relationOf(row, view)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Outcome = ({ answer, view }: { answer: ComparisonAnswer; view: View }) => {
  const { words, language } = view
  const { outcome, reasons, sentence } = answer.comparison
  const codes = [...new Set(reasons.map(({ code }) => code))]
  return (
    <section className="outcome" aria-labelledby="outcome">
      <h2 id="outcome">{`${words.compare.outcome}: ${outcomeLabel(outcome)[language]}`}</h2>
      <p className="verdict">{textIn(sentence, language).text}</p>
      <h3>{words.compare.rule}</h3>
      <ul>
        {codes.map((code) => (
          <li key={code}>{words.compare.rules[code]}</li>
        ))}
      </ul>
    </section>
  )
}

/** Two claims side by side: what each is about, row by row, what they come to, and the rule that says so. */
export const ComparePage = ({
  answer,
  given,
  language,
  moment,
}: {
  answer: ComparisonAnswer
  given: { a: string; b: string }
  language: Language
  moment: Moment
}) => {
  const view = viewOf({ ...answer, sources: [], reports: [] }, language, moment)
  const { compare } = view.words
  const { a, b } = answer
  return (
    <Frame
      language={language}
      path="/compare"
      moment={moment}
      also={given}
      version={answer.version}
      data={`/v1/compare?${new URLSearchParams(given)}`}
    >
      <article className="comparison">
        <h1>{compare.title}</h1>
        <div className="two">
          {[a, b].map((claim, index) => (
            // The two may be one and the same claim.
            // biome-ignore lint/suspicious/noArrayIndexKey: there are always these two, in this order
            <section key={index} aria-label={index === 0 ? compare.first : compare.second}>
              <p className="answer">{index === 0 ? compare.first : compare.second}</p>
              <p className="said">
                <a href={address(language, claimPath(claim.id), moment)}>
                  {'unknown' in claim ? (
                    textIn(claim.sentence, language).text
                  ) : (
                    <Attributed claim={claim} view={view} />
                  )}
                </a>
              </p>
              {'question' in claim && (
                <p className="note">
                  <a href={address(language, questionPath(claim.question), moment)}>{compare.itsQuestion}</a>
                </p>
              )}
            </section>
          ))}
        </div>
        <Rows answer={answer} view={view} />
        <Outcome answer={answer} view={view} />
        <p className="note">
          <a href={compareAddress(given.b, given.a, view)}>{compare.swap}</a>
        </p>
        <section aria-labelledby="others">
          <h2 id="others">{compare.asked}</h2>
          <CompareForm {...given} view={view} />
        </section>
      </article>
    </Frame>
  )
}

/** The page with nothing to compare yet: the form, and what is wrong with what was given. */
export const CompareAsk = ({
  given,
  problem,
  choices = [],
  language,
  moment,
}: {
  given: { a: string; b: string }
  /** Null when nothing was given at all. */
  problem: string | null
  /** What could be meant instead. */
  choices?: readonly string[]
  language: Language
  moment: Moment
}) => {
  const words = wordsIn(language)
  const { compare } = words
  const also = given.a === '' && given.b === '' ? {} : given
  return (
    <Frame
      language={language}
      path="/compare"
      moment={moment}
      also={also}
      {...(given.a !== '' && given.b !== '' && { status: 404 as const })}
    >
      <article className="comparison">
        <h1>{compare.title}</h1>
        <p className="lead">{compare.lead}</p>
        {problem !== null && <p role="alert">{problem}</p>}
        {choices.length > 0 && (
          <ul>
            {choices.map((id) => (
              <li key={id}>
                <a href={address(language, claimPath(id), moment)}>
                  <bdi>{id}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
        <CompareForm {...given} view={{ language, words, moment }} />
      </article>
    </Frame>
  )
}
