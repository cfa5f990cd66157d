import { type Count, readCount } from '@onrecord/model'
import { countIn } from './number-stands.ts'
import type { Rule } from './rule.ts'

/** Reading the words of the number again gives the number of the draft. */
export const numberReadsBack: Rule = (draft) => {
  const count = countIn(draft)
  if (count === null || count.wording === null) return []
  const read = readCount(count.wording)
  if (read === null)
    return [{ code: 'number-unreadable', sentence: `“${count.wording}” is no number that can be read again.` }]
  if (same(read, count)) return []
  const sentence = `“${count.wording}” reads as ${shown(read)}, and the draft says ${shown(count)}.`
  return [{ code: 'number-differs', sentence }]
}

const same = (a: Count, b: Count): boolean =>
  a.min === b.min && a.max === b.max && a.point === b.point && a.approximate === b.approximate

const shown = ({ min, max, approximate }: Count): string => {
  const range =
    min === max ? `${min}` : min === null ? `at most ${max}` : max === null ? `at least ${min}` : `${min} to ${max}`
  return approximate ? `${range}, approximately` : range
}
