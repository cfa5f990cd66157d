import type { FeedManifest } from '../../feed.ts'

/** What the ClaimReview feed says of itself. */
export const manifest: FeedManifest = {
  name: 'claimreview',
  reads:
    'reviews of claims (schema.org ClaimReview): a saved page, JSON, NDJSON, a DataFeed, or what Google’s fact check API answers',
  path: 'file',
  publisher: 'Whoever wrote each review.',
  licence: 'As each publisher says; the mark-up of a page comes under the terms of the page.',
  attribution: 'Each reviewer, with the address of the review.',
  redistribution:
    'What was reviewed, who said it and the words of the rating, with the address; not the text of the review.',
  minimum: 1,
  withdraws: false,
  mapping: 2,
}
