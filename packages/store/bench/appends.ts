import type { Entry } from '@onrecord/model'
import type pg from 'pg'
import type { Store } from '../src/index.ts'
import { type Left, putIn, readBlocks, takeOut } from './again.ts'
import type { Operation } from './measure.ts'

/** Appending so many entries at a time, and the same rows put into the same tables by plain statements. */
export const appending = (
  { store, client }: { store: Store; client: pg.Client },
  { name, times, make }: { name: string; times: number; make: () => Entry[] },
): Operation => {
  let left: Left[] = []
  return {
    name,
    times,
    prepare: async () => {
      const blocks = await readBlocks(client)
      await store.append({ author: 'a bench', reason: 'to measure', entries: make() })
      left = await takeOut(client, blocks)
    },
    raw: () => putIn(client, left),
    ours: () => store.append({ author: 'a bench', reason: 'to measure', entries: make() }),
  }
}
