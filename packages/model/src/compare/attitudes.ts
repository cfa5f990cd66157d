import type { Scope } from '../values/scope.ts'
import type { attitude } from '../vocab/attitude.ts'
import { together } from './relation.ts'
import { type Dimensions, relateWholeScopes } from './scopes.ts'
import { because, type Verdict, verdict } from './verdict.ts'
import type { World } from './world.ts'

type Attitude = keyof typeof attitude.terms

/** One side's stand on one and the same thing. */
export interface Stand {
  readonly attitude: Attitude
  readonly scope: Scope
}

// What passes a thing on, or fears it, neither affirms nor denies it.
const commits = (stand: Attitude): boolean => stand === 'affirms' || stand === 'denies' || stand === 'partly'

/**
 * Two stands on one and the same thing. An affirmation says "somewhere in this scope", a denial "nowhere in this
 * scope": so they clash only when what is affirmed lies inside what is denied.
 */
export const compareStands = (a: Stand, b: Stand, world: World): Verdict => {
  const scopes = relateWholeScopes(a.scope, b.scope, world)
  const found: Dimensions = { ...scopes, attitude: a.attitude === b.attitude ? 'same' : 'disjoint' }
  const whole = together(Object.values(scopes))
  if (whole === 'disjoint') return verdict('differs', because('dimension-apart', scopes, ['disjoint']), found)
  if (a.attitude === b.attitude) return verdict('agrees', [{ code: 'same-answer' }], found)
  if (!commits(a.attitude) || !commits(b.attitude))
    return verdict('differs', [{ code: 'attitude-apart', dimension: 'attitude' }], found)
  if (a.attitude === 'denies' || b.attitude === 'denies') {
    const inside = whole === 'same' || whole === (a.attitude === 'denies' ? 'wider' : 'narrower')
    return inside
      ? verdict('conflicts', [{ code: 'affirmed-and-denied' }], found)
      : verdict(
          'rivals',
          [
            { code: 'denied-only-elsewhere' },
            ...because('denied-only-elsewhere', scopes, ['narrower', 'wider', 'overlapping']),
          ],
          found,
        )
  }
  return verdict('rivals', [{ code: 'other-answer', dimension: 'attitude' }], found)
}

/** Two claims that give different answers to one question: contrary, not contradictory. */
export const otherAnswer = (dimension: 'topic' | 'attitude' = 'topic'): Verdict =>
  verdict('rivals', [{ code: 'other-answer', dimension }])

/** Two claims that answer different questions. */
export const otherTopic = (): Verdict =>
  verdict('differs', [{ code: 'dimension-apart', dimension: 'topic', relation: 'disjoint' }], { topic: 'disjoint' })
