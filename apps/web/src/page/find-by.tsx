import { address } from './addresses.ts'
import type { View } from './view.ts'

/** A search among entries of one type, as a plain form. */
export const FindBy = ({
  type,
  view,
}: {
  type: 'party' | 'place' | 'source'
  view: Pick<View, 'language' | 'moment' | 'words'>
}) => (
  <form className="find" action={address(view.language, '/search')} method="get">
    <input type="hidden" name="type" value={type} />
    <input type="search" name="q" aria-label={view.words.search.find[type]} dir="auto" autoComplete="off" />
    <button type="submit">{view.words.search.find[type]}</button>
  </form>
)
