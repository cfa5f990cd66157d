import { idType, type ListedClaim } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { Problem } from '../problems/problem.ts'
import { readByRef } from './by-ref.ts'
import { emptiedByRef } from './emptied.ts'
import type { Moment } from './moment.ts'
import type { Reader, Reading } from './reader.ts'
import { saidByThen } from './said.ts'

/** A claim as readers get it, and the dossier it was found in. */
export interface FoundClaim {
  readonly claim: ListedClaim
  readonly reading: Reading
}

interface Deps {
  readonly store: Store
  readonly reader: Reader
}

const byId = async ({ reader }: Deps, id: string, moment: Moment): Promise<FoundClaim | null> => {
  const reading = await reader.aroundClaim(id, moment)
  const { claims = [], unknownClaims = [] } = reading?.published ?? {}
  const claim = [...claims, ...unknownClaims].find((other) => other.id === id)
  return reading && claim ? { claim, reading } : null
}

const missing = (parameter: string, given: string, why: string, see: readonly string[]) =>
  new Problem('claim-not-found', `"${parameter}" is "${given}": ${why}`, { parameter, given, see: [...see] })

/** The id of the one claim a name from outside means. */
const idOfRef = async (deps: Deps, parameter: string, ref: string, moment: Moment): Promise<string> => {
  const others = await readByRef(deps.store, deps.reader, ref, moment)
  const claims = others.filter((entry) => entry.type === 'claim')
  const [first, ...more] = await saidByThen(deps.reader, claims, moment)
  if (first !== undefined && more.length === 0) return first.id
  if (first !== undefined)
    throw new Problem('claim-ambiguous', `"${parameter}" is "${ref}": ${more.length + 1} claims go by that name.`, {
      parameter,
      given: ref,
      valid: [first, ...more].map(({ id }) => id),
      see: [`/v1/claims?ref=${encodeURIComponent(ref)}`],
    })
  const { parameter: emptied, because, see } = await emptiedByRef(deps, { ref, type: 'claim', others }, moment)
  if (others.length > 0 && claims.length === 0)
    throw new Problem('not-a-claim', `"${parameter}" is "${ref}": ${because}`, { parameter, given: ref, see })
  throw missing(parameter, ref, because, emptied === 'ref' ? ['/v1/events'] : see)
}

/** The one claim that a parameter means, given as its id or as a name from outside; a problem that names the parameter when there is none, or more. */
export const readOneClaim = async (
  deps: Deps,
  parameter: string,
  given: string,
  moment: Moment,
): Promise<FoundClaim> => {
  const type = idType(given)
  if (type !== null && type !== 'claim' && type !== 'question' && (await deps.reader.entry(given, moment)) !== null)
    throw new Problem('not-a-claim', `"${parameter}" is the id of a ${type}, not of a claim.`, {
      parameter,
      given,
      see: [`/v1/entries/${given}`],
    })
  const id = type === null ? await idOfRef(deps, parameter, given, moment) : given
  const found = type === null || type === 'claim' ? await byId(deps, id, moment) : null
  if (found === null)
    throw missing(parameter, given, 'No claim has this id at the moment that was asked for.', ['/v1/claims?ref='])
  return found
}
