import type { PublicDossier } from '@onrecord/model'

/** Everything in a dossier, one entry after another: events, claims, reports, links, then what they name. */
export function* entriesOf(dossier: PublicDossier): Generator<object> {
  const { event, within, subEvents, claims, unknownClaims, reports, links, parties, places, sources } = dossier
  yield* [event, ...within, ...subEvents, ...claims, ...unknownClaims, ...reports, ...links]
  yield* [...parties, ...places, ...sources]
}
