import { withoutSecrets } from './secrets.ts'

/** Writes a line of the answer; nothing secret gets through. */
export const say = (line = ''): void => {
  process.stdout.write(`${withoutSecrets(line)}\n`)
}

/** Writes a line beside the answer: progress, warnings, refusals. */
export const remark = (line = ''): void => {
  process.stderr.write(`${withoutSecrets(line)}\n`)
}

/** Tells how far long work has come: on a terminal one line that changes, elsewhere a plain line now and then. */
export interface Ticker {
  tick(count: number, text: string): void
  /** Takes the changing line away. */
  end(): void
}

const REDRAW_MS = 100
const PLAIN_EVERY = 50_000

/** Makes a ticker for a stream of output. */
export const ticker = (out: NodeJS.WriteStream = process.stderr): Ticker => {
  let drawn = 0
  let told = 0
  return {
    tick: (count, text) => {
      if (!out.isTTY) {
        if (count - told < PLAIN_EVERY) return
        told = count
        out.write(`${text}\n`)
      } else if (performance.now() - drawn > REDRAW_MS) {
        drawn = performance.now()
        out.write(`\r\u001B[2K${text.slice(0, out.columns - 1)}`)
      }
    },
    end: () => {
      if (out.isTTY && drawn > 0) out.write('\r\u001B[2K')
    },
  }
}
