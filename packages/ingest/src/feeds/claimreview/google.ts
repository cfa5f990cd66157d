import { datesOf, ofHost, someoneIn } from './read-review.ts'
import type { Review, Unreadable } from './review.ts'
import { dateOf, type Loose, languageOf, listOf, looseOf, textOf, urlOf } from './values.ts'

/** Whether an object is a claim with its reviews, as Google's fact check API answers. */
export const isGoogleClaim = ({ claimReview }: Loose): boolean =>
  listOf(claimReview).some((review) => 'textualRating' in looseOf(review) || 'reviewDate' in looseOf(review))

/** Reads a claim of Google's fact check API: one review for each publisher. */
export const readGoogleClaim = (given: Loose): (Review | Unreadable)[] =>
  listOf(given.claimReview).map((one) => {
    const { publisher, url: address, title, reviewDate, textualRating, languageCode } = looseOf(one)
    const url = urlOf(address)
    const site = textOf(looseOf(publisher).site)
    const reviewer = someoneIn(publisher) ?? someoneIn(site) ?? ofHost(url)
    const claim = textOf(given.text)
    if (claim === null) return { code: 'claim-missing', sentence: 'it does not say what was reviewed' }
    if (reviewer === null) return { code: 'reviewer-missing', sentence: 'it does not say who reviewed the claim' }
    const words = textOf(textualRating)
    const claimant = someoneIn(given.claimant)
    return {
      claim,
      claimants: claimant === null ? [] : [claimant],
      claimedOn: dateOf(given.claimDate),
      appearances: [],
      reviewer: { ...reviewer, types: ['Organization'] },
      url,
      title: textOf(title),
      ...datesOf(reviewDate),
      language: languageOf(languageCode),
      rating: words === null ? null : { words, value: null, best: null, worst: null },
    }
  })
