import type { PublishedClaim } from '@onrecord/model'
import { address, claimPath } from './addresses.ts'
import { Provenance } from './provenance.tsx'
import { Quotation } from './quotation.tsx'
import { Told } from './told.tsx'
import type { View } from './view.ts'

/** Our sentence with the speaker’s name set apart, so that the eye finds who before what. */
export const Attributed = ({ claim, view }: { claim: PublishedClaim; view: View }) => {
  const sentence = claim.sentence[view.language]
  const name = view.naming.party(claim.claimant)
  const at = sentence.indexOf(name)
  if (at < 0) return sentence
  return (
    <>
      {sentence.slice(0, at)}
      <b>
        <bdi>{name}</bdi>
      </b>
      {sentence.slice(at + name.length)}
    </>
  )
}

/** One claim on an event’s page: their words large, our sentence under them, the margin beside. */
export const Statement = ({
  claim,
  view,
  answer = null,
  open = false,
}: {
  claim: PublishedClaim
  view: View
  answer?: string | null
  open?: boolean
}) => {
  const quote = view.reports.get(claim.id)?.find((report) => report.quote !== null && report.asPrinted === null)?.quote
  return (
    <article className="statement">
      <div>
        {answer !== null && <p className="answer">{answer}</p>}
        <Told claim={claim.id} view={view} />
        {quote && <Quotation quote={quote} view={view} />}
        <p className="said">
          <a href={address(view.language, claimPath(claim.id), view.moment)}>
            <Attributed claim={claim} view={view} />
          </a>
        </p>
      </div>
      <Provenance claim={claim.id} view={view} open={open} />
    </article>
  )
}
