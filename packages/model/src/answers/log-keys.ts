import { z } from 'zod'

/** The public keys of the log, and when each signed. */
export const LogKeyList = z
  .object({
    origin: z.string().describe('The name of the log: the first line of its checkpoints.'),
    keys: z
      .array(
        z.object({
          vkey: z.string().describe('The key as `name+id+base64` (C2SP signed-note).'),
          from: z.iso.datetime().describe('Since when it signs.'),
          until: z.iso.datetime().nullable().describe('When it stopped; null while it signs.'),
        }),
      )
      .describe('The first first; while a new key takes over, two sign.'),
  })
  .meta({ id: 'LogKeyList', description: 'The public keys of the log, and when each signed.' })
export type LogKeyList = z.infer<typeof LogKeyList>
