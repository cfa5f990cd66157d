import { isTime } from '../reading/phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Figure } from './figure.ts'
import type { Spot, Told } from './told.ts'

const speaks =
  /^(?:said|says|say|told|added|adds|reported|reports|replied|answered|insisted|insists|according|counted|claims|claimed|wrote)$/

const ends = (read: ReadText, sentence: Sentence, spot: Spot): boolean =>
  spot.to >= sentence.to || /^[.;”"’!]$/.test(read.tokens[spot.to]?.text ?? '')

// "Killed: 14 (health ministry); 19 (monitors)": a number with a bracket behind it, as the one before has it.
const bracketed = (read: ReadText, spot: Spot, previous: Figure | undefined): boolean =>
  previous !== undefined &&
  /^[([]$/.test(read.tokens[spot.to]?.text ?? '') &&
  spot.from - previous.to < 12 &&
  read.tokens.slice(previous.to, spot.from).some(({ text }) => /^[)\]]$/.test(text))

// "Eleven, the hospital says": who tells comes right behind.
const told = (read: ReadText, sentence: Sentence, spot: Spot): boolean =>
  /^[,”"’]$/.test(read.tokens[spot.to]?.text ?? '') &&
  read.tokens.slice(spot.to + 1, Math.min(sentence.to, spot.to + 9)).some(({ lower }) => speaks.test(lower))

// "…, in Tolma five", "…; the second five": a few words of who or where, the verb left out.
const named = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  for (let at = spot.from - 1; at >= Math.max(sentence.from, spot.from - 6); at -= 1) {
    const token = read.tokens[at]
    if (/^(?:,|;|and|but|while)$/.test(token?.lower ?? '')) return at < spot.from - 1
    if (!/^(?:DET|ADJ|NOUN|PROPN|ADP|PART|PRON)$/.test(token?.pos ?? '') || isTime(token)) return false
  }
  return false
}

/** "Three, says the army", "in Tolma five", "; according to the hospital, eleven": a number alone in its clause is of those told shortly before. */
export const loneNumber = (
  read: ReadText,
  sentence: Sentence,
  spot: Spot,
  here: readonly Figure[],
  earlier: readonly Figure[],
): Told | null => {
  if (spot.head !== null) return null
  const previous = here.findLast(({ outcome }) => outcome !== null)
  const before = previous ?? earlier.findLast((one) => one.outcome !== null && one.sentence < spot.sentence)
  if (before?.outcome == null || before.sentence < spot.sentence - 2) return null
  const mark = read.tokens[spot.from - 1]
  const opens = spot.from === sentence.from || (/^[“"‘]$/.test(mark?.text ?? '') && spot.from === sentence.from + 1)
  const lone = opens
    ? told(read, sentence, spot)
    : /^[,;]$/.test(mark?.text ?? '') || (mark?.lower === 'but' && told(read, sentence, spot))
      ? (previous !== undefined && ends(read, sentence, spot)) ||
        bracketed(read, spot, previous) ||
        mark?.lower === 'but'
      : previous !== undefined &&
        spot.from - previous.headEnd < 14 &&
        (ends(read, sentence, spot) || read.tokens[spot.to]?.text === ',') &&
        named(read, sentence, spot)
  return lone ? { outcome: before.outcome, part: false, rule: 'figure.gapped' } : null
}
