import { dateWords, type HeldPosition, originsOf, type PublishedClaim, worldOf } from '@onrecord/model'
import { Fragment } from 'react'
import { letterOf } from '../matrix/letters.ts'
import { address, claimPath } from '../page/addresses.ts'
import { PartyName } from '../page/names.tsx'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import type { PositionRoom } from './room.ts'

/** Who gives an answer, each with the dates on which they gave it. */
const Holders = ({ claims, room, view }: { claims: readonly PublishedClaim[]; room: PositionRoom; view: View }) => {
  const { language, moment, words } = view
  const held = [...Map.groupBy(claims, (claim) => claim.claimant)]
  const others = held.length - room.holders
  return (
    <ul>
      {held.slice(0, room.holders).map(([claimant, theirs]) => (
        <li key={claimant}>
          <PartyName id={claimant} view={view} />{' '}
          <small>
            {theirs.slice(0, room.days).map((claim, index) => (
              <Fragment key={claim.id}>
                {index > 0 && ' · '}
                <a href={address(language, claimPath(claim.id), moment)}>
                  {claim.statedAt === null ? words.event.dateNotStated : dateWords(claim.statedAt, language)}
                </a>
              </Fragment>
            ))}
            {theirs.length > room.days && ` · ${words.matrix.more(theirs.length - room.days)}`}
          </small>
        </li>
      ))}
      {others > 0 && <li>{words.event.andOthers(others)}</li>}
    </ul>
  )
}

const namedOrigins = 8

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
  const words = event.origins(position.origins)
  if (position.origins === position.claimants.length) return <p className="answer">{words}</p>
  const holders = position.claims.flatMap((id) => claims.get(id) ?? [])
  const names = originsOf(holders, claims, worldOf(view.parties.values())).map(({ party }) => view.naming.party(party))
  const others = names.length - namedOrigins
  return (
    <p className="answer">
      {`${words}: ${names.slice(0, namedOrigins).join(page.comma)}`}
      {others > 0 && ` ${event.andOthers(others)}`}
    </p>
  )
}

/** The answers to a question side by side: each in words, under the letter it has in the table, with those who give it. */
export const Positions = ({
  positions,
  claims,
  room,
  view,
}: {
  positions: readonly HeldPosition[]
  claims: ReadonlyMap<string, PublishedClaim>
  room: PositionRoom
  view: View
}) => (
  <>
    <div className="positions">
      {positions.slice(0, room.positions).map((position, index) => (
        <section key={position.key}>
          <h3>
            <span className="letter">{letterOf(index)}</span> <Text of={position.wording} language={view.language} />
          </h3>
          <Origins position={position} claims={claims} view={view} />
          <Holders claims={position.claims.flatMap((id) => claims.get(id) ?? [])} room={room} view={view} />
        </section>
      ))}
    </div>
    {positions.length > room.positions && (
      <p className="note">{view.words.event.moreAnswers(positions.length - room.positions)}</p>
    )}
  </>
)
