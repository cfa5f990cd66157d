import type { FeedManifest } from '../../feed.ts'

/** What the UCDP feed says of itself. */
export const manifest: FeedManifest = {
  name: 'ucdp-ged',
  reads: 'a CSV file of the UCDP Georeferenced Event Dataset, any release, whole or a slice',
  path: 'file',
  publisher: 'Uppsala Conflict Data Program (UCDP), Uppsala University',
  licence: 'CC BY 4.0',
  attribution:
    'Sundberg and Melander (2013), Introducing the UCDP Georeferenced Event Dataset, and the paper of the release used.',
  redistribution: 'Free with attribution, as a whole and in parts, changed or not.',
  minimum: 1,
  withdraws: true,
  // Part of the names of batches: a changed mapping is a new import of the same file.
  mapping: 3,
}
