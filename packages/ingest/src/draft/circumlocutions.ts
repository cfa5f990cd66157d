import type { DraftOutcome } from './draft.ts'
import { readLexicon } from './lexicon.ts'
import { arePeople } from './people.ts'
import type { ReadText, Sentence } from './tokens.ts'
import { leftText, type Spot, type Told } from './told.ts'

// What may stand between a noun and its verb: "who have already been", "were reportedly".
const between = String.raw`(?:(?:who|that|people|person|have|has|had|were|was|are|is|been|being|be|also|already|now|still|later|then|since|not|yet|remain(?:ed|s|ing)?|gone|listed as|\w+ly|feared|believed|thought|reported|presumed|known to be|to have|to be|may|might|could|would|will|must|can) )*`

interface Circumlocution {
  readonly outcome: DraftOutcome
  readonly people: boolean
  readonly find: RegExp
}

const rows = readLexicon('circumlocutions')
const those = (side: 'after' | 'before'): Circumlocution[] =>
  rows
    .filter((row) => row.side === side)
    .map(({ outcome, people, pattern = '' }) => ({
      outcome: outcome as DraftOutcome,
      people: people === 'people',
      find:
        side === 'after'
          ? new RegExp(String.raw`^(?:of (?:them|those|whom|these) )?${between}(?:${pattern})(?![\p{L}\p{N}])`, 'iu')
          : new RegExp(
              String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?: (?:the|a|an|another|some|further|additional|other|about|around|at least|all|up to|its|their|his|her))*$`,
              'iu',
            ),
    }))
const [after, before] = [those('after'), those('before')]

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What the words behind a number tell in more words than one: "were taken to hospital", "have lost their lives". */
export const toldBehind = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  const [first, last] = [read.tokens[spot.headEnd], read.tokens[sentence.to - 1]]
  if (first === undefined || last === undefined || spot.headEnd >= sentence.to || /^[,;.]$/.test(first.text))
    return null
  const text = spaced(read.text.slice(first.start, Math.min(last.end, first.start + 140)))
  const people = arePeople(read, spot)
  const found = after.find((one) => (people || !one.people) && one.find.test(text))
  return found === undefined ? null : { outcome: found.outcome, part: false, rule: 'figure.told-behind' }
}

/** What the words before a number tell in more words than one: "made off with", "are searching for". */
export const toldBefore = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  const text = spaced(leftText(read, sentence, spot.start).slice(-90))
  const people = arePeople(read, spot)
  const found = before.find((one) => (people || !one.people) && one.find.test(text))
  return found === undefined ? null : { outcome: found.outcome, part: false, rule: 'figure.told-before' }
}
