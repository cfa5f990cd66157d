import { z } from '@hono/zod-openapi'
import {
  ContestedEvent,
  Link,
  Notice,
  Party,
  Place,
  PublishedClaim,
  PublishedReport,
  PublishedUnknownClaim,
  Source,
} from '@onrecord/model'

/** One entry as readers get it: a claim comes with its sentence, which cannot lose the claimant. */
export const PublicEntry = z
  .union([PublishedClaim, PublishedUnknownClaim, PublishedReport, ContestedEvent, Party, Place, Source, Link, Notice])
  .meta({ id: 'PublicEntry', description: 'One entry as readers get it; a claim comes with its sentence.' })
export type PublicEntry = z.infer<typeof PublicEntry>

/** A claim in a list: of a kind this release knows, or of one it can only pass on. */
export const ListedClaim = z
  .union([PublishedClaim, PublishedUnknownClaim])
  .meta({ id: 'ListedClaim', description: 'A claim of a kind this release knows, or of one it can only pass on.' })
