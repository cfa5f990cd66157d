import { type AnyClaim, daysOf, type Report, type Source } from '@onrecord/model'
import type { ReportsListRequest } from '../../src/lists/list-reports.ts'
import type { SourcesListRequest } from '../../src/lists/list-sources.ts'
import type { World } from './world.ts'

/** The reports a list is to have, by the plainest means. Of which event its claim is, is as it is now. */
export const reportsIn = (world: World, filter: ReportsListRequest): Report[] =>
  world.ofType('report').filter((it) => {
    const { publisher, language } = world.now(it.source) as Source
    const said = world.ofType('claim').find(({ id }) => id === it.claim)
    const day = said === undefined ? null : world.saidOn(said)
    return (
      (filter.event === undefined || isUnder(world, filter.event, it)) &&
      (filter.claim === undefined || it.claim === filter.claim) &&
      (filter.source === undefined || it.source === filter.source) &&
      (filter.claimant === undefined || said?.claimant === filter.claimant) &&
      (filter.outlet === undefined || publisher === filter.outlet) &&
      (filter.ids === undefined || filter.ids.includes(it.id)) &&
      (filter.lang === undefined || language.startsWith(filter.lang)) &&
      (filter.saidBy === undefined || (day !== null && day <= (daysOf(filter.saidBy).last ?? '')))
    )
  })

/** The sources a list is to have, by the plainest means; who published one is its own. */
export const sourcesIn = (world: World, { publisher, claimant, event, lang }: SourcesListRequest): Source[] =>
  world.ofType('source').filter((it) => {
    const carried = world.ofType('report').filter(({ source }) => source === it.id)
    const claimants = (ids: readonly string[]) =>
      world.ofType('claim').flatMap((said) => (ids.includes(said.id) ? said.claimant : []))
    return (
      (publisher === undefined || it.publisher === publisher) &&
      (lang === undefined || it.language.startsWith(lang)) &&
      (claimant === undefined || claimants(carried.map(({ claim }) => claim)).includes(claimant)) &&
      (event === undefined || carried.some((report) => isUnder(world, event, report)))
    )
  })

const isUnder = (world: World, event: string, { claim }: Report): boolean =>
  world.partsOf(event).includes((world.now(claim) as AnyClaim).event)
