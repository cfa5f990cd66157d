import { dateWords, type PublishedClaim } from '@onrecord/model'
import { isFigure, shortCount } from '../figures/figure.ts'
import { address, claimPath } from './addresses.ts'
import type { View } from './view.ts'

/** A claim in a few words that cannot lose whose it is: "SOHR 1,383 (12 March 2025)". */
export const ClaimLink = ({ claim, view }: { claim: PublishedClaim; view: View }) => {
  const { language, moment, naming } = view
  return (
    <>
      <a href={address(language, claimPath(claim.id), moment)}>
        <bdi>{naming.party(claim.claimant)}</bdi>
        {isFigure(claim) && ` ${shortCount(claim.value.count)}`}
      </a>
      {claim.statedAt !== null && ` (${dateWords(claim.statedAt, language)})`}
    </>
  )
}
