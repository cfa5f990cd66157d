import type { Language } from '@onrecord/model'
import { wordsIn } from '../languages/words.ts'
import { address } from './addresses.ts'
import type { Moment } from './moment.ts'

/** The search of every page: a plain form, whose answer is a page. */
export const SearchBox = ({ language, moment }: { language: Language; moment: Moment }) => {
  const { frame } = wordsIn(language)
  return (
    <search className="search-box" aria-label={frame.searchLabel}>
      <form action={address(language, '/search')} method="get">
        <input
          type="search"
          name="q"
          aria-label={frame.searchLabel}
          autoComplete="off"
          enterKeyHint="search"
          dir="auto"
        />
        {moment.saidBy !== null && <input type="hidden" name="saidBy" value={moment.saidBy} />}
        {moment.recordedBy !== null && <input type="hidden" name="recordedBy" value={moment.recordedBy} />}
        <button type="submit">{frame.search}</button>
      </form>
    </search>
  )
}
