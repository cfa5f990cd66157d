import { type ComparedPair, countWords, dateWords, type Naming, type PublishedClaim } from '@onrecord/model'

/** What a comparison’s sentence calls a claim: "SOHR’s 1,383 (12 March 2025)". */
export const subjectOf = (claim: PublishedClaim, naming: Naming): string => {
  const { language } = naming
  const who = naming.party(claim.claimant)
  const when = claim.statedAt === null ? '' : ` (${dateWords(claim.statedAt, language)})`
  const figure =
    claim.kind === 'casualties' || claim.kind === 'tally' ? countWords(claim.value.count, language) : null
  if (figure === null) return language === 'ar' ? `قول ${who}${when}` : `what ${who} said${when}`
  return language === 'ar' ? `رقم ${who} «${figure}»${when}` : `${who}’s ${figure}${when}`
}

/** A stretch of a sentence, and the claim it names if it names one. */
export interface Piece {
  readonly text: string
  readonly claim: string | null
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
    const subject = claim === undefined ? '' : subjectOf(claim, naming)
    // The first letter of a sentence is a capital, that of a name may not be.
    const at = subject === '' ? -1 : rest.toLowerCase().indexOf(subject.toLowerCase())
    if (at < 0) continue
    if (at > 0) pieces.push({ text: rest.slice(0, at), claim: null })
    pieces.push({ text: rest.slice(at, at + subject.length), claim: id })
    rest = rest.slice(at + subject.length)
  }
  return rest === '' ? pieces : [...pieces, { text: rest, claim: null }]
}
