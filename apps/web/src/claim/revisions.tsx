import { dateWords, type EntryRevision, type EntryRevisions, LocalText, revisionClassLabel } from '@onrecord/model'
import type { View } from '../page/view.ts'
import { Stood } from './stood.tsx'

type Change = EntryRevision['changes'][number]

// Two texts are set side by side in one language: the reader’s, or else one that both have.
const inOneLanguage = ({ before, after }: Change, language: string): Pick<Change, 'before' | 'after'> => {
  const [was, is] = [LocalText.safeParse(before), LocalText.safeParse(after)]
  if (!was.success || !is.success) return { before, after }
  const both = Object.keys(was.data).filter((tag) => Object.hasOwn(is.data, tag))
  const tag = both.includes(language) ? language : both[0]
  const only = (text: Readonly<Record<string, unknown>>) => (tag === undefined ? text : { [tag]: text[tag] })
  return { before: only(was.data), after: only(is.data) }
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
    {changes.map((change) => {
      const { before, after } = inOneLanguage(change, view.language)
      const field = change.path.at(-1) ?? ''
      return (
        <div key={change.path.join('.')}>
          <dt>{fieldName(change, view)}</dt>
          <dd>
            <del>
              <span className="sr">{view.words.check.before}: </span>
              <Stood field={field} value={before} view={view} />
            </del>{' '}
            <ins>
              <span className="sr">{view.words.check.after}: </span>
              <Stood field={field} value={after} view={view} />
            </ins>
          </dd>
        </div>
      )
    })}
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
