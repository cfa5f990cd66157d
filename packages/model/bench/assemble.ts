import {
  type AnyEntry,
  assemble,
  type Claim,
  compare,
  exactly,
  parseEntry,
  sideBySide,
  toPublic,
  worldOf,
} from '../src/index.ts'
import { called, event, killed, party, place, report, source } from '../test/written.ts'

// What it costs to set claims side by side and to assemble an event, as a ratio to parsing the same entries from JSON.
// Run with `pnpm bench`. Written claims: a growing toll by forty speakers over thirty days, in four places.

const main = event('bench')
const speakers = Array.from({ length: 40 }, (_, n) => party(`speaker-${n}`))
const region = place('region')
const places = [region, ...Array.from({ length: 3 }, (_, n) => place(`place-${n}`, [region.id]))]
const from = source('bench')

const claimAt = (n: number): Claim => {
  const day = String((n % 30) + 1).padStart(2, '0')
  const speaker = speakers[n % speakers.length] ?? speakers[0]
  if (speaker === undefined) throw new Error('there are speakers')
  if (n % 4 === 3) return called(`word-${n}`, main, speaker, `2025-03-${day}`)
  const claim = killed(`toll-${n}`, main, speaker, n, `2025-03-${day}`) as Extract<Claim, { kind: 'casualties' }>
  const at = places[n % places.length]?.id ?? region.id
  return {
    ...claim,
    value: {
      ...claim.value,
      count: exactly(100 + n),
      stance: n % 3 === 0 ? 'total' : 'documented',
      scope: {
        ...claim.value.scope,
        area: { places: [at] },
        window: `2025-03-01/2025-03-${day}`,
        population: n % 2 === 0 ? {} : { status: 'civilian' },
      },
    },
  }
}

const entriesOf = (claims: number): AnyEntry[] => {
  const made = Array.from({ length: claims }, (_, n) => claimAt(n))
  return [main, ...speakers, ...places, from, ...made, ...made.map((claim) => report(claim, from))]
}

const median = (run: () => unknown, rounds = 5): number => {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

console.log('claims  entries  parse ms  assemble ×parse  publish ×parse  pairs  µs a pair  heap MB')
for (const claims of [250, 1000, 5000]) {
  const entries = entriesOf(claims)
  const text = JSON.stringify(entries)
  const parse = median(() => (JSON.parse(text) as unknown[]).map((entry) => parseEntry(entry)))
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const dossier = assemble(entries, main.id)
  const heap = (process.memoryUsage().heapUsed - before) / 1_048_576
  if (dossier === null) throw new Error('the event is there')
  const assembling = median(() => assemble(entries, main.id), 3)
  const publishing = median(() => toPublic(dossier, { position: 1, recordedAt: null }), 3)
  const world = worldOf(entries)
  const figures = entries.filter((entry): entry is Claim => entry.type === 'claim' && entry.kind === 'casualties')
  const some = figures.slice(0, 300)
  const comparing = median(() => some.map((a) => some.map((b) => compare(a, b, world))), 3)
  const side = sideBySide(figures, world)
  const pairs = Object.values(side.counts).reduce((sum, n) => sum + n, 0)
  const cells = [
    claims,
    entries.length,
    parse.toFixed(0),
    (assembling / parse).toFixed(2),
    (publishing / parse).toFixed(2),
    pairs,
    ((comparing * 1000) / some.length ** 2).toFixed(2),
    heap.toFixed(0),
  ]
  console.log(cells.map((cell, index) => String(cell).padStart([6, 8, 9, 16, 15, 6, 10, 8][index] ?? 8)).join(' '))
}
