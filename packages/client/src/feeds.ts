import { JsonFeed, type RevisionClass } from '@onrecord/model'
import { type Access, ask, askText } from './ask.ts'
import { queryOf } from './reading.ts'
import type { Clocks } from './requests.ts'
import { segment } from './segment.ts'

/** What a feed is of: the whole record, or one thing on it. */
export interface FeedRequest extends Clocks {
  /** Only what is said of this event and its parts: its id or slug. */
  readonly event?: string | undefined
  /** Only what answers this question: its id. */
  readonly question?: string | undefined
  /** Only what this party says and what names it: its id. */
  readonly party?: string | undefined
  /** The language of its sentences. */
  readonly lang?: string | undefined
  /** Which revisions matter. */
  readonly class?: readonly RevisionClass[] | undefined
}

/** What came on the record last, for whoever follows it. */
export interface Feeds {
  /** As JSON Feed 1.1. */
  json(request?: FeedRequest): Promise<JsonFeed>
  /** As Atom (RFC 4287). */
  atom(request?: FeedRequest): Promise<string>
}

const pathOf = ({ event, question, party }: FeedRequest): string => {
  const given = Object.entries({ events: event, questions: question, parties: party })
  const [folder, name] = given.find(([, one]) => one !== undefined) ?? []
  return folder === undefined || name === undefined ? 'v1/feed' : `v1/${folder}/${segment(name)}/feed`
}

const askingOf = ({ event: _, question: __, party: ___, class: classes, signal, ...query }: FeedRequest) => ({
  query: queryOf({ ...query, class: classes?.join(',') }),
  signal,
})

/** Makes the feeds of an API. */
export const feedsOf = (access: Access): Feeds => ({
  json: (request = {}) => ask(access, `${pathOf(request)}.feed`, JsonFeed, askingOf(request)),
  atom: (request = {}) => askText(access, `${pathOf(request)}.atom`, askingOf(request)),
})
