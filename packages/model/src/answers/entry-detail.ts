import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'
import { PublicEntry } from './public-entry.ts'

/** One entry by its id. */
export const EntryDetail = z
  .object({ entry: PublicEntry, version: RecordVersion })
  .meta({ id: 'EntryDetail', description: 'One entry by its id.' })
export type EntryDetail = z.infer<typeof EntryDetail>
