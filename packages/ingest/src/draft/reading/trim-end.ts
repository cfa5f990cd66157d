import type { Token } from './tokens.ts'

/** Marks that end a clause. */
export const ending = /^(?:[.?!…;:,]|—|–|--)$/

/** The end of the words before the mark that ends the sentence. */
export const trimEnd = (tokens: readonly Token[], from: number, to: number): number => {
  let end = to
  while (end > from && ending.test(tokens[end - 1]?.text ?? '') && (tokens[end - 1]?.quotation ?? -1) < 0) end -= 1
  return end
}
