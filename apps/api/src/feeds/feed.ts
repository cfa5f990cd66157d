import { type Language, textIn } from '@onrecord/model'
import type { Latest, Store } from '@onrecord/store'
import type { Moment } from '../reading/moment.ts'
import { namesIn, publishClaims } from '../reading/publish.ts'
import { words } from './words.ts'

/** One thing a feed tells of: a claim, or what the record says of one. */
export interface FeedItem {
  /** The id of the claim, or of the notice. */
  readonly id: string
  readonly claim: string
  /** One sentence that names its speaker. */
  readonly title: string
  /** What else there is to say: the reason of a notice, what a revision changed. */
  readonly summary: string | null
  readonly author: string
  readonly published: Date
  readonly updated: Date
  readonly tags: readonly string[]
}

/** A feed before it is written in a form. */
export interface Feed {
  readonly title: string
  readonly language: Language
  readonly updated: Date
  readonly items: readonly FeedItem[]
}

/** Makes a feed of what came last. */
export const feedOf = async (
  store: Store,
  moment: Moment,
  title: string | null,
  latest: readonly Latest[],
  language: Language,
): Promise<Feed> => {
  const claims = [...new Map(latest.map(({ claim }) => [claim.id, claim])).values()]
  const [published, names] = await Promise.all([publishClaims(store, claims, moment), namesIn(store, claims, moment)])
  const sentences = new Map(published.map(({ id, sentence }) => [id, textIn(sentence, language).text]))
  const say = words[language]
  const items = latest.map(({ at, since, claim, classes, notice }): FeedItem => {
    const sentence = sentences.get(claim.id) ?? ''
    const label = notice === null ? null : (say.notice[notice.notice] ?? null)
    const revised = classes.length > 0 ? say.revised(classes) : null
    return {
      id: notice?.id ?? claim.id,
      claim: claim.id,
      title: label === null ? sentence : `${label}: ${sentence}`,
      summary: notice ? textIn(notice.reason, language).text : revised,
      author: names[language].party(claim.claimant),
      published: new Date(notice ? at : since),
      updated: new Date(at),
      tags: [claim.kind, ...classes],
    }
  })
  return {
    title: title === null ? say.record : say.of(title),
    language,
    updated: items[0]?.updated ?? new Date(moment.version.recordedAt ?? 0),
    items,
  }
}
