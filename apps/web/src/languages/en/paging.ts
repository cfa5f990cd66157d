/** The pages of a long list. */
export const paging = {
  label: 'Pages',
  shown: (first: string, last: string, total: string) => `${first}–${last} of ${total}`,
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: (n: string) => `Last page, ${n}`,
  beyond: (asked: string, last: string) => `There is no page ${asked}. This is the last one, page ${last}.`,
  firstOf: (shown: string, total: string) => `These are the first ${shown} of ${total}.`,
  someOf: (shown: string, total: string) => `${shown} of ${total} are on this page.`,
  allOfThem: 'All of them',
  unreadable: (given: string) => `“${given}” is not the number of a page, so this is the first one.`,
}
