import {
  type AnyEntry,
  assemble,
  type Dossier,
  type PublicDossier,
  type PublicEntry,
  toPublic,
  withoutHeldWords,
} from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { createCache } from './cache.ts'
import type { Moment } from './moment.ts'
import { type Located, locate } from './tree.ts'

/** A dossier, put together and as readers get it. */
export interface Reading {
  readonly dossier: Dossier
  readonly published: PublicDossier
}

/** What readers may be shown of the record. What is hidden the store leaves out of every read made here. */
export interface Reader {
  /** The entries of an event's whole tree, from the largest event it is part of; null when readers can see no such event. */
  tree(idOrSlug: string, moment: Moment): Promise<readonly AnyEntry[] | null>
  /** An event's dossier; null as above. */
  event(idOrSlug: string, moment: Moment): Promise<Reading | null>
  /** The dossier of the largest event a claim falls under, the claim left out if it was said later; null when readers can see no such claim. */
  aroundClaim(id: string, moment: Moment): Promise<Reading | null>
  /** The dossier of the largest event a question is asked about, the question left out if nothing had been said to it yet; null when readers can see no such question. */
  aroundQuestion(id: string, moment: Moment): Promise<Reading | null>
  /** One entry, whenever it was said; null as above. */
  entry(id: string, moment: Moment): Promise<PublicEntry | null>
}

const NAMES = 5000
// A tree of 250 claims has some 1,300 entries and takes a few megabytes: two dozen like it are kept, or very many small ones.
const ENTRIES = 30_000

const entriesIn = ({ published }: Reading): number =>
  Object.values(published).reduce((sum, part) => sum + (Array.isArray(part) ? part.length : 1), 0)

/** Opens the record to readers. */
export const createReader = (store: Store): Reader => {
  const names = createCache<Located | null>(NAMES)
  const trees = createCache<readonly AnyEntry[]>(ENTRIES, ({ length }) => length)
  const readings = createCache<Reading | null>(ENTRIES, (reading) => (reading === null ? 0 : entriesIn(reading)))
  const keyOf = (moment: Moment, ...name: (string | null)[]) =>
    JSON.stringify([moment.head.position, moment.server ?? null, moment.recordedBy ?? null, ...name])

  const wholeTree = (root: string, read: readonly AnyEntry[] | null, moment: Moment) =>
    trees.get(
      keyOf(moment, root),
      async () => read ?? (await store.event(root, { recordedBy: moment.recordedBy })) ?? [],
    )

  const find = async (idOrSlug: string, moment: Moment) => {
    let entries: readonly AnyEntry[] | null = null
    const located = await names.get(keyOf(moment, idOrSlug), async () => {
      const found = await locate(store, idOrSlug, moment.recordedBy)
      entries = found?.entries ?? null
      return found && { ...found, entries: null }
    })
    if (located === null) return null
    const shown = await wholeTree(located.root, entries, moment)
    return shown.some(({ id }) => id === located.event) ? { ...located, entries: shown } : null
  }

  const event: Reader['event'] = async (idOrSlug, moment) => {
    const found = await find(idOrSlug, moment)
    if (found === null) return null
    return readings.get(
      keyOf(moment, found.event, moment.saidBy ?? null, String(moment.version.position)),
      async () => {
        const dossier = assemble(found.entries, found.event, { saidBy: moment.saidBy ?? null })
        return dossier && { dossier, published: toPublic(dossier, moment.version) }
      },
    )
  }

  const aroundClaim: Reader['aroundClaim'] = async (id, moment) => {
    const claim = await store.entry(id, { recordedBy: moment.recordedBy })
    if (claim?.type !== 'claim') return null
    const found = await find(claim.event, moment)
    return found?.entries.some((entry) => entry.id === id) ? event(found.root, moment) : null
  }

  const aroundQuestion: Reader['aroundQuestion'] = async (id, moment) => {
    const asked = await store.eventAsked(id, { recordedBy: moment.recordedBy })
    const found = asked === null ? null : await find(asked, moment)
    return found && event(found.root, moment)
  }

  const nearClaim = async (claim: string, id: string, moment: Moment): Promise<PublicEntry | null> => {
    const around = await aroundClaim(claim, { ...moment, saidBy: undefined })
    if (around === null) return null
    const { claims, unknownClaims, reports, links } = around.published
    return [...claims, ...unknownClaims, ...reports, ...links].find((entry) => entry.id === id) ?? null
  }

  return {
    tree: async (idOrSlug, moment) => (await find(idOrSlug, moment))?.entries ?? null,
    event,
    aroundClaim,
    aroundQuestion,
    entry: async (id, moment) => {
      const entry = await store.entry(id, { recordedBy: moment.recordedBy })
      switch (entry?.type) {
        case undefined:
          return null
        case 'claim':
          return nearClaim(id, id, moment)
        case 'report':
          return nearClaim(entry.claim, id, moment)
        case 'link':
          return nearClaim(entry.from, id, moment)
        case 'event':
          return (await find(id, moment)) && entry
        default:
          return entry && withoutHeldWords(entry)
      }
    },
  }
}
