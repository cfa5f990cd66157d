import { isPersonWord } from '../reading/people.ts'
import { isTime } from '../reading/phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Spot } from './figure.ts'
import { notPeople, outcomeWords } from './figure-words.ts'

const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/

const before =
  /^(?:aged?|resolution|article|articles|page|pages|section|chapter|route|highway|no\.?|number|unit|flight|phase|paragraph|channel|room|psalm|group|part|level|area|zone|sector|block|district|ward|camp|line|kilometre|version|chapter|clause|volume|act|bill|decree|law|order|case|file|apollo|covid|form)$/

const yearly = (wording: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(wording)

// Why a number counts no people; null when it may.
// A measure, not a count: "magnitude 6.1".
const decimal = (wording: string): boolean => /^\D*\d+\.\d+$/.test(wording)

/** Why a number counts no people; null when it may. */
export const otherThan = (read: ReadText, sentence: Sentence, spot: Spot): string | null => {
  const { tokens } = read
  const previous = tokens[spot.from - 1]
  const next = tokens[spot.to]
  const wording = read.text.slice(spot.start, spot.end)
  const lead = previous !== undefined && spot.from > sentence.from ? previous.lower : ''
  if (/^one$/i.test(wording) && /^(?:of|in|at|from|on|no|for|by|with|as)$/.test(lead)) return 'a pronoun'
  // "two March killings"
  const harm = outcomeWords.has(tokens[spot.to + 1]?.lower ?? '') && !/\d/.test(wording)
  if (month.test(next?.text.toLowerCase() ?? '') && /^\p{Lu}/u.test(next?.text ?? '') && !harm) return 'a date'
  if (
    month.test(lead) &&
    /^\p{Lu}/u.test(previous?.text ?? '') &&
    spot.count.max !== null &&
    (spot.count.max <= 31 || yearly(wording)) &&
    !outcomeWords.has(next?.lower ?? '')
  )
    return 'a date'
  if (decimal(wording)) return 'a measure'
  // "on 20 and 21 September"
  if (
    /^\d{1,2}$/.test(wording) &&
    /^(?:and|or|to|-|–|,)$/.test(next?.lower ?? '') &&
    /^\d{1,2}$/.test(tokens[spot.to + 1]?.text ?? '') &&
    month.test(tokens[spot.to + 2]?.lower ?? '') &&
    /^\p{Lu}/u.test(tokens[spot.to + 2]?.text ?? '')
  )
    return 'a date'
  // "a man of 26", "a girl of about four"
  if (
    lead === 'of' &&
    spot.head === null &&
    (spot.count.max ?? 999) < 110 &&
    isPersonWord(tokens[spot.from - 2]?.lower ?? '') &&
    !/s$|men$|people|children|crew|police|staff|personnel/.test(tokens[spot.from - 2]?.lower ?? '') &&
    tokens
      .slice(Math.max(sentence.from, spot.from - 6), spot.from - 2)
      .some(({ lower }) => /^(?:an?|the|one|his|her)$/.test(lower))
  )
    return 'an age'
  // "Communiqué, week 38"
  if (spot.head === null && /^(?:week|day|round|stage)$/.test(lead)) return 'a number that names something'
  // "by a factor of ten", "Claim 1: murders have halved"
  if (lead === 'of' && /^(?:factor|ratio|margin|rate|magnitude)$/.test(tokens[spot.from - 2]?.lower ?? ''))
    return 'a measure'
  if (next?.text === ':' && /^(?:claim|question|myth|point|item|step|finding|annex|table|exhibit)$/.test(lead))
    return 'a number that names something'
  // "1. The army: 24 killed": the number of the line.
  if (
    spot.from === sentence.from &&
    /^\d{1,2}$/.test(wording) &&
    /^[.)]$/.test(next?.text ?? '') &&
    tokens[spot.from - 1]?.paragraph !== tokens[spot.from]?.paragraph
  )
    return 'a number that names something'
  // "all but two of them", "every name but four": those it does not hold for.
  if (
    lead === 'but' &&
    tokens
      .slice(Math.max(sentence.from, spot.from - 5), spot.from)
      .some(({ lower }) => /^(?:all|every|everyone|none|nobody|any|each)$/.test(lower))
  )
    return 'a number that is left out'
  // "the forty-fourth victim"
  if (/^-\p{L}+(?:th|st|nd|rd)\b/u.test(read.text.slice(spot.end, spot.end + 12))) return 'an ordinal'
  // "a couple and their children" are husband and wife.
  if (/^a couple$/i.test(wording) && /^(?:and|in|,|from|who|with)$/.test(next?.lower ?? '')) return 'a couple'
  // "9 out of 10 people", "1 in 5"
  if (
    (next?.lower === 'out' && tokens[spot.to + 1]?.lower === 'of' && tokens[spot.to + 2]?.pos === 'NUM') ||
    (lead === 'of' && tokens[spot.from - 2]?.lower === 'out') ||
    (lead === 'in' && tokens[spot.from - 2]?.pos === 'NUM' && (spot.count.max ?? 99) <= 20) ||
    (next?.lower === 'in' && tokens[spot.to + 1]?.pos === 'NUM' && (spot.count.max ?? 99) <= 10)
  )
    return 'a share'
  if (
    lead === 'of' &&
    spot.head === null &&
    /^(?:town|village|city|population|crowd|community|hamlet|camp|neighbou?rhood|district|country|island|settlement|force|staff)$/.test(
      tokens[spot.from - 2]?.lower ?? '',
    )
  )
    return 'a population'
  // "home to 240,000 people"
  if (
    lead === 'to' &&
    tokens[spot.from - 2]?.lower === 'home' &&
    !/^(?:who|displaced|refugees|whom)$/.test(tokens[spot.headEnd]?.lower ?? '')
  )
    return 'a population'
  if (spot.count.max === 0) return 'a number that is denied'
  if (/\bages? of(?: about| around| just)? $/i.test(read.text.slice(Math.max(0, spot.start - 20), spot.start)))
    return 'an age'
  if (lead === 'not') return 'a number that is denied'
  if (
    /^(?:under|over|below|above) (?:\d{1,2}|\p{L}+teen|ten|twelve|five|six|seven|eighteen)$/iu.test(wording) &&
    spot.head === null &&
    /^(?:is|are|was|were|be|aged|boys|girls|children|those|people|women|men|anyone|everyone|them|whom|all|most|half|,|and)$/.test(
      lead,
    )
  )
    return 'an age'
  if (
    yearly(wording) &&
    (spot.head === null || /^(?:in|since|of|until|by|from|during|before|after|early|late|the)$/.test(lead))
  )
    return 'a year'
  // "aged 9 and 12", "aged between 20 and 35"
  if (
    (spot.count.max ?? 999) < 120 &&
    spot.head === null &&
    /\b(?:aged|ages)\b(?: (?:between|from|around|about|just|only))?(?: ?(?:\d+|[a-z]+|,|and|to|-|–))?(?: ?(?:\d+|,|and|to|-|–)){0,5}$/.test(
      read.text
        .slice(Math.max(read.tokens[sentence.from]?.start ?? 0, spot.start - 40), spot.start)
        .trimEnd()
        .toLowerCase(),
    )
  )
    return 'an age'
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
  // "labourers, 22 and 25,": how old they were
  if (
    /^\d{1,2}$/.test(wording) &&
    spot.head === null &&
    /\b\p{L}+s?, (?:\d{1,2} and )?$/u.test(read.text.slice(Math.max(0, spot.start - 24), spot.start)) &&
    /^(?:,| and \d{1,2},)/.test(read.text.slice(spot.end, spot.end + 10))
  )
    return 'an age'
  for (let at = spot.to; at < Math.max(spot.headEnd, spot.to + 1); at += 1) {
    const reason = notPeople.get(tokens[at]?.lower ?? '')
    // "seven members of the regiment"
    const members = tokens
      .slice(spot.to, at)
      .some(({ lower }, index) => isPersonWord(lower) && tokens[spot.to + index + 1]?.lower === 'of')
    if (reason !== undefined && at >= spot.headEnd - 1 && !members) return reason
  }
  if (
    lead === 'at' &&
    (spot.count.max ?? 99) <= 24 &&
    spot.head === null &&
    /^(?:began|started|opened|closed|ended|arrived|begins|starts|around)$/.test(tokens[spot.from - 2]?.lower ?? '')
  )
    return 'a time'
  // "almost 7,000 victim names": the last noun says what is counted.
  const last = tokens[spot.headEnd - 1]
  if (last !== undefined && isTime(last) && !/^(?:PROPN)$/.test(last.pos)) return 'a time'
  if (/^\d+-\d+$/.test(wording) && spot.count.min === spot.count.max) return 'a result'
  if (
    /^one$/i.test(wording) &&
    (next?.lower === 'of' || spot.head === null) &&
    !outcomeWords.has(next?.lower ?? '') &&
    !/^(?:seriously|critically|fatally|badly|gravely|severely)$/.test(next?.lower ?? '') &&
    !/^(?:of)$/.test(next?.lower ?? '') &&
    next?.pos !== 'AUX'
  )
    return 'a pronoun'
  // "whose son was one of those who died"
  if (
    /^one$/i.test(wording) &&
    /^(?:of|among) (?:those|them) (?:who|whose|that|whom)/.test(read.text.slice(spot.end, spot.end + 24).trim())
  )
    return 'a pronoun'
  if (/^one$/i.test(wording) && next?.lower === 'of' && !/^(?:them|whom|those)$/.test(tokens[spot.to + 1]?.lower ?? ''))
    return 'a pronoun'
  return null
}
