import { claimantIn } from '../admit/claimant-is-named.ts'
import { readWindow } from '../admit/read-window.ts'
import type { Draft } from '../draft/draft.ts'
import type { WrittenHead } from '../drafts/drafts-file.ts'
import type { Known } from './known.ts'
import { matchEvents } from './match-event.ts'
import { matchNamed } from './match-named.ts'
import { matchSource } from './match-source.ts'
import { matchTopics } from './match-topic.ts'
import type { Offer } from './offer.ts'

/** Words of the drafts and what on the record they may mean. */
export interface OffersFor {
  readonly words: string
  readonly offers: readonly Offer[]
}

/** Everything the record offers for the drafts of an article. Offers: nothing is joined to anything by them. */
export interface Matches {
  readonly source: readonly Offer[]
  readonly events: readonly Offer[]
  readonly parties: readonly OffersFor[]
  readonly places: readonly OffersFor[]
  /** Questions of the event that drafts may belong to. */
  readonly topics: readonly OffersFor[]
}

interface Article extends Pick<WrittenHead, 'url' | 'title' | 'siteName' | 'published' | 'sha256' | 'textSha256'> {
  readonly canonicalUrl?: string | null | undefined
  readonly text: string
}

/** Looks on a record for what the drafts of an article may belong to. */
export const matchDrafts = (
  { article, drafts }: { readonly article: Article; readonly drafts: readonly Draft[] },
  known: Known,
): Matches => {
  const published = article.published?.date ?? null
  const windows = drafts.flatMap((draft) => {
    const words = 'window' in draft.value ? draft.value.window : null
    const read = words === null ? null : readWindow(words, published)
    return read === null ? [] : [read.window]
  })
  return {
    source: matchSource(article, known.sources),
    events: matchEvents({ text: article.text, title: article.title, published, windows }, known.events, known.places),
    parties: distinct([article.siteName, ...drafts.flatMap(partyWordsOf)]).map((words) => ({
      words,
      offers: matchNamed(words, known.parties),
    })),
    places: distinct(drafts.map(placeWordsOf)).map((words) => ({ words, offers: matchNamed(words, known.places) })),
    topics: drafts.flatMap((draft) => {
      const words = topicWordsOf(draft)
      const offers = words === null ? [] : matchTopics(draft.kind, words, known.topics)
      return words === null || offers.length === 0 ? [] : [{ words, offers }]
    }),
  }
}

/** The words of a draft that name somebody: who says it, who is said to have done it, to whom it is put. */
export const partyWordsOf = (draft: Draft): (string | null)[] => [
  claimantIn(draft),
  draft.kind === 'responsibility' ? draft.value.party : null,
  draft.kind === 'demand' ? draft.value.addressee : null,
]

/** The words of a draft that name a place; null when none do. */
export const placeWordsOf = (draft: Draft): string | null => ('place' in draft.value ? draft.value.place : null)

/** The words of a draft on what it is about; null where its kind has one question for all. */
export const topicWordsOf = (draft: Draft): string | null => {
  switch (draft.kind) {
    case 'responsibility':
      return draft.value.act
    case 'occurrence':
      return draft.value.happening
    case 'sequence':
      return draft.value.response ?? draft.value.trigger
    case 'status':
      return draft.value.subject
    case 'commitment':
    case 'demand':
      return draft.value.what
    case 'account':
      return draft.value.summary
    case 'silence':
      return draft.value.about
    default:
      return null
  }
}

const distinct = (words: readonly (string | null)[]): string[] => [
  ...new Set(words.filter((word): word is string => word !== null && word !== '')),
]
