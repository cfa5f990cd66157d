import { dateWords, type HeldPosition, originsOf, type PublishedClaim, worldOf } from '@onrecord/model'
import { Fragment } from 'react'
import { address, claimPath } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

/** Who gives an answer, each with the dates on which they gave it. */
const Holders = ({ claims, view }: { claims: readonly PublishedClaim[]; view: View }) => {
  const { language, moment, words } = view
  const held = Map.groupBy(claims, (claim) => claim.claimant)
  return (
    <ul>
      {[...held].map(([claimant, theirs]) => (
        <li key={claimant}>
          <bdi>{view.naming.party(claimant)}</bdi>{' '}
          <small>
            {theirs.map((claim, index) => (
              <Fragment key={claim.id}>
                {index > 0 && ' · '}
                <a href={address(language, claimPath(claim.id), moment)}>
                  {claim.statedAt === null ? words.event.dateNotStated : dateWords(claim.statedAt, language)}
                </a>
              </Fragment>
            ))}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** How many independent origins an answer has; by name where they are not simply those who give it. */
const Origins = ({
  position,
  claims,
  view,
}: {
  position: HeldPosition
  claims: ReadonlyMap<string, PublishedClaim>
  view: View
}) => {
  const { event, page } = view.words
  const holders = position.claims.flatMap((id) => claims.get(id) ?? [])
  const names = originsOf(holders, claims, worldOf(view.parties.values())).map(({ party }) => view.naming.party(party))
  return (
    <p className="answer">
      {event.origins(position.origins)}
      {position.origins !== position.claimants.length && `: ${names.join(page.comma)}`}
    </p>
  )
}

/** The answers to a question side by side: each in words, with everyone who gives it. */
export const Positions = ({
  positions,
  claims,
  view,
}: {
  positions: readonly HeldPosition[]
  claims: ReadonlyMap<string, PublishedClaim>
  view: View
}) => (
  <div className="positions">
    {positions.map((position) => (
      <section key={position.key}>
        <h3>
          <Text of={position.wording} language={view.language} />
        </h3>
        <Origins position={position} claims={claims} view={view} />
        <Holders claims={position.claims.flatMap((id) => claims.get(id) ?? [])} view={view} />
      </section>
    ))}
  </div>
)
