import { join } from 'node:path'
import { assemble, mentions, toPublic } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { claimId, eventId, partyId, placeId } from '../src/coast-2025/ids.ts'
import { readOrigin } from '../src/coast-2025/origin.ts'
import { englishOnly } from './english-only.ts'
import { files, folder, linesOf, ofType, readRecord } from './read.ts'

const entries = readRecord()
const claims = ofType(entries, 'claim')
const reports = ofType(entries, 'report')
const parties = ofType(entries, 'party')
const places = ofType(entries, 'place')
const events = ofType(entries, 'event')
const sources = ofType(entries, 'source')
const byId = new Map(entries.map((entry) => [entry.id, entry]))
const party = new Map(parties.map((entry) => [entry.id, entry]))

const found = (line: string) => {
  const claim = claims.find((entry) => entry.id === claimId(line))
  if (claim === undefined) throw new Error(`no claim ${line}`)
  return claim
}
const killed = (line: string) => {
  const claim = found(line)
  if (claim.kind !== 'casualties') throw new Error(`${line} is no casualty figure`)
  return claim.value
}

describe('every entry', () => {
  test.each(files)('of %s.jsonl is accepted as it stands', (name) => {
    expect(linesOf(name).length).toBeGreaterThan(0)
    expect(() => readRecord()).not.toThrow()
  })

  test('has an id of its own and keeps a name from the origin', () => {
    expect(byId.size).toBe(entries.length)
    expect(entries.filter((entry) => entry.refs[0]?.scheme !== 'coast-2025')).toEqual([])
    expect(new Set(entries.map((entry) => `${entry.type} ${entry.refs[0]?.value}`)).size).toBe(entries.length)
  })

  test('names only entries that are there', () => {
    const missing = entries.flatMap((entry) => mentions(entry).filter((id) => !byId.has(id)))
    expect(missing).toEqual([])
  })
})

describe('parties and places', () => {
  const actors = new Set(readOrigin(join(folder, 'origin')).entities.actors.map(({ id }) => partyId(id)))
  const listed = new Set(readOrigin(join(folder, 'origin')).entities.places.map(({ id }) => placeId(id)))
  const named = new Set(entries.flatMap(mentions))

  test('of the origin are all there', () => {
    expect([...actors, ...listed].filter((id) => !byId.has(id))).toEqual([])
  })

  test('of our own making are there because something names them', () => {
    const idle = [...parties, ...places].filter(({ id }) => !actors.has(id) && !listed.has(id) && !named.has(id))
    const members = ['party:saudi', 'party:qatar', 'party:egypt']
    expect(idle.map((entry) => entry.refs[0]?.value).filter((name) => !members.includes(name ?? ''))).toEqual([])
  })

  test('have a point only where the origin has one, and never without how near it is', () => {
    const pinned = readOrigin(join(folder, 'origin')).entities.places.filter((place) => place.lat !== null)
    const points = places.filter((place) => place.point !== null)
    expect(points.map((place) => place.id).sort()).toEqual(pinned.map(({ id }) => placeId(id)).sort())
    expect(points.every((place) => (place.point?.radius ?? 0) >= 5000)).toBe(true)
  })
})

describe('names', () => {
  // Sites and papers without an established Arabic name: none is made up for them.
  const oneName = parties.filter((entry) => entry.name.ar === undefined)

  test('are in both languages for every party but outlets and organisations that have no Arabic one', () => {
    expect(oneName.filter((entry) => !['media', 'website', 'ngo', 'company'].includes(entry.kind))).toEqual([])
    expect(oneName.map((entry) => entry.id).sort()).toEqual(englishOnly.map(partyId).sort())
  })

  test('and descriptions of every party, place and event are in both languages', () => {
    expect(parties.filter((entry) => !entry.description?.en || !entry.description.ar)).toEqual([])
    expect(places.filter((entry) => !entry.name.ar)).toEqual([])
    expect(events.filter((entry) => !entry.title.ar || !entry.summary.ar || !entry.contentNote?.ar)).toEqual([])
  })

  test('of a topic are the same wherever its key is', () => {
    const labels = new Map<string, string>()
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      const { key, label } = value as { key?: unknown; label?: unknown }
      if (typeof key === 'string' && typeof label === 'object') {
        const text = JSON.stringify(label)
        expect(labels.get(key) ?? text).toBe(text)
        expect(Object.keys(label ?? {}).sort()).toEqual(['ar', 'en'])
        labels.set(key, text)
      }
      Object.values(value).forEach(walk)
    }
    walk([claims, reports])
    expect(labels.size).toBeGreaterThan(30)
  })

  test('of residents, relatives, the accused and hospital staff are not given', () => {
    const told = claims.filter(
      (claim) =>
        claim.kind === 'account' && ['witness', 'survivor', 'relative', 'resident'].includes(claim.value.vantage),
    )
    const lines = ['RAS-60', 'RES-SANOBAR-200', 'RES-LATHOSP', 'RES-JABLEH-KIDNAP', 'SEED-05', 'CNN-VIDEO']
    const accused = ['ACCUSED-SANOBAR', 'DEFENDANT-DENY']
    const speakers = [...told, ...[...lines, ...accused].map(found)].map((claim) => party.get(claim.claimant)?.kind)
    expect(told).toHaveLength(8)
    expect(new Set(speakers)).toEqual(new Set(['unnamed']))
  })
})

describe('events', () => {
  test('have no figure in their summaries and all belong to the main one', () => {
    const main = eventId('syria-coast-2025')
    expect(events.filter((event) => event.id !== main && event.partOf !== main)).toEqual([])
    const withoutDates = (text: string) => text.replace(/March 2025|آذار 2025/g, '')
    expect(
      events.filter((event) => Object.values(event.summary).some((text) => /\d/.test(withoutDates(text)))),
    ).toEqual([])
  })

  test('each have a claim', () => {
    const claimed = new Set(claims.map((claim) => claim.event))
    expect(events.filter((event) => !claimed.has(event.id)).map((event) => event.slug)).toEqual([])
  })
})

describe('sources', () => {
  test('all say that they were read as an excerpt and claim no copy that was not kept', () => {
    expect(new Set(sources.map((source) => source.readAs))).toEqual(new Set(['excerpt']))
    expect(sources.filter((source) => source.archivedUrl !== null || source.sha256 !== null)).toEqual([])
    expect(sources.filter((source) => source.retrievedAt !== null)).toEqual([])
  })

  test('mark copies as such and say whose text they are', () => {
    expect(sources.filter((source) => (source.form === 'original') !== (source.original === null))).toEqual([])
    const copied = sources.filter((source) => source.publisher === partyId('daily8'))
    expect(copied.length).toBeGreaterThan(10)
    expect(new Set(copied.map((source) => source.form))).toEqual(new Set(['repost']))
  })

  test('are where every chain ends', () => {
    const publisher = new Map(sources.map((source) => [source.id, source.publisher]))
    expect(reports.filter((report) => report.chain.at(-1)?.party !== publisher.get(report.source))).toEqual([])
  })
})

describe('figures', () => {
  test('745 is everyone in one claim and civilians in the next', () => {
    expect(killed('SOHR-0308-745ALL')).toMatchObject({ count: { point: 745 }, scope: { population: {} } })
    expect(killed('SOHR-0308-745CIV')).toMatchObject({
      count: { point: 745 },
      scope: { population: { status: 'civilian' } },
    })
    expect(killed('SOHR-0308-745CIV').parts.map(({ relation, count }) => [relation, count.point])).toEqual([
      ['alongside', 125],
      ['alongside', 148],
    ])
  })

  test('311 are Alawite civilians by one side, of 524 killed', () => {
    const { count, scope, parts } = killed('SOHR-0308-311')
    expect(count.point).toBe(311)
    expect(scope).toMatchObject({
      population: { status: 'civilian', community: 'alawite' },
      by: [partyId('government-side')],
    })
    expect(parts.map((part) => [part.relation, part.count.point])).toEqual([
      ['whole', 524],
      ['alongside', 213],
    ])
  })

  test('1,334 is 889 and 445 by whom, with children and women among them; 1,562 is another claim', () => {
    const parts = killed('SNHR-0409-1334').parts.map(({ relation, split, count }) => [relation, split, count.point])
    expect(parts).toEqual([
      ['adds-up', 'by whom', 889],
      ['adds-up', 'by whom', 445],
      ['including', null, 60],
      ['including', null, 84],
    ])
    expect(killed('SNHR-0409-1562').count.point).toBe(1562)
  })

  test('1,084 keeps parts that are one short of it', () => {
    const { count, parts } = killed('SNHR-0317-1084')
    const sum = parts.reduce((total, part) => total + (part.count.point ?? 0), 0)
    expect([count.point, sum]).toEqual([1084, 1083])
  })

  test('1,383 adds up by area', () => {
    const { count, parts } = killed('SOHR-0312-1383')
    expect(new Set(parts.map((part) => `${part.relation} ${part.split}`))).toEqual(new Set(['adds-up by area']))
    expect(parts.reduce((total, part) => total + (part.count.point ?? 0), 0)).toBe(count.point)
  })

  test('111 is a floor, not a total', () => {
    expect(killed('OHCHR-0311-111')).toMatchObject({ count: { min: 111, max: 111 }, stance: 'documented' })
  })

  test('298 and 265 are two lists', () => {
    const [civilians, forces] = [found('COM-0722-298'), found('COM-0722-265')]
    expect(civilians).toMatchObject({
      kind: 'tally',
      value: { what: 'suspect', count: { point: 298 }, of: { en: 'violations against civilians' } },
    })
    expect(forces).toMatchObject({
      kind: 'tally',
      value: { what: 'suspect', count: { point: 265 }, of: { en: 'attacks on government forces' } },
    })
  })

  test('what the vocabularies cannot say is kept in the claimant’s words', () => {
    expect(found('FARA-7000').asStated?.population).toBe('Christians and Alawites')
    expect(killed('FARA-7000').scope.population).toBeNull()
    expect(found('REU-0630-1479').asStated?.area).toBe('40 sites')
    expect(found('FATIHA-0307-90').asStated?.unit).toBe('90 percent of the coast')
  })
})

describe('altered copies', () => {
  const printed = reports.filter((report) => report.asPrinted !== null)

  test('say what was printed, and it is not what the claim says', () => {
    expect(printed.filter((report) => !report.refs[0]?.value.includes('#'))).toHaveLength(39)
    const same = printed.filter((report) => {
      const claim = claims.find((entry) => entry.id === report.claim)
      const { asPrinted } = report
      return (
        claim?.kind === asPrinted?.kind &&
        claim?.claimant === asPrinted?.claimant &&
        JSON.stringify(claim?.value) === JSON.stringify(asPrinted?.value)
      )
    })
    expect(same).toEqual([])
  })

  test('each say why they hang where they hang, in both languages', () => {
    expect(printed.filter((report) => !report.note?.en || !report.note.ar)).toEqual([])
  })

  test('1,469 civilians hangs on the committee’s 1,426', () => {
    const report = printed.find((entry) => entry.refs[0]?.value === 'TASS-1469')
    expect(report).toMatchObject({
      claim: claimId('COM-0722-1426'),
      asPrinted: {
        kind: 'casualties',
        value: { count: { point: 1469 }, scope: { population: { status: 'civilian' }, mostly: null } },
      },
    })
  })

  test('the words never said hang on the statement that was made', () => {
    const report = printed.find((entry) => entry.refs[0]?.value === 'SEED-04')
    expect(report?.claim).toBe(claimId('TURK-0309'))
    expect(report?.asPrinted).toMatchObject({ kind: 'characterisation', value: { label: 'ethnic-cleansing' } })
    expect(found('TURK-0309')).toMatchObject({ value: { label: 'summary-execution', attitude: 'reports' } })
  })
})

describe('relays', () => {
  test('never go round in a circle', () => {
    const from = new Map(claims.map((claim) => [claim.id, claim.basis.from]))
    const roots = (id: string, seen: readonly string[] = []): void => {
      expect(seen).not.toContain(id)
      for (const next of from.get(id) ?? []) roots(next, [...seen, id])
    }
    for (const claim of claims) roots(claim.id)
  })
})

describe('what readers get', () => {
  const dossier = assemble(entries, eventId('syria-coast-2025'))
  if (dossier === null) throw new Error('no main event')
  const read = toPublic(dossier, { position: 1, recordedAt: null })

  test('is every claim, each with a sentence in both languages and no id showing through', () => {
    expect(read.claims).toHaveLength(claims.length)
    const bad = read.claims.filter((claim) =>
      [claim.sentence.en, claim.sentence.ar].some(
        (text) => text.length < 20 || /(party|place|event)-[0-9a-z]{26}/.test(text) || /undefined|null/.test(text),
      ),
    )
    expect(bad).toEqual([])
  })

  test('is Arabic in the Arabic sentence', () => {
    const bare = read.claims.filter((claim) => !/\p{Script=Arabic}{3}/u.test(claim.sentence.ar))
    expect(bare).toEqual([])
  })
})
