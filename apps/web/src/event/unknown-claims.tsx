import type { PublicDossier } from '@onrecord/model'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

/** Claims of kinds this page does not know: listed with their attribution, not interpreted. */
export const UnknownClaims = ({ dossier, view }: { dossier: PublicDossier; view: View }) => {
  const { event } = view.words
  if (dossier.unknownClaims.length === 0) return null
  return (
    <section aria-labelledby="unknown-claims">
      <h2 id="unknown-claims">{event.unknownClaims}</h2>
      <p className="note">{event.unknownClaimsNote}</p>
      <ul>
        {dossier.unknownClaims.map((claim) => (
          <li key={claim.id}>
            <Text of={claim.sentence} language={view.language} />
          </li>
        ))}
      </ul>
    </section>
  )
}
