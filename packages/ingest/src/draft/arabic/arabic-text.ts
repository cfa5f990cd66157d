import { countsIn } from '@onrecord/model'
import { findQuotations } from '../reading/quotations.ts'
import { hamzated } from './arabic-spelling.ts'

/** A word or mark of an Arabic text; `plain` is without vowel marks and elongation, its hamza put back. */
export interface ArabicToken {
  readonly text: string
  readonly plain: string
  readonly start: number
  readonly end: number
  readonly quoted: boolean
  /** Whether a number starts or goes on here. */
  readonly numeral: boolean
}

/** A sentence as its words. */
export type ArabicSentence = readonly ArabicToken[]

const marks = /[\u064b-\u065f\u0670\u0640]/g
const word =
  /[\u0621-\u065f\u0670\u0640\u0671-\u06d3]+|[\d\u0660-\u0669]+(?:[.,\u066b\u066c][\d\u0660-\u0669]+)*|[A-Za-z]+|[^\s]/gu

const plain = (text: string): string => hamzated(text.replace(marks, ''))

// A text without full stops is cut, so that no sentence costs more than it tells.
const longest = 400

/** Takes an Arabic text apart into sentences and words; a full stop inside speech ends no sentence. */
export const readArabic = (text: string): ArabicSentence[] => {
  const quotations = findQuotations(text)
  const quotedAt = (at: number): boolean => quotations.some(({ start, end }) => start <= at && at < end)
  const numbers = [...text.matchAll(countsIn('ar'))].map(
    (found) => [found.index, found.index + found[0].length] as const,
  )
  let nextNumber = 0
  const sentences: ArabicToken[][] = []
  let open: ArabicToken[] = []
  let last = 0
  const close = (): void => {
    if (open.length > 0) sentences.push(open)
    open = []
  }
  for (const found of text.matchAll(word)) {
    if (text.slice(last, found.index).includes('\n')) close()
    last = found.index + found[0].length
    const quoted = quotedAt(found.index)
    while (nextNumber < numbers.length && (numbers[nextNumber]?.[1] ?? 0) <= found.index) nextNumber += 1
    const numeral = (numbers[nextNumber]?.[0] ?? text.length) < last
    open.push({ text: found[0], plain: plain(found[0]), start: found.index, end: last, quoted, numeral })
    if ((/^[.؟!?]$/.test(found[0]) && !quoted) || open.length >= longest) close()
  }
  close()
  return sentences
}
