import { z } from 'zod'
import { PublishedUnknownClaim } from '../dossier/public.ts'
import { PublishedClaim } from '../entries/claim.ts'

/** A claim in a list: of a kind this release knows, or of one it can only pass on. */
export const ListedClaim = z
  .union([PublishedClaim, PublishedUnknownClaim])
  .meta({ id: 'ListedClaim', description: 'A claim of a kind this release knows, or of one it can only pass on.' })
export type ListedClaim = z.infer<typeof ListedClaim>
