import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { altered } from '../src/coast-2025/altered.ts'
import { byHand, byHandTables } from '../src/coast-2025/by-hand/index.ts'
import { convert, filesOf, summaryOf } from '../src/coast-2025/convert.ts'
import { extras } from '../src/coast-2025/extra.ts'
import { outcomeOf } from '../src/coast-2025/links.ts'
import { topics } from '../src/coast-2025/topics.ts'
import { folder, outside, outsideIsThere } from './read.ts'

const converted = convert(join(folder, 'origin'))
const { lines, entries, tables, setAside } = converted
const ids = new Set(lines.map((line) => line.id))

describe('the conversion', () => {
  test.each(Object.keys(filesOf(converted)))('run again gives the very bytes of %s', (name) => {
    expect(filesOf(converted)[name]).toBe(readFileSync(join(folder, name), 'utf8'))
  })

  test('run twice gives the same files', () => {
    expect(filesOf(convert(join(folder, 'origin')))).toEqual(filesOf(converted))
  })

  test.skipIf(!outsideIsThere).each(['claims.jsonl', 'entities.json'])(
    'starts from the %s that lies beside the project (skipped where ../shared/data/coast-2025 is absent)',
    (name) => {
      expect(readFileSync(join(folder, 'origin', name))).toEqual(readFileSync(join(outside, name)))
    },
  )

  test('accounts for all 283 lines: each is a claim, an altered report, or set aside with a reason', () => {
    const kept = lines.filter((line) => line.record_kind === 'claim').length
    const own = entries.claims.filter((claim) => ids.has(claim.refs[0]?.value ?? '')).length
    const copies = entries.reports.filter((report) => altered[report.refs[0]?.value ?? ''] !== undefined).length
    expect({ kept, own, copies, aside: setAside.length }).toEqual({ kept: 244, own: 244, copies: 39, aside: 0 })
    expect(own + copies + setAside.length).toBe(283)
    expect(lines).toHaveLength(283)
  })

  test('says so in one line', () => {
    expect(summaryOf(converted)).toMatch(/^283 lines: 244 claims, 39 altered reports, 0 set aside; 322 reports, 225 /)
  })

  test('is summed up in the README as it is', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8').replace(/\s+/g, ' ')
    expect(readme).toContain(summaryOf(converted))
  })

  test('reads every page a line was seen on: 244 + 39 lines and 39 further copies', () => {
    const copies = lines.flatMap((line) => line.also_seen_at)
    expect(copies).toHaveLength(39)
    expect(entries.reports).toHaveLength(244 + 39 + 39 + Object.keys(extras).length)
  })

  test('gives every relation of the origin a link, or a reason why there is none', () => {
    const outcomes = lines.flatMap((line) => line.relations.map((relation) => outcomeOf(line, relation)))
    const folded = outcomes.flatMap((outcome) => ('folded' in outcome ? [outcome.folded] : []))
    expect(outcomes).toHaveLength(122)
    expect(folded.every((reason) => reason !== '')).toBe(true)
    const targets = outcomes.flatMap((outcome) => ('folded' in outcome ? [] : [outcome.from, outcome.to]))
    expect(targets.filter((target) => !ids.has(target))).toEqual([])
  })

  test('keeps in the manifest how many entries there must be', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as { expected: object }
    expect(manifest.expected).toEqual({
      lines: 283,
      claimLines: 244,
      alteredLines: 39,
      setAside: 0,
      ...Object.fromEntries(Object.entries(entries).map(([type, all]) => [type, all.length])),
    })
  })
})

describe('a correction table', () => {
  test.each(Object.values(tables).map((table) => [table.name, table] as const))(
    '%s.csv has no unused row',
    (_, table) => {
      expect(table.unused()).toEqual([])
    },
  )

  test('refuses a value it does not map', () => {
    expect(() => tables.areas.get('the moon')).toThrow('areas.csv has no row for "the moon"')
  })

  test('mapped by hand names only lines of the origin, each once', () => {
    const named = byHandTables.flatMap((table) => Object.keys(table))
    expect(named.filter((id) => !ids.has(id))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    expect(Object.keys(byHand)).toHaveLength(named.length)
  })

  test('of altered copies names exactly the 39 of the origin', () => {
    const copies = lines.filter((line) => line.record_kind === 'echo-variant').map((line) => line.id)
    expect(Object.keys(altered).sort()).toEqual(copies.sort())
  })

  test('of topics has no topic that no claim or report is about', () => {
    const text = JSON.stringify([entries.claims, entries.reports])
    expect(Object.keys(topics).filter((key) => !text.includes(`"key":"${key}"`))).toEqual([])
  })
})
