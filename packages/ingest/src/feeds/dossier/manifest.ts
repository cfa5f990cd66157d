import type { FeedManifest } from '../../feed.ts'

/** What the dossier feed says of itself. */
export const manifest: FeedManifest = {
  name: 'dossier',
  reads: 'a folder of hand-made JSON Lines: parties, places, sources, events, claims, reports, links',
  path: 'folder',
  publisher: 'Whoever made the folder.',
  licence: 'Named by the record.json of the folder.',
  attribution: 'Named by the record.json of the folder.',
  redistribution: 'As the licence says.',
  minimum: 1,
  withdraws: false,
  mapping: 1,
}
