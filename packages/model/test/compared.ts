import fc from 'fast-check'
import {
  about,
  atLeast,
  atMost,
  between,
  type Claim,
  type Count,
  claimKinds,
  exactly,
  idOf,
  moreThan,
  type Population,
  parseEntry,
  type Scope,
  stances,
  type World,
  worldOf,
} from '../src/index.ts'
import { event, party, place } from './written.ts'

// A world small enough to count through: a region of two villages, two monitors, one of which has a spokesman.
export const region = place('region')
export const villages = [place('upper', [region.id]), place('lower', [region.id])] as const
export const main = event('main')
export const monitors = [party('north'), party('south')] as const
export const spokesman = { ...party('spokesman', 'person'), partOf: monitors[0].id }

export const world: World = worldOf([region, ...villages, main, ...monitors, spokesman])

const populations: readonly (Population | null)[] = [null, {}, { status: 'civilian' }, { status: 'fighter' }]
const areas: readonly Scope['area'][] = [
  null,
  { places: [region.id] },
  { places: [villages[0].id] },
  { places: [villages[1].id] },
]
const windows = [null, '2025-03-06', '2025-03-07', '2025-03-06/2025-03-07']

const counts: fc.Arbitrary<Count> = fc.oneof(
  fc.nat({ max: 6 }).map((n) => exactly(n)),
  fc.nat({ max: 6 }).map((n) => atLeast(n)),
  fc.nat({ max: 6 }).map((n) => moreThan(n)),
  fc.nat({ max: 6 }).map((n) => atMost(n)),
  fc.constantFrom(0, 10, 20).map((n) => about(n)),
  fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })).map(([a, b]) => between(Math.min(a, b), Math.max(a, b))),
)

const scopes: fc.Arbitrary<Scope> = fc.record({
  population: fc.constantFrom(...populations),
  mostly: fc.constant(null),
  area: fc.constantFrom(...areas),
  window: fc.constantFrom(...windows),
  by: fc.constantFrom(null, [monitors[1].id]),
})

const base = (claimant: string, statedAt: string | null, key: string) => ({
  type: 'claim',
  id: idOf('claim', 'compared', key),
  refs: [],
  event: main.id,
  claimant,
  role: null,
  statedAt,
  hedge: 'asserted',
  basis: { type: 'unstated', from: [] },
  statement: { en: 'Paraphrase.' },
  asStated: null,
  cautions: [],
})

const said = fc.tuple(
  fc.constantFrom(monitors[0].id, monitors[1].id, spokesman.id),
  fc.constantFrom(null, '2025-03-07', '2025-03-08', '2025-03'),
  fc.nat().map(String),
)

export type Figure = Extract<Claim, { kind: 'casualties' }>

/** A figure of the small world. */
export const figures: fc.Arbitrary<Figure> = fc
  .tuple(said, counts, fc.constantFrom(...stances), scopes, fc.constantFrom('killed', 'executed', 'injured'))
  .map(
    ([[claimant, statedAt, key], count, stance, scope, outcome]) =>
      parseEntry({
        ...base(claimant, statedAt, key),
        kind: 'casualties',
        value: { outcome, count, stance, method: 'unstated', scope, parts: [] },
      }) as Figure,
  )

const attitudes = ['affirms', 'denies', 'partly', 'warns-of', 'reports']
const topic = fc.constantFrom('one', 'two').map((key) => ({ key, label: { en: key } }))
const words = fc.constantFrom('to go', 'to stay').map((en) => ({ en }))

const values: Record<string, fc.Arbitrary<unknown>> = {
  tally: fc.record({
    what: fc.constantFrom('massacre', 'site', 'suspect'),
    of: fc.constantFrom(null, { en: 'one list' }),
    count: counts,
    stance: fc.constantFrom(...stances),
    method: fc.constant('unstated'),
    scope: scopes,
    parts: fc.constant([]),
  }),
  responsibility: fc.record({
    act: topic,
    parties: fc.subarray([monitors[0].id, monitors[1].id]),
    mode: fc.constantFrom('did', 'ordered'),
    attitude: fc.constantFrom(...attitudes),
    scope: scopes,
  }),
  occurrence: fc.record({ happening: topic, attitude: fc.constantFrom(...attitudes), scope: scopes }),
  sequence: fc.record({
    happening: topic,
    trigger: words,
    triggerKey: fc.constantFrom('a', 'b'),
    response: fc.constant(null),
    attitude: fc.constantFrom(...attitudes),
    scope: scopes,
  }),
  status: fc.record({
    subject: topic,
    status: fc.constantFrom('planned', 'under-way', 'over', 'restored', 'lost', 'delivered'),
    since: fc.constant(null),
    scope: scopes,
  }),
  characterisation: fc.record({
    label: fc.constantFrom('massacre', 'war-crime'),
    attitude: fc.constantFrom(...attitudes),
    scope: scopes,
  }),
  commitment: fc.record({ matter: topic, undertaking: words, by: fc.constantFrom(null, '2025-04-08') }),
  demand: fc.record({ matter: topic, addressee: fc.constantFrom(null, monitors[0].id), demanded: words }),
  account: fc.record({ topic, summary: words, vantage: fc.constantFrom('witness', 'relative'), scope: scopes }),
  silence: fc.record({
    about: topic,
    answers: fc.constant(null),
    askedBy: fc.constant(null),
    manner: fc.constantFrom('no-answer', 'declined'),
  }),
}

/** A claim of any kind there is. */
export const anyClaim: fc.Arbitrary<Claim> = fc.oneof(
  figures,
  ...claimKinds
    .filter(({ kind }) => kind !== 'casualties')
    .map(({ kind, examples }) =>
      // A kind that has no arbitrary of its own here is still compared, by its examples.
      fc
        .tuple(said, values[kind] ?? fc.constantFrom(...(examples as readonly unknown[])))
        .map(
          ([[claimant, statedAt, key], value]) =>
            parseEntry({ ...base(claimant, statedAt, key), kind, value }) as Claim,
        ),
    ),
)
