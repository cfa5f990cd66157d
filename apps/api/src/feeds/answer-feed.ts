import { z } from '@hono/zod-openapi'
import type { Language, RevisionClass } from '@onrecord/model'
import type { LatestRequest, Version } from '@onrecord/store'
import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import { answerIn } from '../forms/answer-in.ts'
import { splitForm } from '../forms/forms.ts'
import { parameters } from '../parameters.ts'
import { type Moment, readAt } from '../reading/moment.ts'
import { feedOf } from './feed.ts'
import { atomOf, jsonFeedOf } from './write-feed.ts'

const MOST = 50

interface Asked {
  readonly at: Version
  readonly lang: Language
  readonly class: string
  readonly saidBy?: string | undefined
  readonly recordedBy?: string | undefined
  /** Whose claims; a problem where there is no such thing. */
  readonly scope: (
    moment: Moment,
  ) => Promise<{ title: string | null; of: Pick<LatestRequest, 'event' | 'question' | 'party'> }>
}

/** What every feed takes. */
export const FeedQuery = z.strictObject({
  lang: parameters.lang,
  class: parameters.class,
  saidBy: parameters.saidBy,
  recordedBy: parameters.recordedBy,
})

/** Answers with a feed of what came on the record last. */
export const answerFeed = async (
  c: Context,
  { store, base, addresses }: Pick<Deps, 'store' | 'base' | 'addresses'>,
  { at, lang, class: classes, saidBy, recordedBy, scope }: Asked,
): Promise<Response> => {
  const feed = await readAt(store, at, { saidBy, recordedBy }, async (moment) => {
    const { title, of } = await scope(moment)
    const wanted = classes.split(',') as RevisionClass[]
    const latest = await store.latest({
      ...of,
      ...{ saidBy: moment.saidBy, recordedBy: moment.recordedBy },
      ...{ classes: wanted, limit: MOST },
    })
    return feedOf(store, moment, title, latest, lang)
  })
  const { pathname, search } = new URL(c.req.url)
  const own = { feed: `${base(c)}${splitForm(pathname).path}${search}`, claim: addresses(c) }
  c.header('Content-Language', lang)
  return answerIn(c, { atom: () => atomOf(feed, own), feed: () => jsonFeedOf(feed, own) }, { name: 'feed' })
}
