/** What the article feed says of itself. It is no file of rows: what comes of it waits for a person unless they say otherwise. */
export const manifest = {
  name: 'article',
  reads: 'one article: a saved page or text, an address of the web, or - for standard input',
  publisher: 'Whoever published the article.',
  licence:
    'Its publisher’s. The record keeps short quotations; the whole copy stays in the data folder and is not passed on.',
  attribution: 'Each claim names the article, its publisher and its day.',
} as const
