import {
  type Claim,
  type ContestedEvent,
  contentHash,
  directionOf,
  type Entry,
  idOf,
  type Link,
  type Quote,
  type Report,
  type Source,
  unscoped,
} from '@onrecord/model'
import { claimantOf, nobody, reviewerOf, siteOf } from './parties.ts'
import type { Rating, Review } from './review.ts'

/** The entries of a review: what only it says, the review as a source first, and what reviews have in common. */
export const entriesOf = (review: Review): { readonly own: readonly Entry[]; readonly shared: readonly Entry[] } => {
  const [claimant, reviewer] = [claimantOf(review.claimants), reviewerOf(review.reviewer)]
  const event = eventOf(review)
  const common = { type: 'claim', event: event.id, role: null, hedge: 'asserted', asStated: null } as const
  const reviewed: Claim = {
    ...common,
    id: idOf('claim', 'claimreview', key(review.claim), claimant.id, review.claimedOn ?? ''),
    refs: [],
    claimant: claimant.id,
    statedAt: review.claimedOn,
    basis: { type: 'unstated', from: [] },
    statement: { [review.language]: review.claim },
    cautions: claimant.id === nobody.id || claimant.kind === 'unnamed' ? ['speaker-unnamed'] : [],
    kind: 'account',
    value: {
      topic: { key: 'the-statement', label: { en: 'the statement', ar: 'البيان' } },
      summary: { [review.language]: quoted(review.claim) },
      vantage: 'outside',
      scope: unscoped,
    },
  }
  const page = sourceOf(review, reviewer.id)
  const found = review.appearances.map((url) => ({ site: siteOf(url), source: appearance(url) }))
  const shared = [event, claimant, reviewer, reviewed, ...found.flatMap(({ site, source }) => [site, source])]
  const carries = (claim: string, source: string, words: string | null, chain: Report['chain']): Report => ({
    type: 'report',
    id: idOf('report', 'claimreview', source, claim),
    refs: [],
    claim,
    source,
    quote: words === null ? null : quoteOf(words, review.language),
    chain,
    asPrinted: null,
    note: null,
  })
  const hop = { party: reviewer.id, name: review.reviewer.name }
  const own: Entry[] = [
    page,
    carries(reviewed.id, page.id, review.claim, [hop]),
    ...found.map(({ source }) => ({
      ...carries(reviewed.id, source.id, null, []),
      note: { en: 'The review names it as a place where the claim was found; not read for this record.' },
    })),
  ]
  if (review.rating === null) return { own, shared }
  const rated: Claim = {
    ...common,
    id: idOf('claim', 'claimreview', 'rating', page.id, reviewed.id),
    refs: [],
    claimant: reviewer.id,
    statedAt: review.reviewedOn,
    basis: { type: 'investigation', from: [] },
    statement: { en: `The reviewer’s rating of the statement, word for word: ${quoted(review.rating.words)}.` },
    cautions: [],
    kind: 'account',
    value: {
      topic: { key: 'ratings-of-the-statement', label: { en: 'the rating of the statement', ar: 'تقييم البيان' } },
      summary: { en: ratingWords(review.rating), ar: ratingWordsAr(review.rating) },
      vantage: 'outside',
      scope: unscoped,
    },
  }
  const link: Link = {
    type: 'link',
    id: idOf('link', 'claimreview', rated.id, reviewed.id),
    refs: [],
    from: rated.id,
    to: reviewed.id,
    relation: 'answers',
    statedBy: reviewer.id,
    statedAt: review.reviewedOn,
    source: page.id,
    why: null,
  }
  return { own: [...own, rated, carries(rated.id, page.id, review.rating.words, [hop]), link], shared }
}

const quoted = (text: string): string => `“${text}”`

// Two reviews of one claim differ in letter case, spaces and the point at its end.
const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.“”"'’]+/g, ' ')
    .trim()

const eventOf = ({ claim, language }: Review): ContestedEvent => ({
  type: 'event',
  id: idOf('event', 'claimreview', key(claim)),
  refs: [],
  slug: `reviewed-${contentHash(key(claim)).slice(0, 16)}`,
  title: { [language]: quoted(claim) },
  summary: { en: 'A statement that was reviewed, who said it, and how each reviewer rated it.' },
  window: null,
  places: [],
  partOf: null,
  contentNote: null,
})

const unread = {
  form: 'original',
  original: null,
  retrievedAt: null,
  archivedUrl: null,
  sha256: null,
} as const

const sourceOf = (review: Review, publisher: string): Source => ({
  type: 'source',
  id: idOf('source', 'claimreview', review.url ?? `${publisher} ${key(review.claim)}`),
  refs: [],
  ...unread,
  publisher,
  url: review.url,
  title: review.title,
  language: review.language,
  publishedAt: review.reviewedOn,
  publishedAtBasis:
    review.reviewedOn === null
      ? review.datePrinted && `the mark-up says "${review.datePrinted.slice(0, 100)}"`
      : 'the mark-up of the review',
  readAs: 'excerpt',
  readNote: { en: 'Its ClaimReview mark-up was read; the text of the review was not.' },
})

const appearance = (url: string): Source => ({
  type: 'source',
  id: idOf('source', 'web', url),
  refs: [],
  ...unread,
  publisher: siteOf(url).id,
  url,
  title: null,
  language: 'und',
  publishedAt: null,
  publishedAtBasis: null,
  readAs: 'cited',
  readNote: { en: 'Named by a review; not read for this record.' },
})

const quoteOf = (exact: string, language: string): Quote => ({
  exact,
  prefix: null,
  suffix: null,
  language,
  direction: directionOf(language),
  translation: null,
})

// What is high on one scale is low on another, so the numbers are told as they stand and made into nothing.
const ratingWords = ({ words, value, best, worst }: Rating): string => {
  const scale = [best && `best ${best}`, worst && `worst ${worst}`].filter(Boolean).join(', ')
  const number = value === null || value === words ? '' : ` (${[value, scale].filter(Boolean).join('; ')})`
  return `that its rating of the statement is ${quoted(words)}${number}`
}

const ratingWordsAr = ({ words, value, best, worst }: Rating): string => {
  const scale = [best && `الأعلى ${best}`, worst && `الأدنى ${worst}`].filter(Boolean).join('، ')
  const number = value === null || value === words ? '' : ` (${[value, scale].filter(Boolean).join('؛ ')})`
  return `تقييمه للبيان: ${quoted(words)}${number}`
}
