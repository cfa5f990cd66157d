import { mentions, type Party } from '@onrecord/model'
import type { PartiesListRequest } from '../../src/lists/list-parties.ts'
import type { World } from './world.ts'

/** The parties a list is to have, by the plainest means. */
export const partiesIn = (world: World, { kind, memberOf }: PartiesListRequest): Party[] =>
  world
    .ofType('party')
    .filter(
      (it) => (kind === undefined || it.kind === kind) && (memberOf === undefined || mentions(it).includes(memberOf)),
    )
