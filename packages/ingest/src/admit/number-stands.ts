import type { Count } from '@onrecord/model'
import type { Draft } from '../draft/draft.ts'
import type { Rule } from './rule.ts'

/** The count of a draft that has one. */
export const countIn = (draft: Draft): Count | null =>
  draft.kind === 'casualties' || draft.kind === 'tally' ? draft.value.count : null

/** The words of every number are in the quote, and where the draft says the figure is. */
export const numberStands: Rule = (draft, { text }) => {
  const count = countIn(draft)
  if (count === null) return []
  const { wording } = count
  if (wording === null)
    return [{ code: 'wording-missing', sentence: 'The draft gives a number without the words it was printed in.' }]
  if (!draft.quote.includes(wording))
    return [
      { code: 'wording-not-in-quote', sentence: `The quote does not hold the words of the number, “${wording}”.` },
    ]
  const { figure, selector } = draft
  if (figure === null) return []
  const there = text.slice(figure.start, figure.end) === wording
  if (there && figure.start >= selector.start && figure.end <= selector.end) return []
  return [{ code: 'figure-elsewhere', sentence: `“${wording}” is not where the draft says the figure is.` }]
}
