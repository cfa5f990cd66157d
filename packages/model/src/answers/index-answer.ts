import { z } from 'zod'

/** What is where. */
export const IndexAnswer = z
  .object({
    name: z.string(),
    about: z.string(),
    addresses: z.array(z.object({ path: z.string(), summary: z.string() })),
  })
  .meta({ id: 'Index', description: 'What is where.' })
export type IndexAnswer = z.infer<typeof IndexAnswer>
