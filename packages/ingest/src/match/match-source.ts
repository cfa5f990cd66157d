import type { Source } from '@onrecord/model'
import { bestOf, type Offer, type Reason } from './offer.ts'

/** As much of an article as tells whether it was read before. */
export interface ArticleRead {
  readonly url: string | null
  readonly canonicalUrl?: string | null | undefined
  readonly sha256: string
  readonly textSha256: string
}

/** The scheme of the outside name a source has for the text that was kept of it. */
export const TEXT_SCHEME = 'kept-text-sha256'

/** The sources on the record that may be this article: the same copy, the same text, or the same address. */
export const matchSource = (article: ArticleRead, known: readonly Source[]): Offer[] =>
  bestOf(
    known.flatMap((source) => {
      const reasons: Reason[] = []
      if (source.sha256 === article.sha256)
        reasons.push({ part: 'copy', weight: 1, because: 'its kept copy is the same, byte for byte' })
      if (source.refs.some(({ scheme, value }) => scheme === TEXT_SCHEME && value === article.textSha256))
        reasons.push({ part: 'copy', weight: 1, because: 'the text kept of it is the same, letter for letter' })
      const ours = [article.url, article.canonicalUrl ?? null].flatMap((url) => (url === null ? [] : [plain(url)]))
      if (source.url !== null && ours.includes(plain(source.url)))
        // A page may change at its address: the same address is not yet the same words.
        reasons.push({ part: 'address', weight: 0.9, because: 'it was read at the same address' })
      const weight = Math.max(0, ...reasons.map((reason) => reason.weight))
      return reasons.length === 0
        ? []
        : [{ id: source.id, name: source.title ?? source.url ?? source.id, weight, reasons }]
    }),
  )

const plain = (address: string): string => {
  if (!URL.canParse(address)) return address
  const { hostname, pathname, searchParams } = new URL(address)
  const asked = [...searchParams].filter(([name]) => !/^(utm_|fbclid|gclid|mc_|ref$)/.test(name)).sort()
  return `${hostname.replace(/^(www|m|amp)\./, '')}${pathname.replace(/\/(amp\/?)?$/, '')}?${new URLSearchParams(asked)}`
}
