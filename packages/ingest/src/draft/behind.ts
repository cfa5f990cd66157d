import { toldAround, toldBehind } from './circumlocutions.ts'
import type { DraftOutcome } from './draft.ts'
import { outcomeWords } from './figure-words.ts'
import { isFiniteVerb } from './phrases.ts'
import { predicate, skipList } from './predicates.ts'
import type { ReadText, Sentence } from './tokens.ts'
import { joined, leftText, type Spot, type Told } from './told.ts'

/** Nouns for people whose fate another word tells. */
export const victimNouns = /^(?:hostages|detainees|prisoners|martyrs)$/

/** What the words behind a number tell of it. */
export const behind = (read: ReadText, sentence: Sentence, spot: Spot): Told | null => {
  const { tokens } = read
  // "120 survivors of the killings"
  if (
    /\bsurvivors?\b/i.test(spot.head ?? '') &&
    tokens[spot.headEnd]?.pos !== 'AUX' &&
    tokens[spot.headEnd]?.pos !== 'VERB'
  )
    return null
  // 146,679 people “unaccounted for”
  const marked =
    /^[“"‘”’]$/.test(tokens[spot.headEnd]?.text ?? '') && outcomeWords.has(tokens[spot.headEnd + 1]?.lower ?? '')
  const next = tokens[marked ? spot.headEnd + 1 : spot.headEnd]
  const word = outcomeWords.get(next?.lower ?? '')
  if (/^(?:attempted|planned|threatened)$/.test(tokens[spot.headEnd - 1]?.lower ?? '')) return null
  const told = (outcome: DraftOutcome, rule: string): Told => ({ outcome, part: false, rule })
  if (next !== undefined && word !== undefined && spot.headEnd < sentence.to) {
    const after = tokens[spot.headEnd + 1]
    const object =
      word.role === 'vt' &&
      spot.head !== null &&
      /^(?:DET|NUM|PRON|PROPN|NOUN)$/.test(after?.pos ?? '') &&
      spot.headEnd + 1 < sentence.to &&
      !outcomeWords.has(after?.lower ?? '')
    const did = victimNouns.test(next.lower) ? skipList(tokens, spot.headEnd + 1, sentence.to) : null
    const done = did === null ? null : predicate(tokens, did, sentence.to)
    if (done !== null) return told(done, 'figure.predicate')
    if (!object && !(word.role === 'vt' && /ing$/.test(next.lower)))
      return told(joined(tokens, spot.headEnd, word.outcome), spot.head === null ? 'figure.head' : 'figure.behind')
    if (object) return null
  }
  // The noun itself: "14 deaths", "20 bodies", "30 casualties".
  for (let at = spot.headEnd - 1; at >= spot.to; at -= 1) {
    const own = outcomeWords.get(tokens[at]?.lower ?? '')
    if (own === undefined) continue
    // "88 attempted femicides"
    if (/^(?:attempted|planned|alleged|threatened)$/.test(tokens[at - 1]?.lower ?? '')) return null
    if (
      tokens[at]?.lower === 'lives' &&
      !/\b(?:claim|took|taken|take|lost|lose|cost|loss)\w*\b[^.;]{0,40}$/i.test(leftText(read, sentence, spot.start))
    )
      continue
    if (own.role === 'n' && at === spot.headEnd - 1) return told(joined(tokens, at, own.outcome), 'figure.noun')
    if (own.role !== 'n') return told(joined(tokens, at, own.outcome), 'figure.noun')
  }
  const phrased = toldAround(read, sentence, spot) ?? toldBehind(read, sentence, spot)
  if (phrased !== null) return phrased
  const verb = skipList(tokens, spot.headEnd, sentence.to)
  if (verb === null) return null
  // "spoke of eleven, and at nightfall of 17 dead and 61 injured"
  if (
    spot.head === null &&
    !isFiniteVerb(tokens, verb) &&
    tokens.slice(spot.headEnd, verb).some(({ pos }) => pos === 'NUM')
  )
    return null
  const found = predicate(tokens, verb, sentence.to)
  // "62,000 people, mostly women, have crossed the border"
  if (found === null) return verb > spot.headEnd ? toldBehind(read, sentence, { ...spot, headEnd: verb }) : null
  return told(found, 'figure.predicate')
}
