import {
  type Claim,
  type ComparedPair,
  compare,
  emptyWorld,
  exactly,
  type Language,
  type Naming,
  type PublishedClaim,
  publish,
  publishPair,
  type ReasonCode,
} from '@onrecord/model'
import type { FigureClaim } from '../figures/figure.ts'

const named = (language: Language): Naming => {
  const name = (id: string) => (language === 'ar' ? `«${id}»` : `the ${id}`)
  return { language, party: name, place: name, event: name }
}

/** Names for tests: every id stands for itself. */
export const names: Record<Language, Naming> = { en: named('en'), ar: named('ar') }

/** A figure for tests: 100 people killed, documented by its speaker and said on 12 March 2025, unless told otherwise. */
export const figure = (
  id: string,
  changes: Partial<FigureClaim['value']> & { claimant?: string } = {},
): FigureClaim => {
  const { claimant = id, ...value } = changes
  const claim = {
    type: 'claim',
    id,
    refs: [],
    event: 'event',
    claimant,
    role: null,
    statedAt: '2025-03-12',
    hedge: 'asserted',
    basis: { type: 'own-documentation', from: [] },
    statement: { en: 'A figure.' },
    asStated: null,
    cautions: [],
    kind: 'casualties',
    value: {
      outcome: 'killed',
      count: exactly(100),
      stance: 'documented',
      method: 'own-documentation',
      scope: { population: {}, mostly: null, area: null, window: '2025-03-06/2025-03-12', by: null },
      parts: [],
      ...value,
    },
  } as unknown as Claim
  return publish(claim, names) as FigureClaim
}

/** Two claims as the model sets them side by side. */
export const pairOf = (a: PublishedClaim, b: PublishedClaim): ComparedPair =>
  publishPair({ a, b, verdict: compare(a, b, emptyWorld) }, names)

/** A pair known only by its reasons. */
export const pairFor = (id: string, ...codes: ReasonCode[]): ComparedPair =>
  ({ a: id, b: `${id}-b`, reasons: codes.map((code) => ({ code })) }) as unknown as ComparedPair
