import { about, atLeast, atMost, between, type Count, exactly, moreThan } from '@onrecord/model'
import type { OriginFigure } from './origin.ts'

const digits = /\d[\d,.٬]*\d|\d/g

/** The number as it stands in the quoted words: "1,383" for 1383; null when it is not in them. */
const wordingIn = (quantity: number, phrase: string | null): string | null =>
  (phrase?.match(digits) ?? []).find((found) => found.replace(/[,.٬]/g, '') === String(quantity)) ?? null

/** A figure of the origin as a count, with its words where the quoted phrase holds them. */
export const countOf = ({ quantity, bound }: OriginFigure, phrase: string | null): Count => {
  const wording = wordingIn(quantity, phrase)
  switch (bound) {
    case 'exact':
      return exactly(quantity, wording)
    case 'at_least':
      return atLeast(quantity, wording)
    case 'more_than':
      return moreThan(quantity, wording)
    case 'at_most':
      return atMost(quantity, wording)
    case 'about':
      return about(quantity, wording)
  }
}

/** A range written in a table cell: "2300-2400". */
export const rangeIn = (cell: string): Count => {
  const [min, max] = cell.split('-').map(Number)
  if (min === undefined || max === undefined) throw new Error(`not a range: ${cell}`)
  return between(min, max)
}
