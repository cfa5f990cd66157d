import type { ListedClaim, Page, PartyDetail, PublishedReport, Source } from '@onrecord/model'
import { cache } from 'react'
import type { Moment } from '../page/moment.ts'
import { asking, client, clocks, type Read, type Refused, reading } from '../page/read.ts'

/** Which claims of or about a party a reader wants. */
export interface PartyAsked {
  /** What it said, what was said of it; null for the first of both. */
  readonly list: 'said' | 'of' | null
  readonly event: string | undefined
  readonly kind: string | undefined
  readonly cursor: string | undefined
}

/** The claims a party’s page shows, and what is needed to show them. */
export interface PartyClaims {
  readonly said: Page<ListedClaim>
  readonly of: Page<ListedClaim>
  /** How many claims of each kind it made; null where there are too many to count them here. */
  readonly kinds: ReadonlyMap<string, number> | null
  readonly reports: readonly PublishedReport[]
  /** The publications that carry its words, as far as they were looked through, and how many there are. */
  readonly carriers: { readonly sources: readonly Source[]; readonly total: number }
}

const perPage = { said: 50, of: 20 }
const counted = 100
/** How many of the publications that carry its words are looked through for their publishers. */
const lookedThrough = 1000

// Words are shown beside each claim of the page: those the first reports do not carry are asked for one by one.
const reportsOf = async (
  claims: readonly ListedClaim[],
  known: readonly PublishedReport[],
  at: ReturnType<typeof clocks>,
): Promise<readonly PublishedReport[]> => {
  const carried = new Set(known.map(({ claim }) => claim))
  const left = claims.filter(({ id }) => !carried.has(id))
  const found = await Promise.all(left.map(({ id }) => client().reports({ ...at, claim: id, limit: 10 })))
  return [...known, ...found.flatMap(({ items }) => items)]
}

const carriersOf = async (id: string, at: ReturnType<typeof clocks>): Promise<PartyClaims['carriers']> => {
  const sources: Source[] = []
  let cursor: string | null = null
  do {
    const page: Page<Source> = await client().sources({ ...at, claimant: id, limit: counted, cursor })
    sources.push(...page.items)
    cursor = page.next
    if (cursor !== null && sources.length >= lookedThrough) return { sources, total: page.total }
  } while (cursor !== null)
  return { sources, total: sources.length }
}

const partyAt = cache((id: string, saidBy: string | null, recordedBy: string | null) =>
  reading(client().party(id, clocks(saidBy, recordedBy))),
)

/** One party with those around it. */
export const readParty = (id: string, { saidBy, recordedBy }: Moment): Promise<Read<PartyDetail>> =>
  partyAt(id, saidBy, recordedBy)

/** What it said and what was said of it, as far as it was asked for. */
export const readPartyClaims = (
  id: string,
  { list, event, kind, cursor }: PartyAsked,
  { saidBy, recordedBy }: Moment,
): Promise<Read<PartyClaims> | Refused> => {
  const at = clocks(saidBy, recordedBy)
  const narrowed = { ...at, event, kind }
  const alone = list !== null
  return asking(
    (async () => {
      const [said, of, all, reports, carriers] = await Promise.all([
        client().claims({
          ...{ ...narrowed, claimant: id, limit: list === 'of' ? 1 : perPage.said },
          cursor: list === 'said' ? cursor : undefined,
        }),
        client().claims({
          ...{ ...narrowed, about: id, limit: list === 'said' ? 1 : alone ? perPage.said : perPage.of },
          cursor: list === 'of' ? cursor : undefined,
        }),
        client().claims({ ...at, claimant: id, limit: counted }),
        client().reports({ ...at, claimant: id, limit: counted }),
        carriersOf(id, at),
      ])
      const kinds = new Map<string, number>()
      for (const claim of all.items) kinds.set(claim.kind, (kinds.get(claim.kind) ?? 0) + 1)
      return {
        ...{ said, of, carriers, kinds: all.next === null ? kinds : null },
        reports: await reportsOf(list === 'of' ? [] : said.items, reports.items, at),
      }
    })(),
  )
}
