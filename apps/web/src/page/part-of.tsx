import { numberWords } from '@onrecord/model'
import type { View } from './view.ts'

/** Says of a list that it is not whole, and leads to all of it; nothing where it is. */
export const PartOf = ({
  shown,
  total,
  all,
  view: { words },
}: {
  shown: number
  total: number
  /** Where all of it is; null where there is no such place. */
  all: string | null
  view: Pick<View, 'words'>
}) =>
  total <= shown ? null : (
    <p className="note">
      {words.paging.firstOf(numberWords(shown), numberWords(total))}{' '}
      {all !== null && <a href={all}>{words.paging.allOfThem}</a>}
    </p>
  )
