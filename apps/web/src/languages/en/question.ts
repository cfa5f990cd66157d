import { counted } from '../plural.ts'

/** The page of a question, and what changed since a day. */
export const question = {
  alone: 'This question on a page of its own',
  inEvent: 'Asked about',
  description: (wording: string, event: string) =>
    `${wording} ${event}. Every answer, who gives it, why answers differ, and where they come from.`,
  since: 'Since then',
  added: (n: number) => counted('en', n, { one: '{n} claim added', other: '{n} claims added' }),
  gone: (n: number) => counted('en', n, { one: '{n} claim no longer there', other: '{n} claims no longer there' }),
  revised: (n: number) => counted('en', n, { one: '{n} claim reads otherwise', other: '{n} claims read otherwise' }),
  opened: (n: number) => counted('en', n, { one: '{n} new question', other: '{n} new questions' }),
  closed: (n: number) =>
    counted('en', n, { one: '{n} question no longer asked', other: '{n} questions no longer asked' }),
  turned: (n: number) =>
    counted('en', n, { one: '{n} question stands otherwise', other: '{n} questions stand otherwise' }),
  nothingSince: 'nothing that is recorded was said later.',
  moreChanges: (n: number) => counted('en', n, { one: 'And {n} more.', other: 'And {n} more.' }),
}
