import type { ReadText } from './tokens.ts'

const wordsIn = (read: ReadText, quotation: number): number => {
  const found = read.quotations[quotation]
  return found === undefined ? 0 : (read.text.slice(found.start, found.end).match(/[\p{L}\p{N}]+/gu) ?? []).length
}

/** Whether the word stands in speech rather than in scare quotes or a title: more than three words, or a whole sentence. */
export const isSpeech = (read: ReadText, at: number): boolean => {
  const token = read.tokens[at]
  if (token === undefined || token.quotation < 0) return false
  return wordsIn(read, token.quotation) > 3 || endsSentence(read, token.quotation)
}

const endsSentence = (read: ReadText, quotation: number): boolean => {
  const found = read.quotations[quotation]
  return found !== undefined && /[.,!?]["”’»]?$/.test(read.text.slice(found.start, found.end).replace(/["”’»]+$/, ''))
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
