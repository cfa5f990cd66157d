import { isTime, type Range } from '../reading/phrases.ts'
import type { Token } from '../reading/tokens.ts'

/** The words that name who says it: all of them, and apart from them the name and the role. */
export interface Speaker {
  readonly span: Range
  readonly name: Range
  readonly role: Range | null
  readonly side: 'left' | 'right'
  readonly rule: string
}

/** Words that open a relative clause. */
export const relative = /^(?:who|which|whose|where|whom)$/

const onlyNumber = (tokens: readonly Token[], [from, to]: Range): boolean =>
  tokens[from]?.lower !== 'one' && tokens.slice(from, to).every((token) => token.pos === 'NUM' || token.pos === 'PUNCT')

/** Whether the words can name somebody who speaks. */
export const isParty = (tokens: readonly Token[], range: Range): boolean => {
  const last = tokens[range[1] - 1]
  const first = tokens[range[0]]
  return !(
    onlyNumber(tokens, range) ||
    (isTime(last) && !(last?.lower === 'day' && tokens[range[1] - 3]?.lower === 'of')) ||
    (first?.pos === 'PRON' && /^(?:there|that|this|which|what|nobody)$/.test(first.lower))
  )
}
