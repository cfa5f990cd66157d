import type { PublicClaim, PublishedClaim } from '@onrecord/model'
import { address, claimPath } from '../page/addresses.ts'
import { Attributed } from '../page/statement.tsx'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

/** The claims this one bears on, or that bear on it, by the word of somebody; and those it is relayed from. */
export const Links = ({ detail, view }: { detail: PublicClaim; view: View }) => {
  const { claim, links } = detail
  const { words, language } = view
  const linked = new Map(detail.linked.map((other) => [other.id, other]))
  const other = (found: PublishedClaim) => (
    <a href={address(language, claimPath(found.id), view.moment)}>
      <Attributed claim={found} view={view} />
    </a>
  )
  const relayed = claim.basis.from.flatMap((id) => linked.get(id) ?? [])
  const shown = links.flatMap((link) => {
    const found = linked.get(link.from === claim.id ? link.to : link.from)
    return found === undefined ? [] : [{ link, found }]
  })
  if (shown.length + relayed.length === 0) return null
  return (
    <section aria-labelledby="links">
      <h2 id="links">{words.claim.links}</h2>
      <ul className="links">
        {relayed.map((found) => (
          <li key={found.id}>
            <p className="answer">{words.claim.relayedFrom}</p>
            <p>{other(found)}</p>
          </li>
        ))}
        {shown.map(({ link, found }) => (
          <li key={link.id}>
            <p className="answer">
              {words.claim[link.from === claim.id ? 'relationsFrom' : 'relationsTo'][link.relation]}
            </p>
            <p>{other(found)}</p>
            <p className="note">
              {link.statedBy === null
                ? words.claim.notedByRecord
                : words.claim.statedBy(view.naming.party(link.statedBy))}
              {link.why !== null && (
                <>
                  {': '}
                  <Text of={link.why} language={language} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
