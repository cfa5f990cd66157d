import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'

const Server = z
  .object({
    role: z.enum(['primary', 'replica']),
    place: z.string().describe('Its host and port; "socket" for one on the same machine.'),
    answers: z.boolean(),
    reads: z.boolean().describe('Whether readers are sent there now.'),
    position: z.int().nullable().describe('Where its record stands, as far as is known.'),
    behind: z
      .object({ positions: z.int(), seconds: z.number() })
      .nullable()
      .describe('How far it is behind the primary; null where that is not known, and for the primary.'),
  })
  .meta({ id: 'Server', description: 'One of the servers that hold the record.' })

/** That the record can be read, where it stands, and how its servers are. */
export const Readiness = z
  .object({
    status: z.literal('ready'),
    version: RecordVersion,
    writes: z
      .boolean()
      .describe('Whether something can be appended now; without its primary the record can be read only.'),
    servers: z.array(Server),
  })
  .meta({ id: 'Readiness', description: 'The record can be read, where it stands, and how its servers are.' })
export type Readiness = z.infer<typeof Readiness>
