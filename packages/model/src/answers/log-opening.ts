import { z } from 'zod'

const hex = (bytes: number, what: string) =>
  z
    .string()
    .regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `not ${bytes} bytes in hexadecimal`)
    .describe(what)

/** What opens one leaf of the log: the entry it stands for, and the salt its hash was made with. */
export const LogOpening = z
  .object({
    index: z.int().nonnegative().describe('Which leaf it opens; the first is 0.'),
    salt: hex(16, 'What the hashes in the leaf were made with.'),
    entry: z
      .record(z.string(), z.unknown())
      .describe(
        'The revision, as it was appended. SHA-256 of the salt and its canonical JSON (RFC 8785) is `bodyHash`.',
      ),
    revision: z.int().positive(),
    recordedAt: z.string(),
    supersededAt: z.string().nullable().describe('When the next revision took its place; null for the current one.'),
    changeset: z.int().positive().describe('The position of its changeset.'),
    ordinal: z.int().nonnegative().describe('Its place within the changeset.'),
    appending: z
      .object({ author: z.string(), id: z.string(), reason: z.string() })
      .nullable()
      .describe(
        'Who appended it and why: SHA-256 of the salt and the canonical JSON of this is `changesetHash`. Null where something else of that changeset is kept from readers.',
      ),
  })
  .meta({
    id: 'LogOpening',
    description: 'What opens one leaf of the log: the entry it stands for, and the salt its hash was made with.',
  })
export type LogOpening = z.infer<typeof LogOpening>
