import { type ContestedEvent, daysOf, idType, mentions, type Source } from '@onrecord/model'
import type { World } from './world.ts'

/** Who and what something said by a day leads to, by the plainest means; only what one party said, if told. */
export const heardIn = (world: World, saidBy: string, claimant?: string) => {
  const claims = world.ofType('claim').filter((it) => {
    const day = world.saidOn(it)
    return (claimant === undefined || it.claimant === claimant) && day !== null && day <= (daysOf(saidBy).last ?? '')
  })
  const reports = claims.flatMap(({ id }) => world.printed(id))
  const events = claims.map(({ event }) => world.now(event) as ContestedEvent)
  const named = new Set([...claims, ...reports].flatMap(mentions))
  const outlets = new Set(reports.map(({ source }) => (world.now(source) as Source).publisher))
  const spots = new Set([...claims.flatMap(mentions), ...events.flatMap(({ places }) => places)])
  const carriers = new Set(reports.map(({ source }) => source))
  return {
    parties: world.ofType('party').filter(({ id }) => named.has(id) || outlets.has(id)),
    places: world
      .ofType('place')
      .filter(({ id }) => [...spots].some((at) => idType(at) === 'place' && world.above(at).includes(id))),
    sources: world.ofType('source').filter(({ id }) => carriers.has(id)),
  }
}
