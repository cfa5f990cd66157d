import { foldText } from '@onrecord/model'
import { remembered } from './remembered.ts'

/** One word of a text: folded for comparing, with where it stands in the text as it is. */
export interface Word {
  readonly text: string
  /** Offset of its first UTF-16 code unit. */
  readonly start: number
  /** Offset behind its last. */
  readonly end: number
}

// A number keeps its grouping ("1,400", "1 400" with a no-break space, "١٬٤٠٠"); a word keeps apostrophes and unseen marks
// inside. Arabic writes "and 1,400" without a space, so its words end where a number begins.
const group = "[,٬،'’\\u00a0\\u2009\\u202f]"
const number = `\\p{Nd}{1,3}(?:${group}\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+(?=(?!\\p{Nd})\\p{Script=Arabic})`
const arabic = "(?!\\p{Nd})\\p{Script=Arabic}(?:(?!\\p{Nd})[\\p{L}\\p{M}\\p{Cf}]|['’ʼ‘](?=\\p{L}))*"
const other = "[\\p{L}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd}\\p{Cf}]|['’ʼ‘](?=\\p{L}))*"
const pattern = new RegExp(`${number}|${arabic}|${other}`, 'gu')

// Longer words are nobody's, and the server bounds what it can hold.
const LONGEST = 64

const plain = (folded: string): string => {
  const word = folded.replace(/'s$/, '').replaceAll("'", '')
  return /^[\d,]+$/.test(word) ? word.replaceAll(',', '').replace(/^0+(?=\d)/, '') : word
}

/** Pieces a word falls into once it is folded: a ligature may stand for several words. */
const piecesOf = remembered((word): readonly string[] => {
  const folded = foldText(word)
  const parts = /^[\d,' ]+$/.test(folded) ? [folded.replace(/[ ']/g, '')] : folded.split(/[^\p{L}\p{M}\p{Nd}']+/u)
  return parts.map((part) => [...plain(part)].slice(0, LONGEST).join('')).filter((part) => part !== '')
})

const within = (text: string, start: number): Word[] => {
  // Joiners and bidi controls at the end of a word are no part of what is marked.
  const seen = text.replace(/\p{Cf}+$/u, '')
  return piecesOf(seen).map((piece) => ({ text: piece, start, end: start + seen.length }))
}

/** The words of a text in either script, numbers among them: 1,400, 1400 and ١٤٠٠ are one word. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => within(found, index))
