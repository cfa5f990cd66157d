import type { Store } from '@onrecord/store'
import { dataFolder } from '../places.ts'
import { open } from '../records/open.ts'

/** Does work on the record and closes it. */
export const withRecord = async (folder: string | undefined, work: (store: Store) => Promise<void>): Promise<void> => {
  const record = await open(dataFolder(folder))
  try {
    await work(record.store)
  } finally {
    await record.stop()
  }
}

/** How many entries readers lost or got back by one changeset. */
export const countTold = async (store: Store, position: number, change: 'withheld' | 'restored'): Promise<number> => {
  let count = 0
  let cursor: string | null = null
  do {
    const page = await store.changes({ since: position - 1, cursor, limit: 1000, notices: true })
    count += page.items.filter((item) => item.position === position && item.change === change).length
    cursor = page.next
  } while (cursor !== null)
  return count
}
