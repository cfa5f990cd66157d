import { share, table } from '@onrecord/store/bench'
import type { Pool } from 'undici'
import { afresh } from './asked.ts'
import { type Ask, askOnce, type Pressed, press } from './press.ts'

/** Something slow that goes on in a loop while something quick is measured. */
export interface Slow {
  readonly name: string
  /** Does it once; gives up when told. */
  readonly work: (signal: AbortSignal) => Promise<void>
}

const READERS = 4
const ROUNDS = 3

/** Measures a quick request by itself and beside something slow, in turns. */
export const beside = async (
  pool: Pool,
  quick: { readonly name: string; readonly next: () => Ask },
  slow: Slow,
  milliseconds: number,
): Promise<(string | number)[]> => {
  const load = { connections: READERS, milliseconds }
  const alone: Pressed[] = []
  const together: Pressed[] = []
  let times = 0
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(await press(pool, quick.next, load))
    const enough = new AbortController()
    const loop = (async () => {
      while (!enough.signal.aborted) {
        await slow.work(enough.signal)
        if (!enough.signal.aborted) times++
      }
    })()
    together.push(await press(pool, quick.next, load))
    enough.abort()
    await loop
  }
  const at = (rounds: readonly Pressed[], of: number) =>
    share(
      rounds.flatMap(({ taken }) => taken),
      of,
    )
  const [p50, p99] = [0.5, 0.99].map((of) => [at(alone, of), at(together, of)] as const)
  const [fifty, most] = [p50 ?? [0, 0], p99 ?? [0, 0]]
  return [
    quick.name,
    slow.name,
    times,
    ...[fifty[0], fifty[1], fifty[1] / fifty[0], most[0], most[1], most[1] / most[0]].map((number) =>
      number.toFixed(2),
    ),
  ]
}

/** Those measurements for people. */
export const besideTable = (rows: readonly (readonly (string | number)[])[]): string =>
  table(['quick', 'beside', 'times', 'p50 alone', 'p50 beside', 'ratio', 'p99 alone', 'p99 beside', 'ratio'], rows)

/** The slowest of some requests, each asked twice, and how long it took. */
export const slowestOf = async (pool: Pool, asks: readonly Ask[]): Promise<{ ask: Ask; milliseconds: number }> => {
  let slowest = { ask: asks[0] ?? { path: '/' }, milliseconds: 0 }
  for (const ask of asks) {
    const taken: number[] = []
    for (let turn = 0; turn < 2; turn++) {
      const start = performance.now()
      await askOnce(pool, afresh(ask, 'form'))
      taken.push(performance.now() - start)
    }
    const milliseconds = Math.min(...taken)
    if (milliseconds > slowest.milliseconds) slowest = { ask, milliseconds }
  }
  return slowest
}
