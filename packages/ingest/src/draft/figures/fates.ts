import { arePeople } from '../reading/people.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Figure } from './figure.ts'
import { between, type Spot, type Told } from './told.ts'

const freed =
  /^(?:of (?:them|whom|these|the \w+) )?(?:(?:who|have|has|had|were|was|been|since|later|already|then|also) )*(?:freed|released|let go|set free|bailed)\b/

const freeing =
  /\b(?:freed|freeing|released|releasing|release of|let go|set free)(?: (?:another|a further|about|some|only|the|other))*$/

/** "Gunmen seized 46 pupils. Fourteen were freed": who is let go was held, as the text told. */
export const fateOf = (
  read: ReadText,
  sentence: Sentence,
  spot: Spot,
  here: readonly Figure[],
  earlier: readonly Figure[],
): Told | null => {
  if (spot.head !== null && !arePeople(read, spot)) return null
  const held = [...earlier, ...here].findLast(({ outcome }) => outcome === 'abducted' || outcome === 'detained')
  if (held?.outcome == null || held.sentence < spot.sentence - 3) return null
  const gone =
    freed.test(between(read, spot.headEnd, spot.headEnd + 8)) ||
    freeing.test(between(read, Math.max(sentence.from, spot.from - 5), spot.from))
  return gone ? { outcome: held.outcome, part: true, rule: 'figure.fate' } : null
}
