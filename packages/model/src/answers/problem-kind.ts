import { z } from 'zod'

/** What a code of a problem stands for. */
export const ProblemKind = z
  .object({
    type: z.string(),
    code: z.string(),
    title: z.string(),
    status: z.int(),
    docs: z.string().describe('Where its section is in the project’s documents.'),
  })
  .meta({ id: 'ProblemKind', description: 'What a code of a problem stands for.' })
export type ProblemKind = z.infer<typeof ProblemKind>
