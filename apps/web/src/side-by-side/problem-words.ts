import type { ProblemDetails } from '@onrecord/model'
import type { Words } from '../languages/words.ts'

const shortened = (given: string): string => (given.length > 60 ? `${given.slice(0, 60)}…` : given)

/** Why two claims could not be compared, in the reader’s language; the API’s own sentences are for programs. */
export const problemWords = ({ code, given, parameter }: ProblemDetails, { compare }: Words): string => {
  const name = shortened(given ?? '')
  if (given === undefined || given.trim() === '')
    return compare.needed(parameter === 'b' ? compare.second : compare.first)
  if (code === 'claim-ambiguous') return compare.ambiguous(name)
  if (code === 'not-a-claim') return compare.notAClaim(name)
  return code === 'parameter-invalid' ? compare.unreadable(name) : compare.unknown(name)
}
