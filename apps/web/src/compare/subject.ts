import { type ComparedPair, countWords, dateWords, type Naming, type PublishedClaim } from '@onrecord/model'
import { isFigure } from '../figures/figure.ts'

/** A stretch of a sentence, and the claim it names if it names one. */
export interface Piece {
  readonly text: string
  readonly claim: string | null
}

// Between a name and its figure or date stand at most a few letters: "SOHR’s 1,383 (12 March 2025)".
const gapMax = 8

/** Where a sentence names a claim: from the speaker’s name to the figure and the date that follow it; null when nowhere. */
const spanOf = (text: string, claim: PublishedClaim, naming: Naming): readonly [number, number] | null => {
  const { language } = naming
  const name = naming.party(claim.claimant)
  // The first letter of a sentence is a capital, that of a name may not be.
  const start = text.toLowerCase().indexOf(name.toLowerCase())
  if (start < 0) return null
  const tails = [
    ...(isFigure(claim) ? [countWords(claim.value.count, language)] : []),
    ...(claim.statedAt === null ? [] : [`${dateWords(claim.statedAt, language)})`]),
  ]
  const end = tails.reduce((at, tail) => {
    const found = text.indexOf(tail, at)
    return found < 0 || found - at > gapMax ? at : found + tail.length
  }, start + name.length)
  // A figure in quotation marks is not cut off before the second.
  return [start, text[end] === '»' ? end + 1 : end]
}

/** A sentence cut where it names its two claims, so that both can be linked; what it does not name is not cut out. */
export const piecesOf = (
  sentence: string,
  pair: Pick<ComparedPair, 'a' | 'b' | 'outcome' | 'later'>,
  claims: ReadonlyMap<string, PublishedClaim>,
  naming: Naming,
): Piece[] => {
  // The sentence opens with the smaller or the earlier of the two.
  const turned = pair.outcome === 'contains' || (pair.outcome === 'updates' && pair.later === 'a')
  const pieces: Piece[] = []
  let rest = sentence
  for (const id of turned ? [pair.b, pair.a] : [pair.a, pair.b]) {
    const claim = claims.get(id)
    const span = claim === undefined ? null : spanOf(rest, claim, naming)
    if (span === null) continue
    const [start, end] = span
    if (start > 0) pieces.push({ text: rest.slice(0, start), claim: null })
    pieces.push({ text: rest.slice(start, end), claim: id })
    rest = rest.slice(end)
  }
  return rest === '' ? pieces : [...pieces, { text: rest, claim: null }]
}
