import { dateWords, type EntryRevisions } from '@onrecord/model'
import { Text } from './text.tsx'
import type { View } from './view.ts'

/** What this record says of an entry of its own, before anything else is read of it: corrected, taken back, taken away. */
export const EntryNotices = ({
  history,
  view: { words, language },
}: {
  /** Null where it could not be read. */
  history: Pick<EntryRevisions, 'notices'> | null
  view: Pick<View, 'words' | 'language'>
}) => {
  const { check } = words
  return (history?.notices ?? []).map(({ id, notice, reason, recordedAt }) =>
    // What was merged is at another address by now.
    notice === 'merge' ? null : (
      <p className="entry-notice" key={id}>
        <strong>{check.notices[notice]}</strong> <Text of={reason} language={language} />{' '}
        <small>
          <time dateTime={recordedAt}>{check.notedOn(dateWords(recordedAt.slice(0, 10), language))}</time>
        </small>
      </p>
    ),
  )
}
