import { type ComparisonAnswer, compare, namings, publishPair, worldOf } from '@onrecord/model'
import { namedIn } from './named.ts'
import type { FoundClaim } from './one-claim.ts'
import type { Reading } from './reader.ts'

/** What two dossiers together say of who and where there is; the first of two entries with one id is kept. */
const around = (readings: readonly Reading[]) => {
  const all = readings.flatMap(({ dossier }) => [
    ...[dossier.event, ...dossier.within, ...dossier.subEvents],
    ...dossier.parties,
    ...dossier.places,
  ])
  return [...new Map(all.map((entry) => [entry.id, entry])).values()]
}

/** Two claims of any events set side by side, seen from the first. */
export const comparisonOf = (a: FoundClaim, b: FoundClaim): ComparisonAnswer => {
  const entries = around([a.reading, b.reading])
  const claims = [a.claim, b.claim]
  const spokenOf = new Set(claims.map(({ event }) => event))
  const events = entries.filter((entry) => entry.type === 'event').filter(({ id }) => spokenOf.has(id))
  const shown = [...claims, ...events]
  return {
    a: a.claim,
    b: b.claim,
    comparison: publishPair(
      { a: a.claim, b: b.claim, verdict: compare(a.claim, b.claim, worldOf(entries)) },
      namings(entries),
    ),
    events,
    parties: namedIn(
      entries.filter((entry) => entry.type === 'party'),
      shown,
    ),
    places: namedIn(
      entries.filter((entry) => entry.type === 'place'),
      shown,
    ),
    version: a.reading.published.version,
  }
}
