import type { Token } from './tokens.ts'

/** Where the first word of a stretch stands that passes; -1 when none does. */
export const firstAt = (
  tokens: readonly Token[],
  from: number,
  to: number,
  passes: (token: Token) => boolean,
): number => {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (token !== undefined && passes(token)) return at
  }
  return -1
}
