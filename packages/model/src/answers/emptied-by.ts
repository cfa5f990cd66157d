import { z } from 'zod'

/** Why a list has nothing in it: the parameter that left nothing over, and where to look instead. */
export const EmptiedBy = z
  .object({
    parameter: z.string().describe('The parameter after which nothing was left.'),
    given: z.string().describe('What was given for it.'),
    because: z.string().describe('Why, in a sentence.'),
    see: z.array(z.string()).describe('Where to look instead; may be empty.'),
  })
  .meta({ id: 'EmptiedBy', description: 'Why a list has nothing in it, and where to look instead.' })
export type EmptiedBy = z.infer<typeof EmptiedBy>
