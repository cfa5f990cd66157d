import { counted } from '../plural.ts'

/** Who answers which question, as a table. */
export const matrix = {
  title: 'Who said what',
  note: 'Speakers down, in the order they first spoke; questions across. A letter is one of the answers listed under the question, a number the latest figure given; each leads to the claim. Several of one speaker stand side by side.',
  caption: (event: string) => `${event}: who answers which question`,
  speaker: 'Speaker',
  asked: 'was asked and did not answer',
  none: 'said nothing on it that is recorded',
  answer: (letter: string, wording: string, date: string) => `${letter}: ${wording}, ${date}`,
  figure: (count: string, date: string) => `${count}, ${date}`,
  more: (n: number) => counted('en', n, { one: 'and {n} more', other: 'and {n} more' }),
  all: (speakers: string, questions: string) => `The whole table: ${speakers}, ${questions}`,
  shownOf: (speakers: string, questions: string) => `Here are ${speakers} and ${questions}.`,
  scroll: 'The table can be scrolled sideways.',
  pageTitle: (event: string) => `Who said what: ${event}`,
  description: (event: string) =>
    `Every speaker and every question of “${event}”, as one table whose marks lead to the claims.`,
}
