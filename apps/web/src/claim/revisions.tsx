import {
  Count,
  countWords,
  dateWords,
  type EntryRevision,
  type EntryRevisions,
  idType,
  LocalText,
  revisionClassLabel,
} from '@onrecord/model'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

type Change = EntryRevision['changes'][number]

/** What stood in a field, in words where there are words for it, else as it stands in the entry. */
const Stood = ({ value, view }: { value: unknown; view: View }) => {
  if (value === null || value === undefined) return <i>{view.words.check.nothing}</i>
  const text = LocalText.safeParse(value)
  if (text.success) return <Text of={text.data} language={view.language} />
  const count = Count.safeParse(value)
  if (count.success) return countWords(count.data, view.language)
  if (typeof value === 'string') return <bdi>{idType(value) === 'party' ? view.naming.party(value) : value}</bdi>
  return (
    <code dir="ltr" lang="en">
      {JSON.stringify(value)}
    </code>
  )
}

const fieldName = ({ path }: Change, view: View): string => {
  const fields: Readonly<Record<string, string>> = view.words.check.fields
  return path
    .filter((step) => step !== 'value' || path.length === 1)
    .map((step) => (Object.hasOwn(fields, step) ? fields[step] : step))
    .join(' · ')
}

const Changes = ({ changes, view }: { changes: readonly Change[]; view: View }) => (
  <dl className="facts changes">
    {changes.map((change) => (
      <div key={change.path.join('.')}>
        <dt>{fieldName(change, view)}</dt>
        <dd>
          <del>
            <span className="sr">{view.words.check.before}: </span>
            <Stood value={change.before} view={view} />
          </del>{' '}
          <ins>
            <span className="sr">{view.words.check.after}: </span>
            <Stood value={change.after} view={view} />
          </ins>
        </dd>
      </div>
    ))}
  </dl>
)

/** What this record has changed about the entry since it came: when, by whom, why, and field by field. */
export const Revisions = ({ history, view }: { history: EntryRevisions; view: View }) => {
  const { check } = view.words
  const revised = history.items.length - 1
  return (
    <section aria-labelledby="history">
      <h2 id="history">{check.history}</h2>
      <p className="note">{revised === 0 ? check.unrevised : check.revisions(revised)}</p>
      <ol className="revisions" reversed>
        {history.items.toReversed().map(({ revision, recordedAt, author, reason, classes, changes }) => (
          <li key={revision}>
            <p>
              <time dateTime={recordedAt}>{dateWords(recordedAt.slice(0, 10), view.language)}</time>
              {'. '}
              {classes.length === 0
                ? check.first
                : check.changed(
                    classes.map((name) => revisionClassLabel(name)[view.language]).join(view.words.page.comma),
                  )}
              {'. '}
              <span className="note">
                {reason === null ? (
                  check.noReason
                ) : (
                  <q lang="en" dir="auto">
                    {reason}
                  </q>
                )}
                {view.words.page.comma}
                <bdi>{check.by(author)}</bdi>
              </span>
            </p>
            {changes.length > 0 && <Changes changes={changes} view={view} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
