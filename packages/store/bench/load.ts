import type { Store } from '../src/index.ts'
import { changesetsOf, type Size } from './record.ts'

const AT_ONCE = 1000

/** Appends a made-up record changeset by changeset, for so many minutes at most. */
export const load = async (store: Store, size: Size, minutes: number): Promise<void> => {
  const start = performance.now()
  const before = process.cpuUsage()
  let entries = 0
  const rate = () => Math.round((entries * 1000) / (performance.now() - start))
  for (const some of changesetsOf(size, AT_ONCE)) {
    await store.append({ author: 'a bench', reason: 'to measure', entries: some })
    entries += some.length
    if ((entries / AT_ONCE) % 50 === 0) console.log(`  ${entries} entries, ${rate()} a second`)
    if (performance.now() - start < minutes * 60_000) continue
    console.log('stopped loading: the time is up')
    break
  }
  const { user, system } = process.cpuUsage(before)
  console.log(
    `appended ${entries} entries: ${rate()} a second, ${Math.round((user + system) / entries)} µs of Node's time each`,
  )
}
