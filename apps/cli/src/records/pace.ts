import { ticker } from '../terminal.ts'

/** Tells how far an import has come: a bar on a terminal, elsewhere a plain line for every tenth of it. */
export interface Pace {
  at(done: number, of: number, what: string): void
  end(): void
}

const WIDTH = 24

/** Makes the teller for one import. */
export const makePace = (out: NodeJS.WriteStream = process.stderr): Pace => {
  const begun = performance.now()
  const line = ticker(out)
  let tenths = 0
  return {
    at: (done, of, what) => {
      const share = of === 0 ? 1 : done / of
      const rate = done / Math.max((performance.now() - begun) / 1000, 0.001)
      const left = rate > 0 && share < 1 ? `, ${duration((of - done) / rate)} left` : ''
      const text = `${String(Math.floor(share * 100)).padStart(3)} %  ${what}, ${Math.round(rate)}/s${left}`
      if (out.isTTY) line.tick(done, `[${bar(share)}] ${text}`)
      else if (Math.floor(share * 10) > tenths) {
        tenths = Math.floor(share * 10)
        out.write(`${text}\n`)
      }
    },
    end: () => line.end(),
  }
}

const bar = (share: number): string => '='.repeat(Math.round(share * WIDTH)).padEnd(WIDTH)

const duration = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5400
      ? `${Math.ceil(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(1)} h`
