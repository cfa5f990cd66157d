import type { Question } from '@onrecord/model'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { State, States } from './state.tsx'

/** The questions of an event as a list to jump from, each with how much there is on it. */
export const QuestionList = ({ questions, view }: { questions: readonly Question[]; view: View }) => {
  const { page, event } = view.words
  return (
    <nav className="question-list" aria-labelledby="questions">
      <h2 id="questions">{event.questions}</h2>
      {questions.length === 0 ? (
        <p>{event.noQuestions}</p>
      ) : (
        <>
          <States questions={questions} view={view} />
          <ol>
            {questions.map((question) => (
              <li key={question.id}>
                <a href={`#${question.id}`}>
                  <Text of={question.wording} language={view.language} />
                </a>{' '}
                <small>
                  <State state={question.state} view={view} />
                  {page.comma}
                  {page.claims(question.claims.length)}
                  {page.comma}
                  {page.speakers(question.claimants.length)}
                </small>
              </li>
            ))}
          </ol>
        </>
      )}
    </nav>
  )
}
