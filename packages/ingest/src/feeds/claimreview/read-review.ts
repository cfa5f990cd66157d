import type { Rating, Review, Someone, Unreadable } from './review.ts'
import { dateOf, type Loose, languageOf, listOf, looseOf, textOf, urlOf } from './values.ts'

/** The types an object says it is of, without the address of the vocabulary. */
export const typesOf = (value: unknown): string[] =>
  listOf(looseOf(value)['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : []))

/** Reads a schema.org ClaimReview as publishers really write it. */
export const readReview = (given: Loose): Review | Unreadable => {
  const items = itemsIn(given.itemReviewed)
  const claim =
    textOf(given.claimReviewed) ??
    first(items, ({ text, name, headline }) => textOf(text) ?? textOf(name) ?? textOf(headline))
  if (claim === null) return { code: 'claim-missing', sentence: 'it does not say what was reviewed' }
  const url = urlOf(given.url, given.mainEntityOfPage, given['@id'])
  const reviewer = someoneIn(given.author) ?? someoneIn(given.publisher) ?? ofHost(url)
  if (reviewer === null) return { code: 'reviewer-missing', sentence: 'it does not say who reviewed the claim' }
  return {
    claim,
    claimants: first(items, ({ author, creator }) => someIn(author) ?? someIn(creator)) ?? [],
    claimedOn: first(items, ({ datePublished, dateCreated }) => dateOf(datePublished) ?? dateOf(dateCreated)),
    appearances: [
      ...new Set(
        items
          .flatMap(({ firstAppearance, appearance, sameAs }) => [firstAppearance, appearance, sameAs].flatMap(listOf))
          .flatMap((place) => urlOf(place) ?? []),
      ),
    ].filter((place) => place !== url),
    reviewer,
    url,
    title: textOf(given.name) ?? textOf(given.headline),
    ...datesOf(given.datePublished ?? given.dateCreated ?? given.dateModified),
    language: languageOf(given.inLanguage),
    rating: ratingOf(given.reviewRating),
  }
}

/** When it was reviewed, and the date as printed where it cannot be read. */
export const datesOf = (given: unknown): Pick<Review, 'reviewedOn' | 'datePrinted'> => {
  const day = dateOf(given)
  return { reviewedOn: day, datePrinted: day === null ? textOf(given) : null }
}

// What was reviewed may be said once or several times, and within itself.
const itemsIn = (given: unknown, depth = 0): Loose[] =>
  listOf(given).flatMap((item) => {
    if (typeof item === 'string') return [{ name: item }]
    const loose = looseOf(item)
    return depth < 4 ? [loose, ...itemsIn(loose.itemReviewed, depth + 1)] : [loose]
  })

const first = <Found>(items: readonly Loose[], find: (item: Loose) => Found | null): Found | null => {
  for (const item of items) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}

const someIn = (given: unknown): Someone[] | null => {
  const found = listOf(given).flatMap((one): Someone[] => {
    const loose = looseOf(one)
    const name = typeof one === 'string' ? textOf(one) : (textOf(loose.name) ?? textOf(loose.alternateName))
    return name === null || /^(unknown|n\/?a|-+|none|null)$/i.test(name)
      ? []
      : [{ name, types: typesOf(one), url: urlOf(loose.url, loose.sameAs) }]
  })
  return found.length === 0 ? null : [...new Map(found.map((one) => [one.name, one])).values()]
}

/** Who answers for a review: the body among those named, or else the first of them. */
export const someoneIn = (given: unknown): Someone | null => {
  const named = someIn(given) ?? []
  return named.find(({ types }) => types.some((type) => /Organization|NewsMedia/.test(type))) ?? named[0] ?? null
}

/** Whoever answers for an address, when nobody is named. */
export const ofHost = (url: string | null): Someone | null =>
  url === null ? null : { name: new URL(url).hostname.replace(/^www\./, ''), types: ['WebSite'], url: null }

const ratingOf = (given: unknown): Rating | null => {
  for (const one of listOf(given)) {
    const loose = looseOf(one)
    const value = typeof one === 'object' ? textOf(loose.ratingValue) : null
    const words = typeof one === 'object' ? (textOf(loose.alternateName) ?? textOf(loose.name) ?? value) : textOf(one)
    if (words !== null) return { words, value, best: textOf(loose.bestRating), worst: textOf(loose.worstRating) }
  }
  return null
}
