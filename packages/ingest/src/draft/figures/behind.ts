import type { DraftOutcome } from '../draft.ts'
import { isFiniteVerb } from '../reading/phrases.ts'
import type { ReadText, Sentence, Token } from '../reading/tokens.ts'
import { skipList } from '../reading/verbs-behind.ts'
import { toldAround, toldBehind } from './circumlocutions.ts'
import { outcomeWords } from './figure-words.ts'
import { predicate } from './predicates.ts'
import { between, joined, leftText, type Spot, type Told } from './told.ts'

/** Nouns for people whose fate another word tells. */
export const victimNouns = /^(?:hostages|detainees|prisoners|martyrs)$/

// "two vigilantes who went after the gunmen were killed": the verb behind the relative clause.
const mainVerb = (tokens: readonly Token[], verb: number, end: number): number | null => {
  if (
    !/^(?:who|that)$/.test(tokens[verb - 1]?.lower ?? '') ||
    /^(?:said|says|told|saw|heard|believed?|claimed?|reported|feared?|thought|knew|know|found|witnessed|testified)$/.test(
      tokens[verb]?.lower ?? '',
    )
  )
    return null
  for (let at = verb + 1; at < Math.min(end, verb + 12); at += 1) {
    if (
      /^[,;:“”"]$/.test(tokens[at]?.text ?? '') ||
      /^(?:and|but|when|that|who|which|as)$/.test(tokens[at]?.lower ?? '')
    )
      return null
    if (/^(?:was|were|are|is|died|perished|drowned)$/.test(tokens[at]?.lower ?? '')) return at
  }
  return null
}

// "83 passengers and crew, all of whom died"
const allOfThem = (tokens: readonly Token[], at: number, end: number): DraftOutcome | null => {
  const from = tokens[at]?.text === ',' ? at + 1 : at
  const words = [0, 1, 2].map((step) => tokens[from + step]?.lower).join(' ')
  // "none of whom survived"
  if (/^none of (?:whom|them)$/.test(words) && tokens[from + 3]?.lower === 'survived') return 'killed'
  return /^all of (?:whom|them)$/.test(words) ? predicate(tokens, from + 3, end) : null
}

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
    const done =
      did === null
        ? null
        : (predicate(tokens, did, sentence.to) ??
          toldBehind(read, sentence, { ...spot, headEnd: spot.headEnd + 1 })?.outcome ??
          null)
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
      !/^(?:were|was|are|have been|had been) (?:\w+ )?(?:lost|claimed|taken)/.test(
        between(read, spot.headEnd, spot.headEnd + 4),
      ) &&
      !/\b(?:claim|took|taken|take|lost|lose|cost|loss)\w*\b[^.;]{0,40}$/i.test(leftText(read, sentence, spot.start))
    )
      continue
    if (own.role === 'n' && at === spot.headEnd - 1) return told(joined(tokens, at, own.outcome), 'figure.noun')
    // "12 displaced people were killed"
    const since =
      own.role !== 'n' && isFiniteVerb(tokens, spot.headEnd) ? predicate(tokens, spot.headEnd, sentence.to) : null
    if (since !== null) return told(since, 'figure.predicate')
    if (own.role !== 'n') return told(joined(tokens, at, own.outcome), 'figure.noun')
  }
  // "carried out 12 death sentences"
  if (
    /\bdeath sentences?$/i.test(spot.head ?? '') &&
    /\bcarr(?:y|ied|ying|ies) out\b/.test(read.text.slice(Math.max(0, spot.start - 25), spot.end + 50))
  )
    return told('executed', 'figure.noun')
  const all = allOfThem(tokens, spot.headEnd, sentence.to)
  if (all !== null) return told(all, 'figure.predicate')
  const phrased = toldAround(read, sentence, spot) ?? toldBehind(read, sentence, spot)
  if (phrased !== null) return phrased
  const verb = skipList(tokens, spot.headEnd, sentence.to)
  if (verb === null) return null
  // "and 61 injured": the verb of the number right before it.
  if (
    verb > spot.headEnd &&
    tokens[verb - 1]?.pos === 'NUM' &&
    /^(?:and|or|,|with)$/.test(tokens[verb - 2]?.lower ?? '') &&
    tokens[verb]?.pos === 'VERB'
  )
    return null
  // "spoke of eleven, and at nightfall of 17 dead and 61 injured"
  if (
    spot.head === null &&
    !isFiniteVerb(tokens, verb) &&
    tokens.slice(spot.headEnd, verb).some(({ pos }) => pos === 'NUM')
  )
    return null
  const found = predicate(tokens, verb, sentence.to)
  const main = found === null ? mainVerb(tokens, verb, sentence.to) : null
  const later = main === null ? null : predicate(tokens, main, sentence.to)
  if (later !== null) return told(later, 'figure.predicate')
  // "62,000 people, mostly women, have crossed the border"
  if (found === null) return verb > spot.headEnd ? toldBehind(read, sentence, { ...spot, headEnd: verb }) : null
  return told(found, 'figure.predicate')
}
