import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Claim, type Entry, exactly, idOf, unscoped } from '@onrecord/model'

// A made-up event of as many claims as asked for, as a dossier `onrecord import dossier` reads: what the pages of the
// site are held against when one event has far more than fits on a page. Seeded: the same number gives the same bytes.

/** Where the made-up event is on the site. */
export const largeSlug = 'made-up-large'

const named = <Type extends Entry['type']>(type: Type, key: string) => ({
  type,
  id: idOf(type, 'large', key),
  refs: [{ scheme: 'large', value: key }],
})

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** Numbers below a bound that look like chance and are the same in every run. */
const chance = (): ((below: number) => number) => {
  let state = 20_250_306
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const dayOf = (n: number): string => new Date(Date.UTC(2025, 2, 6 + n)).toISOString().slice(0, 10)
const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length]
  if (item === undefined) throw new RangeError('an empty list has nothing in it')
  return item
}

const populations = [{}, { status: 'civilian' }, { status: 'fighter' }, { sex: 'female' }, null] as const
const acts = times(12, (n) => ({ key: `act-${n}`, label: { en: `the act numbered ${n}`, ar: `الفعل رقم ${n}` } }))
const labels = [
  'war-crime',
  'massacre',
  'genocide',
  'terrorism',
  'sectarian-violence',
  'revenge',
  'coup-attempt',
] as const

/** Every entry of a made-up event with so many claims. */
const largeEntries = (count: number): Entry[] => {
  const random = chance()
  const parties = times(
    140,
    (n): Entry => ({
      ...named('party', `speaker ${n}`),
      name: { en: `Made-up speaker ${n}`, ar: `متحدث مختلق ${n}` },
      shortName: null,
      aliases: [],
      kind: n % 3 === 0 ? 'media' : 'monitor',
      description: null,
      partOf: null,
      affiliations: [],
      website: null,
    }),
  )
  const places = times(
    40,
    (n): Entry => ({
      ...named('place', `place ${n}`),
      name: { en: `Made-up place ${n}`, ar: `مكان مختلق ${n}` },
      aliases: [],
      kind: n % 4 === 0 ? 'governorate' : 'town',
      within: [],
      country: null,
      point: {
        latitude: 34.4 + random(160) / 100,
        longitude: 35.9 + random(100) / 100,
        radius: n % 4 === 0 ? 20_000 : 900,
        basis: { en: 'made up', ar: 'مختلق' },
      },
      note: null,
    }),
  )
  const sources = times(
    Math.ceil(count / 3),
    (n): Entry => ({
      ...named('source', `source ${n}`),
      publisher: at(parties, n * 3).id,
      form: 'original',
      original: null,
      url: `https://example.org/made-up/${n}`,
      title: `Made-up publication ${n}`,
      language: at(['en', 'ar', 'fr'], n),
      publishedAt: dayOf(random(400)),
      publishedAtBasis: null,
      retrievedAt: null,
      readAs: 'full',
      readNote: null,
      archivedUrl: `https://example.org/archive/${n}`,
      sha256: n.toString(16).padStart(64, '0'),
    }),
  )
  const event = (
    key: string,
    slug: string,
    partOf: string | null,
    from: number,
  ): Extract<Entry, { type: 'event' }> => ({
    ...named('event', key),
    slug,
    title: { en: `Made-up event ${key}`, ar: `حدث مختلق ${key}` },
    summary: { en: 'Made up to see how much one page can bear.', ar: 'مختلق لمعرفة ما تحتمله صفحة واحدة.' },
    window: `${dayOf(from)}/${dayOf(from + 4)}`,
    places: [at(places, from).id],
    partOf,
    contentNote: null,
  })
  const whole = event('of many claims', largeSlug, null, 0)
  const parts = times(60, (n) => event(`part ${n}`, `${largeSlug}-part-${n}`, whole.id, n * 3))

  const claims = times(count, (n): Claim => {
    const speaker = at(parties, random(140))
    const day = random(400)
    const shared = {
      ...named('claim', `claim ${n}`),
      // One in ten is about a part.
      event: n % 10 === 9 ? at(parts, n).id : whole.id,
      claimant: speaker.id,
      role: null,
      statedAt: n % 50 === 0 ? null : dayOf(day),
      hedge: 'asserted' as const,
      basis: { type: 'unstated' as const, from: [] },
      statement: { en: `What made-up claim ${n} says.`, ar: `ما يقوله القول المختلق ${n}.` },
      asStated: null,
      cautions: [],
    }
    const scope = {
      ...unscoped,
      population: at(populations, random(5)),
      area: { places: [at(places, random(40)).id] },
      window: `${dayOf(0)}/${dayOf(Math.min(day, 30))}`,
    }
    const sort = n % 10
    if (sort < 5)
      return {
        ...shared,
        kind: 'casualties',
        value: {
          outcome: at(['killed', 'killed', 'injured', 'missing'] as const, random(4)),
          count: exactly(50 + random(4000)),
          stance: at(['documented', 'total', 'unstated'] as const, random(3)),
          method: 'unstated',
          scope,
          parts: [],
        },
      }
    if (sort < 8)
      return {
        ...shared,
        kind: 'responsibility',
        value: {
          act: at(acts, random(12)),
          parties: [at(parties, random(30)).id],
          mode: 'did',
          attitude: random(5) === 0 ? 'denies' : 'affirms',
          scope,
        },
      }
    return {
      ...shared,
      kind: 'characterisation',
      value: { label: at(labels, random(7)), attitude: random(4) === 0 ? 'denies' : 'affirms', scope },
    }
  })
  const reports = claims.map(
    ({ id, claimant }, n): Entry => ({
      ...named('report', `report ${n}`),
      claim: id,
      source: at(sources, n).id,
      quote: {
        exact: `words of made-up claim ${n}`,
        prefix: null,
        suffix: null,
        language: 'en',
        direction: 'ltr',
        translation: null,
      },
      chain: [{ party: claimant, name: 'a made-up speaker' }],
      asPrinted: null,
      note: null,
    }),
  )
  return [...parties, ...places, ...sources, whole, ...parts, ...claims, ...reports]
}

/** Writes the made-up event as a folder of JSON lines. */
export const writeLarge = async (folder: string, count: number): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const files = Map.groupBy(largeEntries(count), ({ type }) => (type === 'party' ? 'parties' : `${type}s`))
  for (const [name, entries] of files)
    await writeFile(join(folder, `${name}.jsonl`), `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`)
}
