import { z } from 'zod'
import { PublishedReport, PublishedUnknownClaim } from '../dossier/public.ts'
import { PublishedClaim } from '../entries/claim.ts'
import { ContestedEvent } from '../entries/event.ts'
import { Link } from '../entries/link.ts'
import { Notice } from '../entries/notice.ts'
import { Party } from '../entries/party.ts'
import { Place } from '../entries/place.ts'
import { Source } from '../entries/source.ts'

/** One entry as readers get it: a claim comes with its sentence, which cannot lose the claimant. */
export const PublicEntry = z
  .union([PublishedClaim, PublishedUnknownClaim, PublishedReport, ContestedEvent, Party, Place, Source, Link, Notice])
  .meta({ id: 'PublicEntry', description: 'One entry as readers get it; a claim comes with its sentence.' })
export type PublicEntry = z.infer<typeof PublicEntry>
