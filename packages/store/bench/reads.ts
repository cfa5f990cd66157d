import type pg from 'pg'
import type { Store } from '../src/index.ts'
import type { Operation } from './measure.ts'
import { type Random, randomFrom } from './random.ts'
import type { Sample } from './sample.ts'
import { replay, type Statement, statementsOf } from './statements.ts'
import { vocabulary } from './words.ts'

type Ask = (random: Random) => (store: Store) => Promise<unknown>

const word = (language: 'en' | 'ar', from: number, to: number) => (random: Random) =>
  vocabulary[language][from + random.below(to - from)] ?? ''

const boxAt = ({ latitude, longitude }: Sample['points'][number], size: number) => ({
  west: Math.max(longitude - size / 2, -180),
  east: Math.min(longitude + size / 2, 180),
  south: Math.max(latitude - size / 2, -90),
  north: Math.min(latitude + size / 2, 90),
})

const asks = (sample: Sample): Readonly<Record<string, { ask: Ask; times: number }>> => {
  const one = <Item>(random: Random, items: readonly Item[]): Item => random.skewed(items)
  const year = (random: Random) => String(1990 + random.below(35))
  return {
    'dossier: an event with everything': {
      times: 40,
      ask: (random) => {
        const { id } = one(random, sample.events)
        return (store) => store.event(id)
      },
    },
    'a claim with what it takes': {
      times: 40,
      ask: (random) => {
        const { id } = one(random, sample.claims)
        return (store) => store.claim(id)
      },
    },
    'claims: country, kind, year': {
      times: 20,
      ask: (random) => {
        const [country, from] = [one(random, sample.countries), year(random)]
        return (store) => store.listClaims({ country, kind: 'casualties', saidFrom: from, saidTo: from })
      },
    },
    'claims: claimant, outcome': {
      times: 20,
      ask: (random) => {
        const claimant = one(random, sample.parties).id
        return (store) => store.listClaims({ claimant, outcome: 'executed' })
      },
    },
    'claims: population': {
      times: 20,
      ask: (random) => {
        const country = one(random, sample.countries)
        return (store) => store.listClaims({ country, population: 'child' })
      },
    },
    'claims: outlet': {
      times: 20,
      ask: (random) => {
        const outlet = one(random, sample.parties).id
        return (store) => store.listClaims({ outlet })
      },
    },
    'claims: country, as of half-way': {
      times: 20,
      ask: (random) => {
        const country = one(random, sample.countries)
        return (store) => store.listClaims({ country, recordedBy: sample.middle })
      },
    },
    'events: country, month': {
      times: 20,
      ask: (random) => {
        const [country, from] = [one(random, sample.countries), `${year(random)}-05`]
        return (store) => store.listEvents({ country, from, to: from })
      },
    },
    'events: box of 1°': {
      times: 20,
      ask: (random) => {
        const bbox = boxAt(one(random, sample.points), 1)
        return (store) => store.listEvents({ bbox })
      },
    },
    'events: box of 20°, five years': {
      times: 10,
      ask: (random) => {
        const [bbox, from] = [boxAt(one(random, sample.points), 20), 1990 + random.below(30)]
        return (store) => store.listEvents({ bbox, from: String(from), to: String(from + 5) })
      },
    },
    'events: claimant': {
      times: 10,
      ask: (random) => {
        const claimant = sample.parties[random.below(sample.parties.length)]?.id
        return (store) => store.listEvents({ claimant })
      },
    },
    'events: by date, said by 2000': {
      times: 10,
      ask: () => (store) => store.listEvents({ order: 'date', saidBy: '2000' }),
    },
    'events: first page': { times: 10, ask: () => (store) => store.listEvents({ partOf: null }) },
    'search: rare word': {
      times: 20,
      ask: (random) => {
        const q = word('en', 12_000, 18_000)(random)
        return (store) => store.search({ q })
      },
    },
    'search: common word': {
      times: 10,
      ask: (random) => {
        const q = word('en', 0, 8)(random)
        return (store) => store.search({ q })
      },
    },
    'search: Arabic word': {
      times: 10,
      ask: (random) => {
        const q = word('ar', 20, 400)(random)
        return (store) => store.search({ q })
      },
    },
    'changes feed: a page of 100': {
      times: 20,
      ask: (random) => {
        const since = random.below(sample.position)
        return (store) => store.changes({ since })
      },
    },
  }
}

/** Every read that is measured; the engine's own way is the store's statements, sent again without the store. */
export const readsOf = async (store: Store, client: pg.Client, sample: Sample): Promise<Operation[]> => {
  const operations: Operation[] = []
  for (const [name, { ask, times }] of Object.entries(asks(sample))) {
    const random = randomFrom(name.length)
    const asked = new Map<number, { work: ReturnType<Ask>; statements: Statement[] }>()
    operations.push({
      name,
      times,
      prepare: async (turn) => {
        const work = ask(random)
        asked.set(turn, { work, statements: await statementsOf(() => work(store)) })
      },
      ours: (turn) => asked.get(turn)?.work(store) ?? Promise.resolve(),
      raw: (turn) => replay(client, asked.get(turn)?.statements ?? []),
    })
  }
  return operations
}
