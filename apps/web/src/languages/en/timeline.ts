import { counted } from '../plural.ts'

/** The timeline of an event. */
export const timeline = {
  title: 'Timeline',
  note: 'Above the axis: how many statements were made on a day; each bar leads to this page as of that day. Below it: the events within this one, as they are filed; what happened when is for the claims to say.',
  drawing: (event: string) => `Timeline of ${event}`,
  description: (statements: string, first: string, last: string, parts: string) =>
    `${statements} made between ${first} and ${last}, and ${parts}. The table and the list below hold the same.`,
  statements: (n: number) => counted('en', n, { one: '{n} statement', other: '{n} statements' }),
  noDay: (n: number) =>
    counted('en', n, {
      one: '{n} statement has no exact day and is not drawn.',
      other: '{n} statements have no exact day and are not drawn.',
    }),
  drawnParts: (drawn: string, all: string) =>
    `Drawn are the first ${drawn} of ${all} sub-events; the list below has all of them.`,
  table: 'Statements by day, as a table',
  caption: 'Statements by the day they were made',
  day: 'Day',
  said: 'Statements',
  by: 'By',
  parts: 'Within this event',
  partsNote: 'Each has a page of its own. Its claims are not mixed with those above.',
  allParts: (n: number) => counted('en', n, { one: 'Show {n} more', other: 'Show {n} more' }),
}
