import { counted } from '../plural.ts'

/** How a claim travelled, and what was changed on the way. */
export const travel = {
  number: 'How the number travelled',
  claim: 'How it travelled',
  summary: (n: number) =>
    counted('en', n, { one: '{n} copy changed something', other: '{n} copies changed something' }),
  note: 'From whoever said it first to the page that was read, one line a stop. What a page printed otherwise is set against the claim: the claim’s own words struck through, then what was printed.',
  unchanged: (n: number) =>
    n === 0
      ? 'No publication read printed it unchanged'
      : counted('en', n, {
          one: '{n} publication printed it unchanged',
          other: '{n} publications printed it unchanged',
        }),
  otherwise: (n: number) =>
    counted('en', n, {
      one: 'Of {n} more claim something else than the number was changed.',
      other: 'Of {n} more claims something else than the number was changed.',
    }),
  unnamed: 'a stop that is not named',
  inOtherWords: 'printed in other words',
}
