import { counted } from '../plural.ts'

/** How this record is made: the page of its method. */
export const method = {
  title: 'How this record is made',
  description:
    'What is included, where it is read, how it is kept, compared and corrected; every number here is counted from the record.',
  lead: [
    'This page is made from the record and from the rules that read it. Every number and every definition on it is the one the programs use.',
    'Its five parts follow the standards of Every Casualty Worldwide for recording casualties: sources, collection, evaluation, corroboration, quality control.',
  ],
  countedSome: (counted: string, total: string) => `Counted are the first ${counted} of ${total} events.`,
  contents: 'On this page',
  definitions: 'What the words mean',
  terms: [
    ['Event', 'The handle of something said to have happened. It asserts nothing: not what happened, nor who did it.'],
    ['Claim', 'One assertion by one claimant. It is never changed into what somebody else said.'],
    [
      'Claimant',
      'Who says so: a person, a body, a state, an outlet speaking for itself. Private persons are described, not named.',
    ],
    ['Source', 'One publication that was read, or that is named by one that was.'],
    ['Report', 'One source carrying one claim, in its own words and through a chain of others.'],
    ['Question', 'What claims answer. It is computed from what they are about, and nobody writes it.'],
    ['Position', 'One answer to a question, with everyone who gives it.'],
    [
      'Origin',
      'Where a claim starts once relays are followed back: twenty outlets with one speaker’s words are one origin.',
    ],
    ['Scope', 'What a claim is about: whom, where, when, by whose hand. What the claimant did not say stays unstated.'],
    [
      'Lens',
      'A named way to get one number out of claims. It changes no claim, and shows which it used and dropped, and why.',
    ],
  ],
  inclusion: 'What is included',
  criteria: [
    'A claim is recorded when a publication attributes it to somebody who can be named or described, about an event on this record.',
    'It is recorded whoever says it, however likely it seems to anybody, and in the language it was said in.',
    'A figure is recorded as it was given: with its bounds, whom it counts, where and when, as far as that was said.',
    'What outlets print as their own, with no speaker, is recorded as said by the outlet.',
    'Words that only harm a private person, and names of private persons, are left out. So are pictures of the dead.',
    'Nothing is left out because it contradicts something else, and nothing is added so that both sides have as much.',
  ],
  sources: '1. Sources',
  sourcesText: (sources: number, publishers: number, languages: number) =>
    `The record stands on ${counted('en', sources, { one: '{n} publication', other: '{n} publications' })} by ${counted('en', publishers, { one: '{n} publisher', other: '{n} publishers' })}, in ${counted('en', languages, { one: '{n} language', other: '{n} languages' })}. What each page is, and how much of it was read, is noted on it and shown beside every claim it carries.`,
  byForm: 'What was read',
  byDepth: 'How much was read',
  byLanguage: 'In which language',
  collection: '2. Collection',
  collectionText: [
    'Claims are drafted from publications by hand or by a program, and nothing drafted is on the record before it was admitted: the gate refuses what has no speaker, no exact words or no place in the text, and says why.',
    'The exact words are kept in their own script, with where they stand in the text. Our paraphrase is marked as ours. A translation names who or what made it.',
    'The way a claim came is kept as a chain, from the first to tell it to the page that was read. Where a copy printed it otherwise, both are kept.',
  ],
  collected: (claims: number, speakers: number, reports: number) =>
    `So far ${counted('en', claims, { one: '{n} claim', other: '{n} claims' })} by ${counted('en', speakers, { one: '{n} speaker', other: '{n} speakers' })}, carried by ${counted('en', reports, { one: '{n} report', other: '{n} reports' })}.`,
  kinds: 'Kinds of claim',
  evaluation: '3. Evaluation',
  evaluationText: [
    'This record does not weigh who is right. It compares: two claims about the same question are set side by side in every dimension, and a rule that can be read says whether both can hold.',
    'A difference is only called a conflict when the two are about the same people, place and days, and no number or answer fits both. A count of documented cases is a floor, and does not deny a higher one.',
  ],
  outcomes: 'What two claims can come to',
  pairs: (n: number) => counted('en', n, { one: '{n} pair', other: '{n} pairs' }),
  rules: (n: number) =>
    `${counted('en', n, { one: '{n} rule decides', other: '{n} rules decide' })}; each comparison shows the ones that spoke.`,
  corroboration: '4. Corroboration',
  corroborationText: [
    'How a question stands is computed from the claims that still stand and from the origins behind them, never set by hand.',
    'Repetition is not corroboration: relays are followed back, a body and whoever speaks for it count as one, and only independent origins are counted.',
  ],
  states: 'How a question can stand',
  questions: (n: number) => counted('en', n, { one: '{n} question', other: '{n} questions' }),
  lenses: 'Lenses',
  lensesText:
    'Whoever needs one number must choose how to get it. Each choice has a name, and every number got through it carries that name and the list of claims used and dropped.',
  quality: '5. Quality control',
  qualityText: [
    'Nothing is overwritten. A correction is a new revision; the earlier one stays readable, with the day and the reason.',
    'Every entry has a line in a log that can only grow and whose state is signed, so that anybody can check that nothing was changed or taken away in silence.',
    'What does not add up within a claim is shown with it and not repaired.',
    'What must be kept from readers, for somebody’s safety or privacy or by law, is withheld everywhere at once; that something was withheld, when, and the class of the reason can be seen.',
  ],
  revisions: 'What a revision can change',
  vocabularies: 'The vocabularies',
  vocabulariesText: (vocabularies: number, terms: number) =>
    `What is counted and described is described with ${counted('en', terms, { one: '{n} term', other: '{n} terms' })} in ${counted('en', vocabularies, { one: '{n} vocabulary', other: '{n} vocabularies' })}. Where a speaker’s words do not fit, they are kept as they stand.`,
  vocabulary: {
    status: 'Part in the fighting',
    sex: 'Sex',
    age: 'Age',
    community: 'Community',
    affiliation: 'Affiliation',
    occupation: 'Occupation',
    outcome: 'What happened to people',
    counted: 'Other things counted',
    attitude: 'Attitude of the speaker',
    characterisation: 'Names for what happened',
    caution: 'Cautions about a reading',
    partyKind: 'Kinds of party',
    placeKind: 'Kinds of place',
    reasonClass: 'Reasons to withhold',
  },
  within: (what: string) => `part of: ${what}`,
  limits: 'What this record cannot tell',
  limitsText: [
    'It holds what was published and found. What nobody said, or said where we did not read, is not here, and its absence means nothing.',
    'That something is on the record means that somebody said it, not that it is so.',
    'Much was read in excerpts; each page says so where that is the case.',
  ],
}
