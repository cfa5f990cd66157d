import type { Aspect, PublishedReport } from '@onrecord/model'

type Drift = PublishedReport['drift'][number]

/** What a page changed, with the aspects that one change shows in: a number and its bound are one change. */
export interface Changed {
  readonly aspects: readonly Aspect[]
  /** The claim’s and the page’s words; null where only whole sentences could be set against one another. */
  readonly words: Pick<Drift, 'claimed' | 'printed'> | null
}

const inSentences: readonly Aspect[] = ['answer', 'parts', 'wording']

/** What a page changed, one item for each pair of words. */
export const changesOf = (drift: readonly Drift[]): Changed[] =>
  [
    ...Map.groupBy(drift, ({ aspect, claimed, printed }) =>
      inSentences.includes(aspect) ? '' : JSON.stringify([claimed, printed]),
    ),
  ].map(([key, alike]) => ({
    aspects: alike.map(({ aspect }) => aspect),
    words: key === '' ? null : (alike[0] ?? null),
  }))
