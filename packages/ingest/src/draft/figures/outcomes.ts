import { rivalled } from '../attributions/rival-claims.ts'
import { isFiniteVerb } from '../reading/phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import { behind, victimNouns } from './behind.ts'
import { toldOfHarmed } from './circumlocutions.ts'
import { fateOf } from './fates.ts'
import type { Figure } from './figure.ts'
import { outcomeWords } from './figure-words.ts'
import { governing } from './governing.ts'
import { inherited } from './inherited.ts'
import { between, type Spot, type Told } from './told.ts'

// "a list of the dead, three sources said": who tells is not counted.
const tells = (read: ReadText, spot: Spot): boolean => {
  if (spot.head === null) return false
  for (let at = spot.headEnd; at < spot.headEnd + 6; at += 1) {
    const token = read.tokens[at]
    if (/^(?:said|says|say|told)$/.test(token?.lower ?? '')) return true
    if (token === undefined || !/^(?:DET|NOUN|PROPN|ADJ|CCONJ|NUM)$/.test(token.pos)) return false
  }
  return false
}

// "counted four civilians and one soldier dead": the word behind the second number holds for both.
const sharedComplement = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  if (spot.head === null || !/^(?:and|or|,)$/.test(read.tokens[spot.headEnd]?.lower ?? '')) return null
  let at = spot.headEnd + 1
  if (read.tokens[at]?.pos !== 'NUM' && !/^an?$/.test(read.tokens[at]?.lower ?? '')) return null
  for (at += 1; at < Math.min(sentence.to, spot.headEnd + 7); at += 1) {
    const token = read.tokens[at]
    const word = at > spot.headEnd + 2 ? outcomeWords.get(token?.lower ?? '') : undefined
    if (word !== undefined) {
      const object = /^(?:DET|NUM|NOUN|PROPN|PRON)$/.test(read.tokens[at + 1]?.pos ?? '') && at + 1 < sentence.to
      return word.role === 'n' || word.role === 'vi' || object
        ? null
        : { outcome: word.outcome, part: false, rule: 'figure.shared' }
    }
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(token?.pos ?? '')) return null
  }
  return null
}

/** What happened to the people a number counts: by its noun, the verb behind it, the word before it, or the whole it is a part of. */
export const outcomeOf = (
  read: ReadText,
  sentence: Sentence,
  spot: Spot,
  here: readonly Figure[],
  earlier: readonly Figure[],
): Told | null => {
  const own = governing(read, sentence, spot)
  const next = behind(read, sentence, spot)
  // "killed 214 hostages": the noun tells who they were, the verb what was done to them.
  const head = read.tokens[spot.headEnd]?.lower ?? ''
  if (
    /^figure\.(?:object|joint|of)$/.test(own?.rule ?? '') &&
    (victimNouns.test(head) || victimNouns.test(read.tokens[spot.headEnd - 1]?.lower ?? ''))
  )
    return own
  // "16 of the 340 passengers were killed": told of the part, and not of the whole.
  // "still holds 23 foreigners", where the text tells of hostages
  const holds =
    own?.rule === 'figure.told-before' &&
    own.outcome === 'detained' &&
    /^h[oe]ld/.test(read.tokens[spot.from - 1]?.lower ?? '')
  if (holds && [...earlier, ...here].findLast(({ outcome }) => outcome !== null)?.outcome === 'abducted')
    return { ...own, outcome: 'abducted' }
  // "arrested 14 men and are looking for three more": those did it.
  const sought =
    own?.rule === 'figure.told-before' &&
    own.outcome === 'missing' &&
    here.some(({ outcome }) => outcome === 'detained')
  if (sought) return null
  // "how many of its 190,000 inhabitants have been killed"
  const wholeOf =
    /^(?:of|among) (?:the|its|all|those|their)$/.test(between(read, spot.from - 2, spot.from)) &&
    (read.tokens[spot.from - 3]?.pos === 'NUM' ||
      /^(?:many|none|some|half|most|part|any|few|several|third|quarter|percent|cent|proportion|share)$/.test(
        read.tokens[spot.from - 3]?.lower ?? '',
      ))
  const many = /^(?:many|none)$/.test(read.tokens[spot.from - 3]?.lower ?? '')
  if (wholeOf && (many ? /^figure\./ : /^figure\.(?:predicate|told-behind|behind)$/).test(next?.rule ?? '')) return null
  // "killing 38 displaced people": what they were before.
  const described =
    next?.rule === 'figure.noun' && outcomeWords.get(read.tokens[spot.headEnd - 1]?.lower ?? '')?.role !== 'n'
  if (own?.rule === 'figure.object' && described && own.outcome !== next?.outcome) return own
  // "90 households buried by a mudslide"
  if (
    own === null &&
    next !== null &&
    next.outcome !== 'displaced' &&
    /^(?:households|houses|homes|buildings|villages|schools|hospitals|shops|vehicles|mosques|churches)$/.test(
      read.tokens[spot.headEnd - 1]?.lower ?? '',
    )
  )
    return null
  // "7,000 people injured and thousands of people made homeless"
  if (
    own?.rule === 'figure.joint' &&
    next !== null &&
    /^figure\.(?:behind|head|told-behind|told-around)$/.test(next.rule)
  )
    return next
  if (own !== null && !/^figure\.(?:toll|told-before)$/.test(own.rule)) {
    if (next !== null && (next.rule === 'figure.head' || next.rule === 'figure.noun' || own.rule === 'figure.of-those'))
      return next
    return own
  }
  const inherit = inherited(read, sentence, spot, here, earlier)
  // "60 were wounded, 14 of whom later died"
  const ofWhole = /^of (?:them|whom|those)/.test(between(read, spot.to, spot.to + 2))
  if (
    ofWhole &&
    inherit?.part === true &&
    /^figure\.(?:predicate|told-behind)$/.test(next?.rule ?? '') &&
    next !== null
  )
    return { ...next, part: true }
  // "four of them died and 12 were hurt": a verb right behind a number speaks for it.
  if (inherit?.rule === 'figure.list' && next === null && tells(read, spot)) return null
  if (inherit?.rule === 'figure.list' && next !== null && isFiniteVerb(read.tokens, spot.headEnd)) return next
  // "Of these, 2,980 are listed as disappeared"
  const ownVerb =
    /^figure\.(?:predicate|told-behind|told-around)$/.test(next?.rule ?? '') && isFiniteVerb(read.tokens, spot.headEnd)
  // "12 people dead and six in custody"
  const state =
    next?.rule === 'figure.told-behind' &&
    spot.head === null &&
    /^(?:in|under|behind|at)$/.test(read.tokens[spot.headEnd]?.lower ?? '')
  if (inherit?.part === true && next?.rule !== 'figure.head' && !ownVerb && !state) return inherit
  // "The toll climbed to 5,200, with 11,000 injured": the verb right behind a number would speak first.
  if (
    own !== null &&
    spot.head === null &&
    next?.rule === 'figure.predicate' &&
    !isFiniteVerb(read.tokens, spot.headEnd)
  )
    return own
  // "killed 5 policemen and 2 civilians and injured 30": the verb behind "and" has its own object.
  if (
    inherit?.rule === 'figure.list' &&
    next?.rule === 'figure.predicate' &&
    read.tokens[spot.headEnd]?.lower === 'and' &&
    here.at(-1)?.rule === 'figure.object'
  )
    return inherit
  const harmed = [...earlier, ...here].some(({ outcome }) => /^(?:killed|injured|casualties)$/.test(outcome ?? ''))
  return (
    next ??
    own ??
    inherit ??
    fateOf(read, sentence, spot, here, earlier) ??
    sharedComplement(read, sentence, spot) ??
    rivalled(read, sentence, spot, here, earlier) ??
    (harmed ? toldOfHarmed(read, sentence, spot) : null)
  )
}
