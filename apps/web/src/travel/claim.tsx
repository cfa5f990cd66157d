import type { PublishedClaim } from '@onrecord/model'
import { isFigure } from '../figures/figure.ts'
import type { View } from '../page/view.ts'
import { altered, Ways } from './travel.tsx'

/** On a claim’s own page: the ways it came to the pages that changed something of it; nothing where none did. */
export const Travel = ({ claim, view }: { claim: PublishedClaim; view: View }) => {
  const { travel } = view.words
  if (altered([claim], view).length === 0) return null
  return (
    <section className="travelled" aria-labelledby="travelled">
      <h2 id="travelled">{isFigure(claim) ? travel.number : travel.claim}</h2>
      <p className="note">{travel.note}</p>
      <Ways claim={claim} view={view} whole />
    </section>
  )
}
