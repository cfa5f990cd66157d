import { z } from 'zod'
import { revisionClasses } from '../revisions/revision-class.ts'

const count = (what: string) => z.int().nonnegative().describe(what)

/** What became of entries that were sent to the record. */
export const AppendedAnswer = z
  .object({
    position: count('Where the record stands now: send it back as X-On-Record-Position to read what you wrote.'),
    changeset: z.string().nullable().describe('The changeset that was made; null when nothing was new.'),
    appended: count('New entries.'),
    unchanged: count('Entries that were there already, exactly so.'),
    revised: count('Entries that were there with other contents and got a new revision.'),
    revisedBy: z
      .record(z.enum(revisionClasses), z.int().nonnegative())
      .describe('What those changed; an entry that changed in two ways counts under both.'),
    erased: count('Entries left out because they were erased for good.'),
  })
  .meta({ id: 'Appended', description: 'What became of entries that were sent to the record.' })
export type AppendedAnswer = z.infer<typeof AppendedAnswer>
