// Kills our process, the database or both 200 times (or as often as is said) while changesets are appended, and looks at the whole
// record after each: `pnpm --filter @onrecord/store crash [times]`. Takes several minutes.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crash } from '../crash-cycles.ts'

const cycles = Number(process.argv[2] ?? 200)
const home = await mkdtemp(join(tmpdir(), 'onrecord-crash-'))
try {
  const { acknowledged, found, openings, whole } = await crash(join(home, 'data'), cycles, (cycle, { position }) => {
    if (cycle % 20 === 0) process.stdout.write(`${cycle} crashes, position ${position}\n`)
  })
  const sorted = openings.toSorted((a, b) => a - b).map(Math.round)
  process.stdout.write(
    `${cycles} crashes: ${acknowledged} changesets acknowledged, ${found} found, none lost, none half there; ` +
      `${whole.leaves} leaves, and the log verifies\n` +
      `opening after a crash: median ${sorted[Math.floor(sorted.length / 2)]} ms, longest ${sorted.at(-1)} ms\n`,
  )
} finally {
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
