import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Claim,
  compare,
  comparisonSentence,
  daysOf,
  exactly,
  idOf,
  isKnown,
  mirrored,
  namingOf,
  originsOf,
  readEntry,
  sideBySide,
  type Verdict,
} from '../src/index.ts'
import { anyClaim, type Figure, figures, main, monitors, region, spokesman, villages, world } from './compared.ts'
import { killed, party } from './written.ts'

const turned = (verdict: Verdict): object => ({
  outcome: verdict.outcome === 'contains' ? 'within' : verdict.outcome === 'within' ? 'contains' : verdict.outcome,
  later: verdict.later === 'a' ? 'b' : verdict.later === 'b' ? 'a' : null,
  dimensions: Object.fromEntries(
    Object.entries(verdict.dimensions).map(([name, relation]) => [name, mirrored(relation)]),
  ),
})
const shape = ({ outcome, later, dimensions }: Verdict): object => ({ outcome, later, dimensions })

describe('comparison', () => {
  test('is total: any two claims of any kinds come to an outcome with a reason', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, b) => {
        expect(compare(a, b, world).reasons.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('is the same seen from the other side, with containing and lying within swapped', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, b) => {
        expect(shape(compare(b, a, world))).toEqual(turned(compare(a, b, world)))
      }),
      { numRuns: 3000 },
    )
  })

  test('finds that every claim agrees with itself', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        expect(compare(claim, structuredClone(claim), world).outcome).toBe('agrees')
        expect(compare(claim, { ...claim, id: idOf('claim', 'a copy') }, world).outcome).toBe('agrees')
      }),
    )
  })

  test('speaks in both languages without an id, an undefined or a null showing', () => {
    const names = [main, ...monitors, spokesman]
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, b) => {
        for (const language of ['en', 'ar'] as const) {
          const words = comparisonSentence(compare(a, b, world), a, b, namingOf(names, language))
          expect(words).toMatch(/\S+\.$/)
          expect(words).not.toMatch(/undefined|null|-[0-9a-z]{26}/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('tells the kinds apart, also a kind only a newer version knows', () => {
    const known = killed('X', main, monitors[0], 3)
    const unknown = readEntry({ ...known, id: idOf('claim', 'new'), kind: 'prophecy', value: {} })
    expect(unknown.type === 'claim' && compare(known, unknown, world).outcome).toBe('undetermined')
    expect(unknown.type === 'claim' && isKnown(unknown)).toBe(false)
  })
})

/** The cells of the small world a figure covers, as person × village × day × hand × fate; null when it does not say. */
const cellsOf = ({ value: { scope, outcome } }: Figure): Set<string> | null => {
  if (scope.population === null || scope.area === null || scope.window === null) return null
  const people = scope.population.status === undefined ? ['civilian', 'fighter'] : [scope.population.status]
  const places = scope.area.places.includes(region.id) ? villages.map((village) => village.id) : scope.area.places
  const { first, last } = daysOf(scope.window)
  const days = [...new Set([first, last])]
  const hands = scope.by === null ? ['south', 'other'] : ['south']
  const fates =
    { killed: ['executed', 'otherwise'], executed: ['executed'], injured: ['injured'] }[outcome as string] ?? []
  const product = [people, places, days, hands, fates].reduce<string[]>(
    (cells, part) => cells.flatMap((cell) => part.map((next) => `${cell} ${next}`)),
    [''],
  )
  return new Set(product)
}

/** What a claim says of the true number of its cells. */
const allows = ({ value: { count, stance } }: Figure, n: number): boolean => {
  const floor = stance === 'ceiling' || n >= (count.min ?? 0)
  const ceiling = !(stance === 'total' || stance === 'ceiling') || n <= (count.max ?? Infinity)
  return floor && ceiling
}

/** Whether some number of dead in each cell makes both claims true; found by trying. */
const bothCanHold = (a: Figure, b: Figure): boolean | null => {
  const [one, other] = [cellsOf(a), cellsOf(b)]
  if (one === null || other === null) return null
  const upTo = (cells: number) => (cells === 0 ? [0] : Array.from({ length: 31 }, (_, n) => n))
  const shared = [...one].filter((cell) => other.has(cell)).length
  for (const both of upTo(shared))
    for (const onlyA of upTo(one.size - shared))
      for (const onlyB of upTo(other.size - shared)) if (allows(a, both + onlyA) && allows(b, both + onlyB)) return true
  return false
}

describe('a conflict', () => {
  // Half of the pairs are about the same thing, or clashes would be too rare to test.
  const strangers = fc.tuple(figures, figures, fc.boolean()).map(([a, b, alike]): [Figure, Figure] => {
    const { scope, outcome } = alike ? a.value : b.value
    return [
      { ...a, claimant: monitors[0].id },
      { ...b, id: idOf('claim', 'the other'), claimant: monitors[1].id, value: { ...b.value, scope, outcome } },
    ]
  })

  test('means that no state of the world makes both claims true, and agreement that one does', () => {
    let conflicts = 0
    fc.assert(
      fc.property(strangers, ([a, b]) => {
        const { outcome } = compare(a, b, world)
        const can = bothCanHold(a, b)
        if (outcome === 'conflicts') {
          conflicts += 1
          expect(can).toBe(false)
        } else if (can !== null) expect(can).toBe(true)
      }),
      { numRuns: 4000 },
    )
    expect(conflicts).toBeGreaterThan(5)
  })

  test('never comes from saying less: widening an interval cannot make one', () => {
    fc.assert(
      fc.property(strangers, fc.nat({ max: 4 }), fc.nat({ max: 4 }), ([a, b], down, up) => {
        if (compare(a, b, world).outcome === 'conflicts') return
        const { min, max } = a.value.count
        const count = {
          ...a.value.count,
          min: min === null ? null : Math.max(0, min - down),
          max: max === null ? null : max + up,
          point: null,
          wording: 'wider',
        }
        expect(compare({ ...a, value: { ...a.value, count } }, b, world).outcome).not.toBe('conflicts')
      }),
      { numRuns: 2000 },
    )
  })

  test('is never found between two floors, however far apart', () => {
    fc.assert(
      fc.property(strangers, ([a, b]) => {
        const floor = (claim: Figure): Figure => ({ ...claim, value: { ...claim.value, stance: 'documented' } })
        expect(compare(floor(a), floor(b), world).outcome).not.toBe('conflicts')
      }),
    )
  })
})

describe('figures', () => {
  const figure = (
    key: string,
    more: Partial<Figure['value']>,
    by = monitors[0],
    on: string | null = '2025-03-12',
  ): Figure => {
    const claim = killed(key, main, by, 0, on) as Figure
    const scope = {
      ...claim.value.scope,
      area: { places: [] as string[] },
      window: '2025-03-06/2025-03-12',
      ...more.scope,
    }
    return {
      ...claim,
      value: { ...claim.value, ...more, scope: { ...scope, area: more.scope?.area ?? { places: ['place-x'] } } },
    }
  }
  const total = { stance: 'total' as const }

  test('of one running toll are an update, not a conflict; a falling one is flagged', () => {
    const early = figure(
      'a',
      { ...total, count: exactly(830), scope: { ...figure('s', {}).value.scope, window: '2025-03-06/2025-03-09' } },
      monitors[0],
      '2025-03-09',
    )
    const late = figure('b', { ...total, count: exactly(1383) })
    expect(compare(early, late, world)).toMatchObject({ outcome: 'updates', later: 'b' })
    const fallen = figure('c', { ...total, count: exactly(700) })
    expect(compare(early, fallen, world).reasons.map(({ code }) => code)).toContain('falling')
  })

  test('of two speakers with different cut-offs nest', () => {
    const early = figure(
      'a',
      { ...total, count: exactly(830), scope: { ...figure('s', {}).value.scope, window: '2025-03-06/2025-03-09' } },
      monitors[0],
      '2025-03-09',
    )
    const late = figure('b', { ...total, count: exactly(1383) }, monitors[1])
    expect(compare(early, late, world).outcome).toBe('within')
    expect(compare(late, early, world).outcome).toBe('contains')
  })

  test('a part larger than its whole is a conflict, across speakers too', () => {
    const part = figure('a', { stance: 'documented', count: exactly(1225) })
    const whole = figure(
      'b',
      { ...total, count: exactly(631), scope: { ...figure('s', {}).value.scope, population: {} } },
      monitors[1],
    )
    expect(compare(part, whole, world)).toMatchObject({
      outcome: 'conflicts',
      reasons: [{ code: 'part-above-whole' }, { dimension: 'population' }],
    })
  })

  test('two documented counts of one thing rival each other; a total below a floor conflicts', () => {
    const low = figure('a', { stance: 'documented', count: exactly(111) })
    const high = figure('b', { stance: 'documented', count: exactly(1383) }, monitors[1])
    expect(compare(low, high, world)).toMatchObject({ outcome: 'rivals', reasons: [{ code: 'each-a-floor' }] })
    expect(compare(figure('c', { ...total, count: exactly(111) }), high, world).outcome).toBe('conflicts')
  })

  test('whose whole nobody stated are never called a conflict in silence', () => {
    const low = figure('a', { stance: 'unstated', count: exactly(200) })
    const high = figure('b', { ...total, count: exactly(300) }, monitors[1])
    expect(compare(low, high, world)).toMatchObject({ outcome: 'rivals', reasons: [{ code: 'stance-unstated' }] })
  })

  test('an unstated population is not everyone', () => {
    const nobody = figure('a', {
      ...total,
      count: exactly(10),
      scope: { ...figure('s', {}).value.scope, population: null },
    })
    const everyone = figure(
      'b',
      { ...total, count: exactly(20), scope: { ...figure('s', {}).value.scope, population: {} } },
      monitors[1],
    )
    expect(compare(nobody, everyone, world)).toMatchObject({
      outcome: 'undetermined',
      reasons: [{ dimension: 'population' }],
    })
  })

  test('of a spokesman and his organisation are one speaker’s', () => {
    const first = figure('a', { ...total, count: exactly(10) }, monitors[0], '2025-03-11')
    const second = figure('b', { ...total, count: exactly(20) }, spokesman)
    expect(compare(first, second, world).outcome).toBe('updates')
  })
})

describe('origins', () => {
  const relay = (key: string, by = party(key), ...from: Claim[]): Claim => ({
    ...killed(key, main, by, 3),
    basis: { type: 'relayed', from: from.map((claim) => claim.id) },
  })
  const byId = (claims: Claim[]) => new Map(claims.map((claim) => [claim.id, claim]))

  test('twenty outlets with one monitor’s number are one origin', () => {
    const root = killed('root', main, monitors[0], 3)
    const outlets = Array.from({ length: 20 }, (_, n) => relay(`outlet-${n}`, party(`outlet-${n}`), root))
    expect(originsOf(outlets, byId([root, ...outlets]), world)).toEqual([
      { party: monitors[0].id, claims: [root.id], lost: [] },
    ])
  })

  test('a body and the one who speaks for it are one origin, and so are two who speak for one body', () => {
    const by = (who: ReturnType<typeof party>, key: string) => killed(key, main, who, 3)
    const claims = [by(monitors[0], 'body'), by(spokesman, 'spokesman')]
    expect(originsOf(claims, byId(claims), world)).toMatchObject([{ party: monitors[0].id }])
    expect(originsOf([claims[1] as Claim], byId(claims), world)).toMatchObject([{ party: monitors[0].id }])
    const stranger = by(monitors[1], 'stranger')
    expect(originsOf([...claims, stranger], byId([...claims, stranger]), world)).toHaveLength(2)
  })

  test('a circle of relays ends, and is said', () => {
    const a = relay('a')
    const b = relay('b', party('b'), a)
    const circle = { ...a, basis: { type: 'relayed' as const, from: [b.id] } }
    const found = originsOf([circle, b], byId([circle, b]), world)
    expect(found.flatMap((origin) => origin.lost)).toEqual([{ claim: expect.any(String), why: 'circle' }])
  })

  test('a relay of something the record does not hold is said', () => {
    const lost = relay('a', party('a'), killed('nowhere', main, monitors[0], 3))
    expect(originsOf([lost], byId([lost]), world)).toEqual([
      { party: lost.claimant, claims: [], lost: [{ claim: idOf('claim', 'written', 'nowhere'), why: 'missing' }] },
    ])
  })

  test('a chain of ten thousand relays is followed to its end', () => {
    const chain: Claim[] = [killed('c-0', main, monitors[0], 3)]
    for (let n = 1; n <= 10_000; n += 1) chain.push(relay(`c-${n}`, monitors[1], chain.at(-1) as Claim))
    expect(originsOf([chain.at(-1) as Claim], byId(chain), world).map((origin) => origin.party)).toEqual([
      monitors[0].id,
    ])
  })
})

test('ten thousand claims on one question end in bounded work, and what was left out is said', () => {
  const claims = Array.from({ length: 10_000 }, (_, n) =>
    killed(`many-${n}`, main, party(`p-${n % 700}`), n, '2025-03-12'),
  )
  const side = sideBySide(claims, world)
  const compared = Object.values(side.counts).reduce((sum, n) => sum + n, 0)
  expect(side.notCompared).toBeGreaterThan(0)
  expect(compared + side.notCompared).toBe((side.current.length * (side.current.length - 1)) / 2)
})
