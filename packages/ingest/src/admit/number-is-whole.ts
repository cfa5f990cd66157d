import { type Count, countsIn, languages, readCount } from '@onrecord/model'
import { countIn } from './number-stands.ts'
import type { Remark, Rule } from './rule.ts'
import { standsWhole } from './stands-whole.ts'

/** The words of the number are all of it that the copy has: "412" is not the number of "1,412", nor "12" that of "at least 12". */
export const numberIsWhole: Rule = (draft, { text }) => {
  const count = countIn(draft)
  if (count === null || count.wording === null) return []
  const { figure, selector, quote } = draft
  const places = figure ? [figure.start] : placesOf(count.wording, quote).map((at) => selector.start + at)
  const remarks = places.map((at) => cutAt(text, at, count, count.wording ?? ''))
  // Printed more than once in the quote, it is enough that it stands whole once.
  return remarks.includes(null) ? [] : remarks.slice(0, 1).filter((remark) => remark !== null)
}

const placesOf = (words: string, quote: string): number[] => {
  const found: number[] = []
  for (let at = quote.indexOf(words); at >= 0; at = quote.indexOf(words, at + 1)) found.push(at)
  return found
}

// As far as the words of one number reach: never into another line, but for one that is broken within a sentence.
const AROUND = 120
const anotherLine = /\n(?![\p{Ll}\p{Nd}])/u

const lineAround = (text: string, start: number, end: number): [from: number, to: number] => {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(anotherLine)
      .at(-1) ?? ''
  const behind = text.slice(end, end + AROUND).split(anotherLine)[0] ?? ''
  return [start - before.length, end + behind.length]
}

const cutAt = (text: string, start: number, count: Count, wording: string): Remark | null => {
  const end = start + wording.length
  const [from, to] = lineAround(text, start, end)
  const around = text.slice(from, to)
  for (const { 0: words, index } of languages.flatMap((language) => [...around.matchAll(countsIn(language))])) {
    const at = from + index
    if (at > start || at + words.length < end || words.length === wording.length) continue
    const whole = readCount(words)
    if (whole === null || tellsARise(words, around.slice(0, index))) continue
    if (whole.point !== count.point) return { code: 'number-cut', sentence: `“${wording}” is cut out of “${words}”.` }
    if (whole.min !== count.min || whole.max !== count.max)
      return { code: 'bound-left-out', sentence: `The copy has “${words}”, and “${wording}” leaves its bound out.` }
  }
  if (standsWhole(text, start, end)) return null
  return { code: 'number-cut', sentence: `“${wording}” is cut out of a longer word or number.` }
}

// "It rose from 23 to 39", and "by seven to 45", is two numbers and no range.
const rising = /\b(?:by|up|down|rose|risen|rising|rises|climbed|jumped|increased|grew|fell|dropped)\s+$/i

const tellsARise = (words: string, before: string): boolean =>
  /^from\s/i.test(words) || rising.test(before) || /(?<!\p{L})من\s+$/u.test(before)
