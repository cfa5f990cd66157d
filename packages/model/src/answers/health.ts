import { z } from 'zod'

/** That the program runs. */
export const Health = z
  .object({ status: z.literal('alive') })
  .meta({ id: 'Health', description: 'The program runs. It says nothing of the record.' })
export type Health = z.infer<typeof Health>
