import { setTimeout as rest } from 'node:timers/promises'
import { randomFrom } from '@onrecord/store/bench'
import type { Pool } from 'undici'
import { type Ask, askOnce } from './press.ts'
import { type Program, usageOf } from './programs.ts'
import { readWhole } from './read-whole.ts'

const READERS = 8
const SLOW_READERS = 4
const MEGABYTE = 1_048_576

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Asks for everything at random for some minutes, beside slow readers of the whole record, and says what memory the API held. */
export const steady = async (
  { pool, api, whole }: { pool: Pool; api: Program; whole: Ask },
  nexts: readonly (() => Ask)[],
  minutes: number,
): Promise<string> => {
  const random = randomFrom(11)
  const enough = new AbortController()
  const { signal } = enough
  let [answers, refused, slowBytes] = [0, 0, 0]
  const reader = async (): Promise<void> => {
    while (!signal.aborted) {
      const next = nexts[random.below(nexts.length)]
      if (next && !(await askOnce(pool, next())).given) refused++
      answers++
      await rest(25)
    }
  }
  const slowReader = async (): Promise<void> => {
    while (!signal.aborted)
      await readWhole(pool, whole, signal, (bytes) => {
        slowBytes += bytes
        return rest(100)
      })
  }
  const all = [...Array.from({ length: READERS }, reader), ...Array.from({ length: SLOW_READERS }, slowReader)]
  const every = Math.min(30_000, (minutes * 60_000) / 20)
  // What is kept for later fills first.
  await rest(every)
  const before = await usageOf(api, 'collect')
  const held: number[] = []
  for (const end = performance.now() + minutes * 60_000; performance.now() < end; ) {
    await rest(every)
    held.push((await usageOf(api)).rss / MEGABYTE)
  }
  const after = await usageOf(api, 'collect')
  enough.abort()
  await Promise.all(all)
  const third = Math.ceil(held.length / 3)
  const [first, last] = [mean(held.slice(0, third)), mean(held.slice(-third))]
  const heap = [before, after].map(({ heapUsed, external }) => ((heapUsed + external) / MEGABYTE).toFixed(1))
  return [
    `${answers} answers in ${minutes} minutes (${refused} refused as busy); ${SLOW_READERS} slow readers took ${(slowBytes / MEGABYTE).toFixed(0)} MB.`,
    `Resident memory of the API, MB, every ${(every / 1000).toFixed(0)} s: ${held.map((one) => one.toFixed(0)).join(' ')}`,
    `First third ${first.toFixed(0)} MB, last third ${last.toFixed(0)} MB, ratio ${(last / first).toFixed(2)}.`,
    `In use after collecting, MB: ${heap.join(' at the beginning, ')} at the end.`,
  ].join('\n\n')
}
