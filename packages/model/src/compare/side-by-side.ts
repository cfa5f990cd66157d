import { type Claim, kindOf } from '../entries/claim.ts'
import { canonicalJson } from '../values/canonical.ts'
import { dateOrder } from '../values/partial-date.ts'
import type { Scope } from '../values/scope.ts'
import { compare } from './compare.ts'
import { sameSpeaker } from './figures.ts'
import { together } from './relation.ts'
import { relateScopes } from './scopes.ts'
import { type Outcome, outcomes, type Verdict } from './verdict.ts'
import type { World } from './world.ts'

/** Two claims and what they come to. */
export interface Pair {
  readonly a: Claim
  readonly b: Claim
  readonly verdict: Verdict
}

/** The claims of one question set side by side. */
export interface SideBySide {
  /** Claims that stand: those no later claim of the same speaker updates, one for each thing said. */
  readonly current: readonly Claim[]
  /** Claims a later one of the same speaker updates, and by which. */
  readonly updated: readonly Pair[]
  /** The compared pairs of standing claims, those about plainly different things left out. */
  readonly pairs: readonly Pair[]
  /** How many pairs of standing claims came to each outcome. */
  readonly counts: Readonly<Record<Outcome, number>>
  /** Pairs left uncompared because there were too many; 0 in all but the largest questions. */
  readonly notCompared: number
}

/** No question compares more pairs than this; what is beyond it is said, not guessed. */
export const pairsMax = 50_000

const byTime = (a: Claim, b: Claim): number =>
  dateOrder(a.statedAt).localeCompare(dateOrder(b.statedAt)) || (a.id < b.id ? -1 : 1)

const contentKey = (claim: Claim): string => canonicalJson([claim.claimant, claim.value])

const scopeOf = (claim: Claim): Scope | null =>
  (kindOf(claim).scope as (value: Claim['value']) => Scope | null)(claim.value)

const isFigure = (claim: Claim): boolean => claim.kind === 'casualties' || claim.kind === 'tally'

/** One claim for each thing one speaker says: repeating oneself is not saying more. */
const distinct = (claims: readonly Claim[]): Claim[] => [
  ...new Map(claims.map((claim) => [contentKey(claim), claim])).values(),
]

/** What each speaker's later claims update, walking each speaker's claims from the latest back. */
const updates = (claims: readonly Claim[], world: World): Pair[] => {
  const speakers = new Map<string, Claim[]>()
  for (const claim of claims) {
    const known = [...speakers.keys()].find((speaker) => sameSpeaker(speaker, claim.claimant, world))
    const key = known ?? claim.claimant
    speakers.set(key, [...(speakers.get(key) ?? []), claim])
  }
  return [...speakers.values()].flatMap((own) => {
    const standing: Claim[] = []
    const found: Pair[] = []
    for (const claim of own.toReversed()) {
      // Only the nearest few that stand can be what replaced it; a speaker with thousands of claims stays cheap.
      const later = standing.slice(-50).find((other) => {
        const { outcome, later: which } = compare(claim, other, world)
        return outcome === 'updates' && which === 'b'
      })
      if (later === undefined) standing.push(claim)
      else found.push({ a: claim, b: later, verdict: compare(claim, later, world) })
    }
    return found
  })
}

/** Whether two scopes can be told apart at once, remembered by scope: most figures share a few scopes. */
const apartness = (world: World) => {
  const known = new Map<string, boolean>()
  const keys = new Map<Claim, string>()
  const keyOf = (claim: Claim): string => {
    const key = keys.get(claim) ?? canonicalJson(scopeOf(claim))
    keys.set(claim, key)
    return key
  }
  return (a: Claim, b: Claim): boolean => {
    if (!isFigure(a) || !isFigure(b)) return false
    const key = `${keyOf(a)} ${keyOf(b)}`
    const old = known.get(key)
    if (old !== undefined) return old
    const [one, other] = [scopeOf(a), scopeOf(b)]
    const apart =
      one !== null && other !== null && together(Object.values(relateScopes(one, other, world))) === 'disjoint'
    known.set(key, apart)
    return apart
  }
}

/**
 * Sets the claims of one question side by side. Each speaker's updates are settled first, so that only standing
 * claims meet; figures about plainly different people, places or days are counted as different without being compared.
 */
export const sideBySide = (claims: readonly Claim[], world: World): SideBySide => {
  const all = distinct([...claims].sort(byTime))
  const updated = updates(all, world)
  const gone = new Set(updated.map((pair) => pair.a.id))
  const current = all.filter((claim) => !gone.has(claim.id))
  const apart = apartness(world)
  const pairs: Pair[] = []
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  let notCompared = 0
  let compared = 0
  for (const [index, a] of current.entries()) {
    for (let at = index + 1; at < current.length; at += 1) {
      const b = current[at] as Claim
      if (compared >= pairsMax) {
        // The rest of this row and of the rows below, counted at once.
        notCompared = ((current.length - index - 1) * (current.length - index)) / 2 - (at - index - 1)
        return { current, updated, pairs, counts, notCompared }
      }
      compared += 1
      if (apart(a, b)) {
        counts.differs += 1
        continue
      }
      const verdict = compare(a, b, world)
      counts[verdict.outcome] += 1
      if (verdict.outcome !== 'differs' || verdict.reasons.some((reason) => reason.code !== 'dimension-apart'))
        pairs.push({ a, b, verdict })
    }
  }
  return { current, updated, pairs, counts, notCompared }
}
