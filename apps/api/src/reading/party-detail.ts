import type { Party, PartyDetail } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import { eventsOf } from './publish.ts'

const MEMBERS = 200

/** What a party is part of, nearest first; a circle is walked once. */
const aboveOf = async (store: Store, party: Party, { recordedBy }: Moment): Promise<Party[]> => {
  const found: Party[] = []
  for (let at = party.partOf; at !== null; ) {
    const above = await store.entry(at, { recordedBy })
    if (above?.type !== 'party' || above.id === party.id || found.some(({ id }) => id === above.id)) break
    found.push(above)
    at = above.partOf
  }
  return found
}

/** As what a party belongs to another: simply as part of it, or in posts it held. */
const membershipsOf = (party: Party, of: string): PartyDetail['members'] => [
  ...(party.partOf === of ? [{ party, role: null, window: null }] : []),
  ...party.affiliations.flatMap((held) => (held.party === of ? [{ party, role: held.role, window: held.window }] : [])),
]

/** One party as readers get it; null when they can see none of this id. */
export const readPartyDetail = async (store: Store, id: string, moment: Moment): Promise<PartyDetail | null> => {
  const { saidBy, recordedBy } = moment
  const party = await store.entry(id, { recordedBy })
  if (party?.type !== 'party') return null
  const [above, members, around] = await Promise.all([
    aboveOf(store, party, moment),
    store.listParties({ memberOf: id, recordedBy, limit: MEMBERS }),
    store.partyEvents(id, { saidBy, recordedBy }),
  ])
  const counted = new Map(around.events.map(({ event, ...counts }) => [event, counts]))
  const events = await eventsOf(store, [...counted.keys()], moment)
  return {
    party,
    above,
    members: members.items.flatMap((member) => membershipsOf(member, id)),
    events: events.map((event) => ({ event, said: 0, spokenOf: 0, ...counted.get(event.id) })),
    counts: {
      said: around.said,
      spokenOf: around.spokenOf,
      events: around.total,
      members: members.total.value,
      atLeast: around.atLeast || members.total.atLeast,
    },
    version: moment.version,
  }
}
