import type { PublishedChange } from '@onrecord/model'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

const shownAtMost = 40

/** How many changes there are of each sort, in words; the sorts that matter most to a reader first. */
export const sinceWords = (changes: readonly PublishedChange[], { words }: Pick<View, 'words'>): string[] => {
  const { question } = words
  const of = (code: PublishedChange['code']) => changes.filter((change) => change.code === code).length
  const sorts = [
    [question.added, of('claim-added')],
    [question.turned, of('question-state')],
    [question.opened, of('question-opened')],
    [question.revised, of('claim-revised')],
    [question.gone, of('claim-gone')],
    [question.closed, of('question-gone')],
  ] as const
  return sorts.flatMap(([say, n]) => (n === 0 ? [] : [say(n)]))
}

/** What was said after the day the page is shown at, and what that changed: one line, the sentences behind it. */
export const Since = ({ changes, view }: { changes: readonly PublishedChange[]; view: View }) => {
  const { question, page } = view.words
  if (changes.length === 0)
    return <p className="since note">{`${question.since}${page.comma}${question.nothingSince}`}</p>
  return (
    <details className="since">
      <summary>{`${question.since}: ${sinceWords(changes, view).join(page.comma)}`}</summary>
      <ul>
        {changes.slice(0, shownAtMost).map(({ code, about, sentence }) => (
          <li key={code + about}>
            <Text of={sentence} language={view.language} />
          </li>
        ))}
      </ul>
      {changes.length > shownAtMost && <p className="note">{question.moreChanges(changes.length - shownAtMost)}</p>}
    </details>
  )
}
