/** The first page. */
export const home = {
  title: 'Who said what, when, through whom, in which words',
  lead: [
    'On Record keeps what has been said about contested events: by witnesses, monitors, authorities, courts, states and the press.',
    'It sets accounts side by side, in their own words, with the day they were spoken and the way they reached the page where they were read.',
    'It gives no verdict and no score, and it adds nothing up: every number here belongs to somebody who said it.',
  ],
  events: 'Events',
  noEvents: 'The record holds no event yet.',
  howToRead: 'How to read a page',
  reading: [
    {
      term: 'Question first',
      text: 'An event is read by its questions. Under each stand the answers that were given, who gave them, and when. Order is by date, never by size or importance.',
    },
    {
      term: 'Their words, then ours',
      text: 'What is set large and in quotation marks was printed by a source, in the language it was printed in. The smaller sentence under it is ours: it always opens with who said it.',
    },
    {
      term: 'In the margin',
      text: 'Beside each statement stands where it was read, on what date, in which language, and the chain it came through. A repost is called a repost.',
    },
    {
      term: 'Figures keep their bounds',
      text: '“At least”, “about” and “more than” are drawn as such. A count of documented cases is a floor, not a total. Figures of different speakers, or about different people, are never joined or summed.',
    },
    {
      term: 'What was not said',
      text: 'Where a speaker did not say whom, where or when they counted, the page says “not stated”. It does not guess.',
    },
  ],
  apiTitle: 'Use the record',
  apiText: 'Everything shown here can be read as data, without a key:',
  apiEvents: 'the list of events',
  apiDescription: 'description of the API (OpenAPI)',
}
