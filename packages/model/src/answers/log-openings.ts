import { z } from 'zod'
import { LogOpening } from './log-opening.ts'

/** What opens the leaves of one bundle; those of which readers may not be told are left out. */
export const LogOpenings = z.object({ items: z.array(LogOpening) }).meta({
  id: 'LogOpenings',
  description: 'What opens the leaves of one bundle of the log, as far as readers may see it.',
})
export type LogOpenings = z.infer<typeof LogOpenings>
