import { counted } from '../plural.ts'

/** What stands on every page. */
export const page = {
  name: 'On Record',
  tagline: 'Who said what, when, through whom, in which words.',
  skip: 'Skip to the text',
  navigation: 'Main',
  events: 'Events',
  howToRead: 'How to read a page',
  api: 'API',
  otherLanguage: 'العربية',
  inOtherLanguage: 'This page in Arabic',
  noVerdict: 'A public record with no verdict of its own.',
  licence: 'Code under Apache-2.0. The record under CC BY 4.0; quoted words belong to those who said them.',
  version: (position: number, when: string | null) =>
    when === null ? `Record version ${position}` : `Record version ${position}, ${when}`,
  comma: ', ',
  notes: 'Claims by number',
  notesAt: 'Each has a permanent page, at its id behind this address:',
  asData: 'This page as data',
  claims: (n: number) => counted('en', n, { one: '{n} claim', other: '{n} claims' }),
  moreThan: (many: string) => `more than ${many}`,
  speakers: (n: number) => counted('en', n, { one: '{n} speaker', other: '{n} speakers' }),
  answers: (n: number) => counted('en', n, { one: '{n} answer', other: '{n} answers' }),
  sources: (n: number) => counted('en', n, { one: '{n} publication read', other: '{n} publications read' }),
  parts: (n: number) => counted('en', n, { one: '{n} sub-event', other: '{n} sub-events' }),
  questions: (n: number) => counted('en', n, { one: '{n} question', other: '{n} questions' }),
  figures: (n: number) => counted('en', n, { one: '{n} figure', other: '{n} figures' }),
}
