import { type Question, stateDefinition } from '@onrecord/model'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { State, stateOrder } from './state.tsx'

/**
 * The questions of an event by how they stand, agreed first: what each word means, and a list to jump from. A question
 * keeps the number it has on the page.
 */
export const QuestionList = ({ questions, view }: { questions: readonly Question[]; view: View }) => {
  const { page, event } = view.words
  const numbers = new Map(questions.map(({ id }, index) => [id, index + 1]))
  const standing = Map.groupBy(questions, ({ state }) => state)
  return (
    <nav className="question-list" aria-labelledby="questions">
      <h2 id="questions">{event.questions}</h2>
      {questions.length === 0 && <p>{event.noQuestions}</p>}
      {stateOrder.flatMap((state) => {
        const some = standing.get(state) ?? []
        // That nothing is agreed is worth knowing; that no question is open is not.
        return some.length === 0 && (state !== 'agreed' || questions.length === 0) ? (
          []
        ) : (
          <section key={state}>
            <h3>
              <State state={state} view={view} /> {some.length > 0 && <small>{page.questions(some.length)}</small>}
            </h3>
            <p className="note">{stateDefinition(state)[view.language]}</p>
            {some.length === 0 ? (
              <p className="none">{event.noneAgreed}</p>
            ) : (
              <ol>
                {some.map((question) => (
                  <li key={question.id} value={numbers.get(question.id)}>
                    <a href={`#${question.id}`}>
                      <Text of={question.wording} language={view.language} />
                    </a>{' '}
                    <small>
                      {page.claims(question.claims.length)}
                      {page.comma}
                      {page.speakers(question.claimants.length)}
                    </small>
                  </li>
                ))}
              </ol>
            )}
          </section>
        )
      })}
    </nav>
  )
}
