import type { FeedManifest } from '../../feed.ts'

/** What the dossier feed says of itself. */
export const manifest: FeedManifest = {
  name: 'dossier',
  reads: 'a folder of hand-made JSON Lines: parties, places, sources, events, claims, reports, links',
  path: 'folder',
  licence: 'Named by the record.json of the folder, with the attribution to give.',
  minimum: 1,
}
