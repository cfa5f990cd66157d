import type { ListedClaim, PublishedClaim, PublishedFigure } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { everyPart } from './listing.ts'
import type { Moment } from './moment.ts'
import type { Reader, Reading } from './reader.ts'
import { readReadings } from './readings.ts'

/** A claim that gives a number, as readers get it. */
export type FigureClaim = Extract<PublishedClaim, { kind: 'casualties' | 'tally' }>

/** A figure, and the dossier it was found in. */
export interface FoundFigure {
  readonly claim: FigureClaim
  readonly reading: Reading
}

/** Which figures are wanted; without any, all. */
export type FigureFilters = {
  /** Those about this event and its parts: its id or slug. */
  readonly event?: string | undefined
  readonly claimant?: string | undefined
  /** Those of this outcome and its special cases. */
  readonly outcome?: string | undefined
  /** Those of these people or a part of them. */
  readonly population?: string | undefined
  readonly saidFrom?: string | undefined
  readonly saidTo?: string | undefined
  readonly country?: string | undefined
}

/** The kinds of claim that give numbers. */
export const figureKinds = ['casualties', 'tally'] as const

/** Whether a claim gives a number. */
export const isFigure = (claim: ListedClaim): claim is FigureClaim =>
  claim.kind === 'casualties' || claim.kind === 'tally'

/** The figures of one event by date, or of every event by event; those of an event’s parts are among its own. */
export const readFigures = async (
  store: Store,
  reader: Reader,
  moment: Moment,
  filters: FigureFilters,
): Promise<FoundFigure[]> => {
  const wanted = new Set<string>()
  const listing = { list: 'claims' as const, read: store.listClaims, request: { ...filters, kind: figureKinds } }
  for await (const claims of everyPart(store, moment, listing)) for (const { id } of claims) wanted.add(id)
  if (wanted.size === 0) return []
  return (await readReadings(store, reader, moment, filters.event)).flatMap((reading) =>
    reading.published.claims.filter(isFigure).flatMap((claim) => (wanted.has(claim.id) ? [{ claim, reading }] : [])),
  )
}

/** A figure as one row. */
export const rowOf = (claim: FigureClaim): PublishedFigure => ({
  claim: claim.id,
  event: claim.event,
  question: claim.question,
  kind: claim.kind,
  counted: claim.kind === 'casualties' ? claim.value.outcome : claim.value.what,
  sentence: claim.sentence,
  count: claim.value.count,
  stance: claim.value.stance,
  scope: claim.value.scope,
  claimant: claim.claimant,
  statedAt: claim.statedAt,
  hedge: claim.hedge,
})
