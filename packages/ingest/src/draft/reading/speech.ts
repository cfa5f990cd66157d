import type { ReadText } from './tokens.ts'

/** Whether the word stands in speech rather than in scare quotes or a title. */
export const isSpeech = (read: ReadText, at: number): boolean => {
  const quotation = read.tokens[at]?.quotation ?? -1
  return quotation >= 0 && read.quotations[quotation]?.speech === true
}

/** The words of a quotation, its marks included, as a range. */
export const quotationRange = (read: ReadText, at: number): readonly [number, number] => {
  const quotation = read.tokens[at]?.quotation ?? -1
  let from = at
  let to = at + 1
  while (from > 0 && read.tokens[from - 1]?.quotation === quotation) from -= 1
  while (to < read.tokens.length && read.tokens[to]?.quotation === quotation) to += 1
  return [from, to]
}
