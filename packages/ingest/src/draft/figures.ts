import { type Count, countsIn, readCount } from '@onrecord/model'
import type { Aside, DraftOutcome } from './draft.ts'
import { notPeople, outcomeWords } from './figure-words.ts'
import { outcomeOf } from './outcomes.ts'
import { isTime } from './phrases.ts'
import type { ReadText, Sentence, Token } from './tokens.ts'

/** A number of people in a text, with what happened to them. */
export interface Figure {
  readonly start: number
  readonly end: number
  /** The words of the number, as a range. */
  readonly from: number
  readonly to: number
  readonly count: Count
  readonly sentence: number
  /** Where the words on whom is counted end. */
  readonly headEnd: number
  /** What is counted, as printed; null when only the outcome is told. */
  readonly head: string | null
  readonly outcome: DraftOutcome | null
  readonly part: boolean
  readonly rule: string
}

type Spot = Omit<Figure, 'outcome' | 'part' | 'rule'>

const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/
const before =
  /^(?:aged?|resolution|article|articles|page|pages|section|chapter|route|highway|no\.?|number|unit|flight|phase|paragraph|channel|room|psalm|group|part|level|area|zone|sector|block|district|ward|camp|line|kilometre|version|chapter|clause|volume|act|bill|decree|law|order|case|file|apollo|covid|form)$/

const tokensOf = (read: ReadText, sentence: Sentence, start: number, end: number): readonly [number, number] | null => {
  let from = -1
  let to = -1
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = read.tokens[at] as Token
    if (token.end > start && from < 0) from = at
    if (token.start < end) to = at + 1
  }
  return from < 0 || to <= from ? null : [from, to]
}

// Words after the number up to its noun: "security force members", "unarmed civilians".
const headOf = (
  read: ReadText,
  sentence: Sentence,
  start: number,
  vague = false,
): { end: number; head: string | null } => {
  const { tokens } = read
  let from = start
  let at = from
  let end = from
  while (at < sentence.to) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    if (at === from && /^(?:of|more|other|others)$/.test(token.lower)) {
      // "14 of its soldiers"
      if (token.lower === 'of' && /^(?:its|their|his|her|our|my)$/.test(next?.lower ?? ''))
        return headOf(read, sentence, at + 2)
      // "hundreds of villagers"
      if (token.lower === 'of' && vague && !/^(?:them|whom|those|these|the|which|it)$/.test(next?.lower ?? ''))
        return headOf(read, sentence, at + 1)
      if (token.lower === 'of') return { end: from, head: null }
      at += 1
      if (token.lower === 'others') end = at
      else {
        from = at
        end = at
      }
      continue
    }
    if (
      outcomeWords.has(token.lower) &&
      !/^(?:bodies|corpses|lives|casualties)$/.test(token.lower) &&
      !/^(?:NOUN|PROPN)$/.test(next?.pos ?? '')
    ) {
      end = at
      break
    }
    if (isTime(token) && end > from) break
    if (/^(?:NOUN|PROPN)$/.test(token.pos)) {
      at += 1
      end = at
      continue
    }
    if (
      /^(?:ADJ)$/.test(token.pos) ||
      (token.text === '-' && end >= from) ||
      (token.pos === 'VERB' &&
        /(?:ed|ing|en)$/.test(token.lower) &&
        /^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '') &&
        end === from) ||
      (token.pos === 'PART' && /^'/.test(token.lower))
    ) {
      at += 1
      continue
    }
    break
  }
  // "members of the security forces" is whom; "in Lasara" is where.
  if (
    end > from &&
    tokens[end]?.lower === 'of' &&
    !/^(?:them|whom|those|these|all)$/.test(tokens[end + 1]?.lower ?? '') &&
    /^(?:members|officers|employees|staff|supporters|loyalists|people|men|women|residents|relatives|survivors|personnel|followers|soldiers|fighters|pupils|crew|citizens|nationals)$/.test(
      tokens[end - 1]?.lower ?? '',
    )
  ) {
    let stop = end + 1
    while (
      stop < sentence.to &&
      /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[stop]?.pos ?? '') &&
      !outcomeWords.has(tokens[stop]?.lower ?? '')
    )
      stop += 1
    if (stop > end + 1) end = stop
  }
  const first = tokens[from]
  const last = tokens[end - 1]
  return {
    end,
    head: end > from && first !== undefined && last !== undefined ? read.text.slice(first.start, last.end) : null,
  }
}

const yearly = (wording: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(wording)

// Why a number counts no people; null when it may.
// A measure, not a count: "magnitude 6.1".
const decimal = (wording: string): boolean => /^\D*\d+\.\d+$/.test(wording)

const otherThan = (read: ReadText, sentence: Sentence, spot: Spot): string | null => {
  const { tokens } = read
  const previous = tokens[spot.from - 1]
  const next = tokens[spot.to]
  const wording = read.text.slice(spot.start, spot.end)
  const lead = previous !== undefined && spot.from > sentence.from ? previous.lower : ''
  if (/^one$/i.test(wording) && /^(?:of|in|at|from|on|no|for|by|with|as)$/.test(lead)) return 'a pronoun'
  if (month.test(next?.text.toLowerCase() ?? '') && /^\p{Lu}/u.test(next?.text ?? '')) return 'a date'
  if (
    month.test(lead) &&
    /^\p{Lu}/u.test(previous?.text ?? '') &&
    spot.count.max !== null &&
    (spot.count.max <= 31 || yearly(wording)) &&
    !outcomeWords.has(next?.lower ?? '')
  )
    return 'a date'
  if (decimal(wording)) return 'a measure'
  if (
    yearly(wording) &&
    (spot.head === null || /^(?:in|since|of|until|by|from|during|before|after|early|late|the)$/.test(lead))
  )
    return 'a year'
  if (before.test(lead) && !/^(?:number|group|order)$/.test(lead)) return 'a number that names something'
  if (
    next?.text === '-' &&
    /^(?:year|day|month|week|hour|minute|kilomet|km|mile|met(?:er|re)|point|page|member|person|man|seat|storey|story|foot|bed|degree|nation|country|inch)/.test(
      tokens[spot.to + 1]?.lower ?? '',
    )
  )
    return 'an age or a measure'
  if (/^(?:th|st|nd|rd)$/.test(next?.lower ?? '') && next?.start === spot.end) return 'an ordinal'
  if (/^(?:%|percent|per)$/.test(next?.lower ?? '')) return 'a share'
  if (/^(?:%|°|€)$/.test(next?.text ?? '')) return 'a share'
  if (/^(?:\$|€|£|#)$/.test(previous?.text ?? '')) return 'money'
  if (lead === ',' && next?.text === ',' && /^\d{1,2}$/.test(wording) && tokens[spot.from - 2]?.pos === 'PROPN')
    return 'an age'
  for (let at = spot.to; at < Math.max(spot.headEnd, spot.to + 1); at += 1) {
    const reason = notPeople.get(tokens[at]?.lower ?? '')
    if (reason !== undefined && at >= spot.headEnd - 1) return reason
  }
  // "almost 7,000 victim names": the last noun says what is counted.
  const last = tokens[spot.headEnd - 1]
  if (last !== undefined && isTime(last) && !/^(?:PROPN)$/.test(last.pos)) return 'a time'
  if (/^\d+-\d+$/.test(wording) && spot.count.min === spot.count.max) return 'a result'
  if (
    /^one$/i.test(wording) &&
    (next?.lower === 'of' || spot.head === null) &&
    !outcomeWords.has(next?.lower ?? '') &&
    !/^(?:of)$/.test(next?.lower ?? '') &&
    next?.pos !== 'AUX'
  )
    return 'a pronoun'
  if (/^one$/i.test(wording) && next?.lower === 'of' && !/^(?:them|whom|those)$/.test(tokens[spot.to + 1]?.lower ?? ''))
    return 'a pronoun'
  return null
}

const spotsIn = (read: ReadText, sentence: Sentence, index: number): Spot[] => {
  const first = read.tokens[sentence.from]
  const last = read.tokens[sentence.to - 1]
  if (first === undefined || last === undefined) return []
  const text = read.text.slice(first.start, last.end)
  return [...text.matchAll(countsIn('en'))].flatMap((found) => {
    const wording = found[0].trimEnd()
    const start = first.start + found.index
    const range = tokensOf(read, sentence, start, start + wording.length)
    const count = readCount(wording)
    if (range === null || count === null) return []
    const { end, head } = headOf(read, sentence, range[1], !/\d/.test(wording))
    return [
      { start, end: start + wording.length, from: range[0], to: range[1], count, sentence: index, headEnd: end, head },
    ]
  })
}

/** Finds the numbers of people in a text, and what else its numbers count. */
export const findFigures = (read: ReadText): { figures: Figure[]; aside: Aside[] } => {
  const figures: Figure[] = []
  const aside: Aside[] = []
  read.sentences.forEach((sentence, index) => {
    const here: Figure[] = []
    for (const spot of spotsIn(read, sentence, index)) {
      const reason = otherThan(read, sentence, spot)
      if (reason !== null) {
        aside.push({
          reason,
          rule: 'figure.other',
          quote: read.text.slice(spot.start, spot.end),
          start: spot.start,
          end: spot.end,
        })
        continue
      }
      const told = outcomeOf(read, sentence, spot, here, figures)
      here.push({ ...spot, outcome: told?.outcome ?? null, part: told?.part ?? false, rule: told?.rule ?? 'none' })
    }
    figures.push(...here)
  })
  return { figures, aside }
}
