import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '@onrecord/model'
import type { Published } from '@onrecord/store'
import type { Terms } from './known-terms.ts'
import { tableOf, tables } from './tables.ts'
import { textFile } from './text-file.ts'

interface Where {
  readonly folder: string
  /** Only these entries are opened; null for all. */
  readonly only: ReadonlySet<string> | null
}

/** Writes every leaf with what opens it, and every entry as it stands into the lines of its type; counts what it wrote. */
export const writeLog = async ({ leaves }: Published, { folder, only }: Where) => {
  await mkdir(join(folder, 'log'))
  const log = textFile(join(folder, 'log', 'leaves.ndjson'))
  const lines = new Map(tables.map(({ name }) => [name, textFile(join(folder, `${name}.ndjson`))]))
  const totals = Object.fromEntries(tables.map(({ type }) => [type, 0]))
  const schemes = new Map<string, number>()
  const terms = new Map<string, Terms>()
  for await (const { leaf, opening, current } of leaves()) {
    const isOpen = opening !== null && (only === null || only.has(String(opening.entry.id)))
    log.write(`${JSON.stringify({ leaf, opening: isOpen ? opening : null })}\n`)
    if (!isOpen || current === null) continue
    lines.get(tableOf(current).name)?.write(`${canonicalJson(opening.entry)}\n`)
    totals[current.type] = (totals[current.type] ?? 0) + 1
    const scheme = current.refs[0]?.scheme
    if (scheme === undefined) continue
    schemes.set(scheme, (schemes.get(scheme) ?? 0) + 1)
    if (current.type === 'source' && current.terms) terms.set(scheme, current.terms)
  }
  for (const file of [log, ...lines.values()]) file.close()
  return { totals, schemes, terms }
}
