import { z } from 'zod'
import { account } from '../claims/account.ts'
import { casualties } from '../claims/casualties.ts'
import { characterisation } from '../claims/characterisation.ts'
import { commitment } from '../claims/commitment.ts'
import { demand } from '../claims/demand.ts'
import { claimBase } from '../claims/kind.ts'
import { occurrence } from '../claims/occurrence.ts'
import { responsibility } from '../claims/responsibility.ts'
import { sequence } from '../claims/sequence.ts'
import { silence } from '../claims/silence.ts'
import { status } from '../claims/status.ts'
import { tally } from '../claims/tally.ts'

/** Every kind of claim there is, in the order they are shown. */
export const claimKinds = [
  casualties,
  tally,
  responsibility,
  occurrence,
  sequence,
  status,
  characterisation,
  commitment,
  demand,
  account,
  silence,
] as const

// Mapped over a type parameter, so that a tuple of kinds stays a tuple of schemas.
type Each<
  Kinds extends readonly { schema: unknown; printed: unknown; published: unknown }[],
  Part extends 'schema' | 'printed' | 'published',
> = {
  [Index in keyof Kinds]: Kinds[Index][Part]
}

/** One assertion by one claimant about one event, of one kind. */
export const Claim = z
  .discriminatedUnion('kind', claimKinds.map((kind) => kind.schema) as unknown as Each<typeof claimKinds, 'schema'>)
  .meta({ id: 'Claim', description: 'One assertion by one claimant about one event, of one kind.' })
export type Claim = z.infer<typeof Claim>

/** What a source printed, when that differs from the claim it carries. */
export const AsPrinted = z
  .discriminatedUnion('kind', claimKinds.map((kind) => kind.printed) as unknown as Each<typeof claimKinds, 'printed'>)
  .meta({ id: 'AsPrinted', description: 'What a source printed, when that differs from the claim it carries.' })
export type AsPrinted = z.infer<typeof AsPrinted>

/** A claim as readers get it: with its sentence, its question and its position. */
export const PublishedClaim = z
  .discriminatedUnion(
    'kind',
    claimKinds.map((kind) => kind.published) as unknown as Each<typeof claimKinds, 'published'>,
  )
  .meta({
    id: 'PublishedClaim',
    description: 'A claim as readers get it: with its sentence, its question and its position.',
  })
export type PublishedClaim = z.infer<typeof PublishedClaim>

/** The name of a kind of claim. */
export type ClaimKindName = Claim['kind']

/** A claim of a kind, or with a term, this version does not know: kept whole, so that nothing a newer writer said is lost. */
export const UnknownClaim = claimBase
  .extend({ kind: z.string().min(1), value: z.unknown(), unknown: z.literal(true) })
  .meta({
    id: 'UnknownClaim',
    description: 'A claim of a kind, or with a term, this version does not know; kept whole.',
  })
export type UnknownClaim = z.infer<typeof UnknownClaim>

/** Any claim a reader may meet. */
export type AnyClaim = Claim | UnknownClaim

/** Whether this version knows what the claim says. */
export const isKnown = (claim: AnyClaim): claim is Claim => !('unknown' in claim)

/** The kind a claim is of: everything that is declared for it. */
export const kindOf = (claim: Claim): (typeof claimKinds)[number] => {
  const kind = claimKinds.find((known) => known.kind === claim.kind)
  if (kind === undefined) throw new TypeError(`no such kind: ${claim.kind}`)
  return kind
}
