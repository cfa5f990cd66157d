import { counted } from '../plural.ts'

/** The chart of figures and its table. */
export const figures = {
  chartTitle: (question: string) => `Figures given in answer to: ${question}`,
  chartDescription: (figures: string, speakers: string, first: string, last: string) =>
    `${figures} by ${speakers}, said between ${first} and ${last}. Across: the day it was said. Upwards: the count. ` +
    'Each mark is one claim and leads to its page; the table below holds the same figures.',
  reading:
    'Each mark is one claim, set at the day it was said and at the number given. Shape says whom it counts, colour who said it. An arrow up: at least; with a hollow mark, more than. A bracket: about. A bar: from – to. A line joins only figures of one speaker on one scope.',
  scaleBreak: 'scale changes',
  logarithmic: 'logarithmic scale',
  everyone: 'everyone',
  populationNotStated: 'whom is not stated',
  mostly: (people: string) => `mostly ${people}`,
  notDrawn: (n: number) =>
    counted('en', n, {
      one: '{n} figure has no date or no number and is only in the table.',
      other: '{n} figures have no date or no number and are only in the table.',
    }),
  table: (n: number) => counted('en', n, { one: '{n} figure as a table', other: 'All {n} figures as a table' }),
  caption: (question: string) => `${question} Every figure, by date.`,
  date: 'Said',
  who: 'Who',
  figure: 'Figure',
  whom: 'Whom',
  where: 'Where',
  when: 'When',
  stance: 'Counted as',
  source: 'Read in',
  notStated: 'not stated',
  stances: {
    total: 'total',
    documented: 'documented cases (a floor)',
    ceiling: 'upper limit',
    unstated: 'not stated',
  },
  methods: {
    'named-list': 'a list of names',
    'own-documentation': 'its own documentation',
    'official-count': 'an official count',
    estimate: 'an estimate',
    reported: 'as reported to it',
    unstated: 'not stated',
  },
}
