import { type PublicDossier, type PublishedClaim, type Question, textIn } from '@onrecord/model'
import { address, matrixPath } from '../page/addresses.ts'
import type { View } from '../page/view.ts'
import { excerptOf, speakersInOrder } from './matrix.ts'
import { MatrixTable } from './matrix-table.tsx'

const room = { questions: 7, speakers: 12 }

/** On an event’s page: who answers which question, as far as there is room, and the way to all of it. */
export const MatrixSection = ({
  dossier,
  questions,
  claims,
  numbers,
  view,
}: {
  dossier: PublicDossier
  questions: readonly Question[]
  claims: ReadonlyMap<string, PublishedClaim>
  numbers: ReadonlyMap<string, number>
  view: View
}) => {
  const { words, language, moment } = view
  const excerpt = excerptOf(questions, claims, room)
  if (excerpt.questions.length < 2 || excerpt.rows.length < 2) return null
  const speakers = speakersInOrder(questions, claims)
  const whole = speakers.length === excerpt.rows.length && questions.length === excerpt.questions.length
  const sizes = (rows: number, columns: number) => [words.page.speakers(rows), words.page.questions(columns)] as const
  return (
    <section className="who-said-what" aria-labelledby="who-said-what">
      <h2 id="who-said-what">{words.matrix.title}</h2>
      <p className="note">{words.matrix.note}</p>
      <MatrixTable
        matrix={excerpt}
        caption={words.matrix.caption(textIn(dossier.event.title, language).text)}
        numbers={numbers}
        hrefOf={({ id }) => `#${id}`}
        view={view}
      />
      {!whole && (
        <p className="note">
          {words.matrix.shownOf(...sizes(excerpt.rows.length, excerpt.questions.length))}{' '}
          <a href={address(language, matrixPath(dossier.event.slug), moment)}>
            {words.matrix.all(...sizes(speakers.length, questions.length))}
          </a>
        </p>
      )}
    </section>
  )
}
