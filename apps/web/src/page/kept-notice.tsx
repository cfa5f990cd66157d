import { dateWords, type Language } from '@onrecord/model'
import { wordsIn } from '../languages/words.ts'
import { keptSince } from './kept.ts'

/** Said above a page that shows what the record said before, because it cannot be asked just now; nothing otherwise. */
export const KeptNotice = ({ language }: { language: Language }) => {
  const since = keptSince()
  if (since === null) return null
  const at = since.toISOString()
  const { problems } = wordsIn(language)
  return (
    <p className="kept" role="status">
      {problems.keptText}{' '}
      <time dateTime={at}>{problems.keptSince(dateWords(at.slice(0, 10), language), at.slice(11, 16))}</time>
    </p>
  )
}
