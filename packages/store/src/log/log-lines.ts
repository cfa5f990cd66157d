import type { Log } from './read-log.ts'
import { readBundle, tilesOf } from './tile.ts'

/** The log as an export holds it: a line of JSON for each of the first `size` leaves, with what opens it or null. */
export const logLines = async function* (log: Log, size: number): AsyncIterable<string> {
  for (const name of tilesOf('entries', size)) {
    const start = name.index * 256
    const [bundle, openings] = await Promise.all([log.tile(name), log.openings(start, start + name.width)])
    const leaves = bundle && readBundle(bundle)
    if (leaves?.length !== name.width) throw new Error(`the log has fewer than ${size} leaves`)
    const opened = new Map(openings.map((opening) => [opening.index - start, opening]))
    for (const [at, leaf] of leaves.entries())
      yield `${JSON.stringify({ leaf: String(leaf), opening: opened.get(at) ?? null })}\n`
  }
}
