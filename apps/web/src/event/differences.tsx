import type { Question } from '@onrecord/model'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

const shownAtMost = 8

type Pairs = Question['comparison']['conflicts']

const Pairs = ({ title, total, pairs, view }: { title: string; total: number; pairs: Pairs; view: View }) =>
  total === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {pairs.slice(0, shownAtMost).map((pair) => (
          <li key={pair.a + pair.b}>
            <Text of={pair.sentence} language={view.language} />
          </li>
        ))}
      </ul>
      {total > shownAtMost && <p>{view.words.event.morePairs(total - shownAtMost)}</p>}
    </>
  )

/** Why answers differ: the pairs that cannot both hold, and those that only seem to conflict, each with its reason. */
export const Differences = ({ question, view }: { question: Question; view: View }) => {
  const { event, page } = view.words
  const { counts, conflicts, apparent } = question.comparison
  const real = Math.max(counts.conflicts ?? 0, conflicts.length)
  if (real + apparent.length === 0) return null
  return (
    <details className="differences">
      <summary>
        {`${event.whyDifferent}: ${event.conflicts(real)}${page.comma}${event.seeming(apparent.length)}`}
      </summary>
      <Pairs title={event.conflictsTitle} total={real} pairs={conflicts} view={view} />
      <Pairs title={event.seemingTitle} total={apparent.length} pairs={apparent} view={view} />
      <p className="note">{event.compared}</p>
    </details>
  )
}
