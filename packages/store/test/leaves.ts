import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { differences, type Opening } from '../src/log/opening.ts'
import { readBundle, tilesOf } from '../src/log/tile.ts'
import type { Store } from '../src/store.ts'
import { claim, event, party } from './entries.ts'

// A record of a few leaves, and what readers get of a log.

export const monitor = party('A monitor')
export const witness = party('A witness')
export const coast = event('coast')
export const denial = claim('denial', coast, monitor)
export const seen = claim('seen', coast, witness)

/** Every leaf of the log, from its bundles. */
export const leavesOf = async ({ log }: Pick<Store, 'log'>): Promise<Buffer[]> => {
  const bundles = await Promise.all(tilesOf('entries', await log.size()).map((tile) => log.tile(tile)))
  return bundles.flatMap((bundle) => readBundle(bundle ?? Buffer.of(0)) ?? [])
}

/** What opens an entry's first leaf that readers may open. */
export const openingOf = async ({ log }: Pick<Store, 'log'>, id: string): Promise<Opening> => {
  const found = (await log.openings(0, await log.size())).find(({ entry }) => entry.id === id)
  if (found === undefined) throw new Error(`${id} is not opened`)
  return found
}

/** What is wrong with what readers get, leaf by leaf; empty on a record nobody has touched. */
export const wrongWith = async (store: Pick<Store, 'log'>): Promise<string[]> => {
  const leaves = await leavesOf(store)
  const openings = await store.log.openings(0, leaves.length)
  return openings.flatMap((opening) => differences(String(leaves[opening.index]), opening))
}

/** A folder that goes away with the test. */
export const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-log-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
