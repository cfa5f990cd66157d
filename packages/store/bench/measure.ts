/** One thing measured: through the store, and as the engine's own statements. */
export interface Operation {
  name: string
  ours: (turn: number) => Promise<unknown>
  raw: (turn: number) => Promise<unknown>
  /** Gets a turn ready, outside what is measured. */
  prepare: (turn: number) => Promise<void>
  /** How often in a round. */
  times: number
}

/** How long something took, over all rounds. */
export interface Timing {
  name: string
  perSecond: number
  p50: number
  p99: number
  /** Through the store, by the engine's own statements: below 1 the store costs that much more. */
  ratio: number
}

const ROUNDS = 3

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** The number that such a share of some numbers is below: 0.5 gives the one in the middle. */
export const share = (numbers: readonly number[], of: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(Math.floor(numbers.length * of), numbers.length - 1)] ?? 0

/** Measures operations in turns, both ways one after the other, so that what else the machine does falls on both. */
export const measure = async (operations: readonly Operation[]): Promise<Timing[]> => {
  const rounds = operations.map(() => ({ ours: [] as number[][], raw: [] as number[][] }))
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, { ours, raw, prepare, times }] of operations.entries()) {
      const taken = { ours: [] as number[], raw: [] as number[] }
      for (let turn = round * times; turn < (round + 1) * times; turn++) {
        await prepare(turn)
        taken.raw.push(await timed(() => raw(turn)))
        taken.ours.push(await timed(() => ours(turn)))
      }
      rounds[index]?.raw.push(taken.raw)
      rounds[index]?.ours.push(taken.ours)
    }
  return operations.map(({ name, times }, index) => {
    const { ours = [], raw = [] } = rounds[index] ?? {}
    const all = ours.flat()
    const rate = (takes: readonly number[][]) =>
      share(
        takes.map((one) => (times * 1000) / sum(one)),
        0.5,
      )
    return { name, perSecond: rate(ours), p50: share(all, 0.5), p99: share(all, 0.99), ratio: rate(ours) / rate(raw) }
  })
}

/** A table for people, as Markdown. */
export const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const all = [heads, ...rows.map((row) => row.map(String))]
  const widths = heads.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)))
  const lines = all.map((row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))),
  )
  const under = widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [...lines.slice(0, 1), under, ...lines.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
