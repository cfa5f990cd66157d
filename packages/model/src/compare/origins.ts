import type { AnyClaim } from '../entries/claim.ts'
import type { World } from './world.ts'

/** Where a claim starts, as far as the record can follow it. */
export interface Origin {
  /** The party it starts with. */
  readonly party: string
  /** The claims of that party it was followed back to. */
  readonly claims: readonly string[]
  /** Claims it is said to be relayed from that the record does not hold, or that lead in a circle. */
  readonly lost: readonly { readonly claim: string; readonly why: 'missing' | 'circle' }[]
}

/**
 * The distinct origins behind some claims: relays are followed back to whoever spoke first, so twenty outlets with
 * one monitor's number are one origin. A relay that leads nowhere or in a circle counts with whoever it was last
 * followed to, and says so. A body and whoever speaks for it are one.
 */
export const originsOf = (claims: readonly AnyClaim[], byId: ReadonlyMap<string, AnyClaim>, world: World): Origin[] => {
  const found = new Map<string, { claims: Set<string>; lost: Map<string, 'missing' | 'circle'> }>()
  const at = (claimant: string) => {
    const party = world.speaksFor(claimant)
    const known = found.get(party) ?? { claims: new Set<string>(), lost: new Map<string, 'missing' | 'circle'>() }
    found.set(party, known)
    return known
  }
  // Walked without recursion, so that a chain of ten thousand relays does not overflow. A claim is open while the
  // relays below it are being followed: meeting an open one again is a circle.
  const state = new Map<string, 'open' | 'done'>()
  const stack = claims.map((claim) => ({ claim, leave: false }))
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { claim, leave } = step
    if (leave) state.set(claim.id, 'done')
    if (leave || state.has(claim.id)) continue
    state.set(claim.id, 'open')
    stack.push({ claim, leave: true })
    if (claim.basis.from.length === 0) at(claim.claimant).claims.add(claim.id)
    for (const id of claim.basis.from) {
      const from = byId.get(id)
      if (from === undefined) at(claim.claimant).lost.set(id, 'missing')
      else if (state.get(id) === 'open') at(claim.claimant).lost.set(id, 'circle')
      else stack.push({ claim: from, leave: false })
    }
  }
  return [...found]
    .map(([party, { claims: own, lost }]) => ({
      party,
      claims: [...own].sort(),
      lost: [...lost].map(([claim, why]) => ({ claim, why })),
    }))
    .sort((a, b) => (a.party < b.party ? -1 : 1))
}
