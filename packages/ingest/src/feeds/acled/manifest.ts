import type { FeedManifest } from '../../feed.ts'

/** What the ACLED feed says of itself. */
export const manifest: FeedManifest = {
  name: 'acled',
  reads: 'your own licensed CSV export of ACLED data, of any year, whole or a slice',
  path: 'file',
  publisher: 'Armed Conflict Location & Event Data (ACLED)',
  licence: 'ACLED Terms and Conditions (https://acleddata.com/terms-and-conditions)',
  attribution: 'Armed Conflict Location & Event Data (ACLED), https://acleddata.com, with the day you got the file.',
  redistribution:
    'Not as it stands: its rows stay with whoever holds the licence. What is known from it alone is left out of every file for others.',
  minimum: 1,
  withdraws: false,
  deletions: true,
  mapping: 2,
}
