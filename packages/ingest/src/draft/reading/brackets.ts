import type { Token } from './tokens.ts'

/** Where the bracket that is open at this word closes; the ceiling when none is open. */
export const bracketEnd = (tokens: readonly Token[], from: number, ceiling: number): number => {
  let depth = 0
  for (let at = from; at < ceiling; at += 1) {
    const text = tokens[at]?.text
    if (text === '(' || text === '[') depth += 1
    if (text === ')' || text === ']') depth -= 1
    if (depth < 0) return at
  }
  return ceiling
}

/** Where the words in the bracket that is open at this word start; the floor when none is open. */
export const bracketStart = (tokens: readonly Token[], from: number, floor: number): number => {
  let depth = 0
  for (let at = from - 1; at >= floor; at -= 1) {
    const text = tokens[at]?.text
    if (text === ')' || text === ']') depth += 1
    if (text === '(' || text === '[') depth -= 1
    if (depth < 0) return at + 1
  }
  return floor
}
