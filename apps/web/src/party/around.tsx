import { dateWords, type PartyDetail } from '@onrecord/model'
import { Facts } from '../page/facts.tsx'
import { PartyName, PartyNames } from '../page/names.tsx'
import { Aliases } from '../page/names-facts.tsx'
import { PartOf } from '../page/part-of.tsx'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

const namedAtOnce = 10

type Member = PartyDetail['members'][number]

/** What somebody was in a body, and when. */
const Post = ({ role, window, view }: Pick<Member, 'role' | 'window'> & { view: View }) => (
  <small>
    {' '}
    {role !== null && <Text of={role} language={view.language} />}
    {window !== null && ` (${dateWords(window, view.language)})`}
  </small>
)

const MemberList = ({ members, view }: { members: readonly Member[]; view: View }) => (
  <ul className="members">
    {members.map(({ party, role, window }, index) => (
      // Somebody may have held two posts; only the place in the list tells them apart.
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes after it is made
      <li key={index}>
        <PartyName id={party.id} view={view} full />
        <Post role={role} window={window} view={view} />
      </li>
    ))}
  </ul>
)

/** Who a party is: its other names, what it is part of, its posts, who belongs to it. */
export const Around = ({ detail, view }: { detail: PartyDetail; view: View }) => {
  const { party, above, members, counts } = detail
  const { parties } = view.words
  // The posts held in what it is part of say more than that it is part of it.
  const held = new Set(party.affiliations.map((post) => post.party))
  const plain = above.map(({ id }) => id).filter((id) => !held.has(id))
  // So it is the other way round: whoever holds a post in it is named once, with the post.
  const posted = new Set(members.flatMap((member) => (member.role === null ? [] : [member.party.id])))
  const belonging = members.filter((member) => member.role !== null || !posted.has(member.party.id))
  const listed = new Set(members.map((member) => member.party.id)).size
  const others = counts.members - namedAtOnce - (members.length - belonging.length)
  const facts = [
    ...(party.shortName === null
      ? []
      : [{ name: parties.shortName, value: <Text of={party.shortName} language={view.language} /> }]),
    ...(party.aliases.length === 0
      ? []
      : [{ name: parties.alsoCalled, value: <Aliases aliases={party.aliases} view={view} /> }]),
    ...(plain.length === 0 ? [] : [{ name: parties.partOf, value: <PartyNames ids={plain} view={view} /> }]),
    ...(party.affiliations.length === 0
      ? []
      : [
          {
            name: parties.posts,
            value: (
              <ul className="members">
                {party.affiliations.map((post, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes after it is made
                  <li key={index}>
                    <PartyName id={post.party} view={view} full />
                    <Post role={post.role} window={post.window} view={view} />
                    {post.window === null && <small>{` · ${parties.datesUnknown}`}</small>}
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
    ...(members.length === 0
      ? []
      : [
          {
            name: parties.members,
            value: (
              <>
                <MemberList members={belonging.slice(0, namedAtOnce)} view={view} />
                {others > 0 && (
                  <details>
                    <summary>{parties.moreMembers(others)}</summary>
                    <MemberList members={belonging.slice(namedAtOnce)} view={view} />
                    <PartOf shown={listed} total={counts.members} all={null} view={view} />
                  </details>
                )}
              </>
            ),
          },
        ]),
    ...(party.website === null
      ? []
      : [
          {
            name: parties.website,
            value: (
              <a href={party.website} rel="noopener noreferrer external" dir="ltr">
                {party.website}
              </a>
            ),
          },
        ]),
  ]
  return facts.length === 0 ? null : <Facts facts={facts} unstated={view.words.claim.notStated} />
}
