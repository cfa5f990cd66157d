import { counted } from '../plural.ts'

/** Where and how something was read. */
export const source = {
  title: 'Where it was read',
  chain: 'The way it came',
  more: (n: number) => counted('en', n, { one: 'and {n} more source', other: 'and {n} more sources' }),
  none: 'No publication carrying it has been recorded.',
  forms: {
    original: 'the publisher’s own text',
    'agency-copy': 'agency copy',
    repost: 'repost',
    mirror: 'mirror',
    rewrite: 'rewrite',
    'machine-translation': 'machine translation',
    summary: 'summary',
  },
  copyOf: (whose: string) => `of ${whose}`,
  excerpt: 'as read in an excerpt',
  full: 'read in full',
  cited: 'not read here, named by the claimant',
  archived: 'archived copy',
  untitled: 'Untitled page',
  noDate: 'no date shown',
  altered: 'printed it differently',
}
