import { share, table } from '@onrecord/store/bench'
import type { Pool } from 'undici'
import type { Ready } from './prepare.ts'
import { type Pressed, press } from './press.ts'
import { type Program, usageOf } from './programs.ts'

const CONNECTIONS = 64
const ROUNDS = 3

/** What came of asking one kind of request, of the API and of a server that has the answers ready. */
interface Timing extends Pick<Ready, 'name' | 'alone' | 'bytes'> {
  readonly ours: readonly Pressed[]
  readonly bare: readonly Pressed[]
  /** What the API's process worked for each round, in milliseconds of a processor's time. */
  readonly work: readonly number[]
}

const rateOf = (rounds: readonly Pressed[]): number =>
  share(
    rounds.map(({ taken, milliseconds }) => (taken.length * 1000) / milliseconds),
    0.5,
  )

const workOf = async (api: Program): Promise<number> => {
  const { user, system } = (await usageOf(api)).cpu
  return (user + system) / 1000
}

/** Measures each kind of request over 64 connections, both servers in turns, so that what else the machine does falls on both. */
export const inTurns = async (
  { pools, api }: { readonly pools: { readonly ours: Pool; readonly bare: Pool }; readonly api: Program },
  ready: readonly Ready[],
  milliseconds: number,
): Promise<Timing[]> => {
  const timings = ready.map(({ name, alone, bytes }) => ({
    ...{ name, alone, bytes },
    ours: [] as Pressed[],
    bare: [] as Pressed[],
    work: [] as number[],
  }))
  const load = { connections: CONNECTIONS, milliseconds }
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, { ours, bare }] of ready.entries()) {
      timings[index]?.bare.push(await press(pools.bare, bare, load))
      const before = await workOf(api)
      timings[index]?.ours.push(await press(pools.ours, ours, load))
      timings[index]?.work.push((await workOf(api)) - before)
    }
  return timings
}

/** Those timings for people. */
export const timingsTable = (timings: readonly Timing[]): string =>
  table(
    [
      'request',
      'KB',
      'alone ms',
      'CPU ms',
      'a second',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'bare a second',
      'bare p50 ms',
      'ratio',
      'refused',
    ],
    timings.map(({ name, bytes, alone, ours, bare, work }) => {
      const taken = ours.flatMap((round) => round.taken)
      const refused = ours.reduce((sum, round) => sum + round.refused, 0)
      return [
        name,
        (bytes / 1024).toFixed(1),
        share(alone, 0.5).toFixed(1),
        (work.reduce((sum, one) => sum + one, 0) / taken.length).toFixed(2),
        ...figures(rateOf(ours)),
        ...[0.5, 0.95, 0.99].map((of) => share(taken, of).toFixed(1)),
        ...figures(rateOf(bare)),
        share(
          bare.flatMap((round) => round.taken),
          0.5,
        ).toFixed(1),
        (rateOf(ours) / rateOf(bare)).toFixed(3),
        refused,
      ]
    }),
  )

const figures = (rate: number): [string] => [rate.toFixed(rate < 10 ? 1 : 0)]
