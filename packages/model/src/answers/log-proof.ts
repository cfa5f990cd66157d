import { z } from 'zod'
import { LogOpening } from './log-opening.ts'

const hash = z.base64().length(44)

/** That one revision of an entry is in the log. */
export const LogProof = z
  .object({
    leaf: z.string().describe('The text of the leaf. Its hash is SHA-256 of a zero byte and this.'),
    opening: LogOpening,
    size: z.int().positive().describe('Of how many leaves the tree is the path leads through.'),
    path: z.array(hash).describe('The hashes from the leaf to the root (RFC 6962, 2.1.1), in base64.'),
    root: hash.describe('The root of that tree, in base64.'),
    checkpoint: z
      .string()
      .nullable()
      .describe('The signed checkpoint of that tree; null where this server has no key, or had none signed just now.'),
  })
  .meta({
    id: 'LogProof',
    description: 'That one revision of an entry is in the log: its leaf, and the way to the root.',
  })
export type LogProof = z.infer<typeof LogProof>
