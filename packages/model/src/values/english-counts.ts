import { about, atLeast, atMost, between, type Count, exactly, moreThan, worded } from './count.ts'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  k: 1000,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
}

const some = (list: readonly string[]): string => `(?:${list.join('|')})`
const word = some([...small.toSorted((a, b) => b.length - a.length), ...tens])
const scale = some(['dozen', 'hundred', 'thousand', 'million', 'billion'])
const digits = String.raw`(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+(?:\.\d+)?)(?![\d])`
// "a hundred and twenty" is one number, "five and seven" are two.
const spelled = `(?:(?:half )?an? ${scale}|${word})(?:(?:[-\\s]|(?<=hundred|thousand|million) and )(?:${word}|${scale}))*`
const numeral = String.raw`(?:${digits}(?:\s?(?:million|billion|thousand|hundred|dozen|mn|bn|[mk])\b)?|\b${spelled}\b)`
const vague = String.raw`\b(?:(?:tens|dozens|scores|hundreds|thousands|millions)(?: (?:of|or even) (?:thousands|hundreds|millions))?|(?:several|a few|a couple(?: of)?|many|some)(?: (?:dozens?|hundreds?|thousands?))|several|a few|a handful|a couple|scores)\b`

const bounds = {
  more: 'more than|well over|exceed(?:s|ed)?|topp(?:ed|ing)|tops|surpass(?:es|ed)|just over|slightly more than|over|above|upwards of|in excess of|exceeding|greater than|north of|surpassing',
  least:
    'at the very least|at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|at minimum',
  most: 'up to|as many as|as much as|as high as|at most|no more than|not more than|a maximum of|at the most',
  less: 'fewer than|less than|just under|under|below',
  about:
    'about|around|some|roughly|approximately|approx\\.?|nearly|almost|close to|an estimated|estimated at|estimated|circa|in the region of|just about|somewhere around',
} as const
type Bound = keyof typeof bounds

const prefix = `(?:(?:${Object.values(bounds).join('|')})\\s+)`
const range = String.raw`(?:between\s+${numeral}\s+and\s+${numeral}|(?:from\s+)?${numeral}(?:\s?[–—-]\s?|\s+(?:to|or)\s+(?:as many as\s+|even\s+)?)${numeral})`
const suffix = String.raw`(?:\s?\+|\s+at (?:the )?(?:very )?(?:most|least)\b|\s+or (?:more|so|fewer|less)\b|-(?:odd|plus)\b)`

/** Finds the words of a count in English: number, range or vague number, with what bounds it. */
export const englishCount = new RegExp(
  String.raw`(?<![\w.,/:$€£#-])(?:${prefix}{0,2})(?:${range}|${numeral}|${vague})${suffix}?(?![\w%]|[./:,]\d)`,
  'giu',
)

const whole = (source: string): RegExp => new RegExp(`^${source}$`, 'iu')
const wholeNumeral = whole(numeral)
const wholeVague = whole(vague)
const leading = new RegExp(`^${prefix}`, 'iu')
const trailing = new RegExp(`${suffix}$`, 'iu')
const ends = new RegExp(numeral, 'giu')
const wholeRange = whole(range)

const spelledValue = (text: string): number => {
  let total = 0
  let part = 0
  for (const piece of text.toLowerCase().split(/[-\s]+/)) {
    const factor = scales[piece]
    if (piece === 'half') part = 0.5
    else if ((piece === 'a' || piece === 'an') && part === 0) part = 1
    else if (small.includes(piece)) part += small.indexOf(piece)
    else if (tens.includes(piece)) part += (tens.indexOf(piece) + 2) * 10
    else if (factor === 100 || factor === 12) part = (part === 0 ? 1 : part) * factor
    else if (factor !== undefined) {
      total += (part === 0 ? 1 : part) * factor
      part = 0
    }
  }
  return Math.round(total + part)
}

const numeralValue = (text: string): number => {
  const [, figures = '', unit] = /^([\d.,\u00a0\u202f]+)\s*([a-z]*)$/iu.exec(text) ?? []
  if (figures === '') return spelledValue(text)
  return Math.round(Number(figures.replace(/[,\u00a0\u202f]/g, '')) * (scales[unit?.toLowerCase() ?? ''] ?? 1))
}

// The least that such words allow; "dozens" is two of them.
const vagueFloor = (text: string): number | null => {
  const lower = text.toLowerCase()
  const twice = (unit: number): number => 2 * unit
  if (/tens of thousands/.test(lower)) return 20000
  if (/hundreds of thousands/.test(lower)) return 200000
  if (/million/.test(lower)) return twice(1e6)
  if (/thousand/.test(lower)) return twice(1000)
  if (/hundred/.test(lower)) return twice(100)
  if (/dozen/.test(lower)) return twice(12)
  if (/score/.test(lower)) return twice(20)
  if (/tens/.test(lower)) return twice(10)
  if (/several|few/.test(lower)) return 3
  return /couple/.test(lower) ? 2 : null
}

const boundIn = (text: string): Bound | null => {
  const [found] = leading.exec(text) ?? []
  if (found === undefined) return null
  const names = Object.keys(bounds) as Bound[]
  return names.find((name) => whole(`(?:${bounds[name]})`).test(found.trim())) ?? null
}

const bounded = (bound: Bound | null, n: number, wording: string): Count => {
  if (bound === 'more') return moreThan(n, wording)
  if (bound === 'least') return atLeast(n, wording)
  if (bound === 'most') return atMost(n, wording)
  if (bound === 'less') return { ...atMost(n, wording), max: Math.max(0, n - 1) }
  return bound === 'about' ? about(n, wording) : exactly(n, wording)
}

// "between five and six hundred", "2 to 3 million": the scale is told once, for both.
const unsaidScale = (first: string, last: string): number => {
  const [, lead = '', unit = ''] = /^(.*?)[\s-]?(dozen|hundred|thousand|million|billion|mn|bn|[km])$/iu.exec(last) ?? []
  if (lead === '' || /^an?$/i.test(lead) || !(wholeNumeral.test(lead) && wholeNumeral.test(first))) return 1
  return numeralValue(first) < numeralValue(lead) ? (scales[unit.toLowerCase()] ?? 1) : 1
}

/** Reads the words of a count in English; null when they are no count we can read. */
export const readEnglishCount = (wording: string): Count | null => {
  // "A policeman was killed": the article counts one; in running text nobody looks for it as a number.
  if (/^an?$/i.test(wording)) return exactly(1, wording)
  let rest = wording.trim()
  let bound: Bound | null = null
  for (let found = boundIn(rest); found !== null; found = boundIn(rest)) {
    bound = bound === null || bound === 'about' ? found : bound
    rest = rest.replace(leading, '')
  }
  const after = trailing.exec(rest)?.[0] ?? ''
  rest = rest.slice(0, rest.length - after.length).trim()
  if (/\+|more|plus|least/i.test(after)) bound = 'least'
  else if (/so|odd/i.test(after)) bound = 'about'
  else if (/fewer|less|most/i.test(after)) bound = 'most'
  if (wholeNumeral.test(rest)) return bounded(bound, numeralValue(rest), wording)
  if (wholeRange.test(rest)) {
    const [first = '', last = ''] = [...rest.matchAll(ends)].map(([number]) => number)
    const high = numeralValue(last)
    const low = numeralValue(first) * unsaidScale(first, last)
    if (low > high) return null
    return { ...between(low, high, wording), approximate: bound === 'about' }
  }
  return wholeVague.test(rest) ? worded(wording, vagueFloor(rest)) : null
}
