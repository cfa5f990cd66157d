import { daysOf } from '@onrecord/model'
import type { Draft } from '../draft/draft.ts'
import { readWindow } from './read-window.ts'
import type { Rule } from './rule.ts'

/** The words of a draft for when it happened; null when it has none. */
export const windowWordsOf = (draft: Draft): string | null =>
  draft.kind === 'casualties' || draft.kind === 'tally' ? draft.value.window : null

/** What is told lies not after the day it was published. */
export const windowIsPast: Rule = (draft, { published }) => {
  const words = windowWordsOf(draft)
  if (words === null || published === null) return []
  const read = readWindow(words, published)
  const last = daysOf(published).last
  if (read === null || last === null) return []
  const days = daysOf(read.window)
  if ((days.first ?? '') <= last && (days.last ?? '') <= last) return []
  return [{ code: 'window-later', sentence: `“${words}” is after ${published}, the day of publication.` }]
}
