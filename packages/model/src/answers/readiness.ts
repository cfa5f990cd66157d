import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'

/** That the record can be read, and where it stands. */
export const Readiness = z
  .object({ status: z.literal('ready'), version: RecordVersion })
  .meta({ id: 'Readiness', description: 'The record can be read, and where it stands.' })
export type Readiness = z.infer<typeof Readiness>
