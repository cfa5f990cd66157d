import { isGapped } from '../attributions/gapped.ts'
import { arePeople } from '../reading/people.ts'
import { isFiniteVerb, isTime } from '../reading/phrases.ts'
import type { ReadText } from '../reading/tokens.ts'
import type { Setting } from './setting.ts'
import { between, type Told } from './told.ts'

/** A number whose verb is left out behind a name: "AFP reported 8, Reuters 11", "spoke of eight, the rebels of twenty". */
export const gapped = ({ read, sentence, spot, previous }: Setting): Told | null => {
  if (spot.head !== null || previous === undefined) return null
  const lead = read.tokens[spot.from - 1]
  // "El Correo reported six, and Oro, citing police, seven."
  const last =
    /^figure\.(?:topic|gapped|revised)$/.test(previous.rule) &&
    lead?.text === ',' &&
    (spot.to >= sentence.to || /^[.;]$/.test(read.tokens[spot.to]?.text ?? ''))
  const joint = lead?.lower ?? ''
  const repeated = /^(?:of|for|at|to|with)$/.test(joint) && read.tokens[previous.from - 1]?.lower === joint ? 1 : 0
  return last || isGapped(read, sentence, spot.from - repeated, spot.to)
    ? { outcome: previous.outcome, part: false, rule: 'figure.gapped' }
    : null
}

const joining =
  /^(?:,|, at|and|and at|, and at|,? and|,? or|as well as|, as well as|and another|plus|, and|along with|,? and (?:the|some|at least))$/

// "of whom 12 were men and", "12 of them in Asan,": a part and another.
const joiningParts =
  /^(?:(?:were|was|are|being) [\w' -]{1,30} and|(?:of (?:them|whom|those|these) (?:[\w' -]{1,40} )?)?(?:(?:in|from|at|near) [\w' -]{1,40} )?(?:,|and|, and))$/

// "17 were killed on Monday and 23 on Tuesday"
const joiningAgain =
  /^(?:(?:were |was |have been |had been |had |have |has )?\w+ )?(?:(?:in|on|at|near) [\w' -]{1,60} )?(?:,|and|, and)(?: (?:another|a further|at least|some|about))*$/

// "Nineteen soldiers died in the siege, together with more than 200 troops"
const together =
  /(?:together with|along with|alongside|as well as|in addition to|plus)(?: (?:the|some|another|at least|a further))?$/

const isTimed = ({ tokens }: ReadText, at: number): boolean =>
  /^(?:in|on|at|near|elsewhere|later|overnight)$/.test(tokens[at]?.lower ?? '') ||
  [tokens[at], tokens[at + 1], tokens[at + 2]].some((token) => isTime(token) || token?.lower === 'day')

/** A number that goes on with the one before it: "killed 12 nurses and two drivers", "and another nine on Monday". */
export const listed = ({ read, spot, previous, gap }: Setting): Told | null => {
  if (previous === undefined || previous.rule === 'figure.head') return null
  // "sixty were killed, she said, and another fifty on Saturday"
  const words = gap.replace(/ , [^,]{1,40} (?:said|says|added) ,/, ' ,')
  const goesOn =
    joining.test(words) ||
    (previous.part && joiningParts.test(words)) ||
    (spot.head === null &&
      /^(?:on|in|at|near)$/.test(read.tokens[spot.headEnd]?.lower ?? '') &&
      joiningAgain.test(words)) ||
    // "shot dead at the wall, six others the next day"
    (spot.head === 'others' &&
      /(?:,|and)$/.test(words) &&
      !isFiniteVerb(read.tokens, spot.headEnd) &&
      isTimed(read, spot.headEnd)) ||
    (together.test(words) &&
      words.length < 90 &&
      previous.rule !== 'figure.toll' &&
      (spot.head === null || arePeople(read, spot)))
  return goesOn ? { outcome: previous.outcome, part: previous.part, rule: 'figure.list' } : null
}

/** "nine died and 20 were hurt. The ministry had given 40 and 80": two numbers for the two told before. */
export const paired = ({ read, spot, here, earlier }: Setting): Told | null => {
  const first = here.at(-1)
  if (spot.head !== null || first === undefined || first.outcome === null || here.length !== 1) return null
  const bare = first.head === null && /^figure\.(?:topic|revised)$/.test(first.rule)
  if (!bare || between(read, first.headEnd, spot.from) !== 'and') return null
  const [one, two] = earlier.filter(({ outcome }) => outcome !== null).slice(-2)
  const both = one?.outcome === first.outcome && one.sentence === two?.sentence && two.outcome !== one.outcome
  return both && two?.outcome != null ? { outcome: two.outcome, part: false, rule: 'figure.topic' } : null
}
