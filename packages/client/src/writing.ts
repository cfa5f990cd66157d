import {
  AcceptedAnswer,
  AddedWebhook,
  AppendedAnswer,
  type Entry,
  type LocalText,
  type Notice,
  ProposalAnswer,
  ProposalList,
  WebhookAnswer,
  WebhookList,
} from '@onrecord/model'
import type { z } from 'zod'
import { type Access, ask, type Query } from './ask.ts'
import { orNull } from './reading.ts'
import { segment } from './segment.ts'

/** What a request that writes may carry beside what it writes. */
export interface WriteOptions {
  /** What the request is called: the same name again is the same request. It has one of its own unless told. */
  readonly name?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** Entries proposed for the record, and why. */
export interface NewDraft {
  readonly reason: string
  readonly entries: readonly Entry[]
}

/** Entries to be put on the record together, and why. */
export interface NewChangeset extends NewDraft {
  /** The position the author was looking at; refused if the record has moved since. */
  readonly expectedPosition?: number | undefined
  /** The revision of each entry the author was looking at (0: not there); refused if one has moved since. */
  readonly expected?: Readonly<Record<string, number>> | undefined
}

/** What the record is to say about an entry of its own. */
export interface NewNotice {
  /** The entry it is about; for a restoration, the withholding it lifts. */
  readonly about: string
  readonly notice: Exclude<Notice['notice'], 'erasure'>
  /** For a merge: the entry that stays. */
  readonly into?: string | null | undefined
  readonly reason: LocalText
  readonly reasonClass?: Notice['reasonClass']
}

/** Which page of the drafts that wait is wanted. */
export interface DraftsRequest {
  readonly limit?: number | undefined
  readonly cursor?: string | null | undefined
  readonly signal?: AbortSignal | undefined
}

/** Everything that takes a key (`createClient({ key })`), which is made with `onrecord keys create`. */
export interface Writing {
  /** Proposes entries. */
  propose(draft: NewDraft, options?: WriteOptions): Promise<ProposalAnswer>
  /** A page of the drafts that wait, the oldest first. */
  drafts(request?: DraftsRequest): Promise<ProposalList>
  /** Every draft that waits, page after page. */
  eachDraft(request?: DraftsRequest): AsyncGenerator<ProposalAnswer, void, undefined>
  /** One draft, and what became of it; null when there is none, or none of yours. */
  draft(id: string, signal?: AbortSignal): Promise<ProposalAnswer | null>
  /** Puts a draft on the record. */
  accept(id: string, signal?: AbortSignal): Promise<AcceptedAnswer>
  /** Lets a draft go, and says why. */
  reject(id: string, why: string, signal?: AbortSignal): Promise<ProposalAnswer>
  /** Puts entries on the record, all of them or none. */
  publish(changeset: NewChangeset, options?: WriteOptions): Promise<AppendedAnswer>
  /** Corrects, retracts, merges, withdraws, withholds or shows again. */
  notice(notice: NewNotice, options?: WriteOptions): Promise<AppendedAnswer>
  /** Has changes told to an address; its secret is told this once. */
  addWebhook(url: string, signal?: AbortSignal): Promise<AddedWebhook>
  /** Everybody who is told of changes. */
  webhooks(signal?: AbortSignal): Promise<WebhookAnswer[]>
  /** Tells an address no more. */
  removeWebhook(id: string, signal?: AbortSignal): Promise<WebhookAnswer>
  /** Tells an address again that had been given up. */
  resumeWebhook(id: string, signal?: AbortSignal): Promise<WebhookAnswer>
}

/** Makes it for an API. */
export const writingOf = (access: Access): Writing => {
  const send = <Answer>(
    path: string,
    schema: z.ZodType<Answer>,
    body: object | undefined,
    signal: AbortSignal | undefined,
    how: { readonly name?: string | undefined; readonly isRepeatable?: boolean } = {},
  ) => ask(access, path, schema, { signal, write: { method: 'POST', body, ...how } })
  const get = <Answer>(path: string, schema: z.ZodType<Answer>, signal?: AbortSignal, query?: Query) =>
    ask(access, path, schema, { signal, query, write: { method: 'GET', isRepeatable: true } })
  // A request that is sent again because the API was busy is the same request.
  const named = ({ name }: WriteOptions) => ({ name: name ?? crypto.randomUUID() })
  const draftAt = (id: string): string => `v1/drafts/${segment(id)}`
  const webhookAt = (id: string): string => `v1/webhooks/${segment(id)}`
  const drafts: Writing['drafts'] = ({ signal, limit, cursor } = {}) =>
    get('v1/drafts', ProposalList, signal, { limit, cursor: cursor ?? undefined })

  async function* eachDraft(request: DraftsRequest = {}): ReturnType<Writing['eachDraft']> {
    for (let cursor = request.cursor; ; ) {
      const { items, next } = await drafts({ ...request, cursor })
      yield* items
      if (next === null) return
      cursor = next
    }
  }

  return {
    // Without a name the same contents are the same draft.
    propose: (draft, { name, signal } = {}) =>
      send('v1/drafts', ProposalAnswer, draft, signal, { name, isRepeatable: true }),
    drafts,
    eachDraft,
    draft: (id, signal) => orNull(get(draftAt(id), ProposalAnswer, signal), 'draft-not-found'),
    accept: (id, signal) => send(`${draftAt(id)}/accept`, AcceptedAnswer, undefined, signal, { isRepeatable: true }),
    reject: (id, why, signal) => send(`${draftAt(id)}/reject`, ProposalAnswer, { why }, signal),
    publish: (changeset, options = {}) =>
      send('v1/changesets', AppendedAnswer, changeset, options.signal, named(options)),
    notice: (notice, options = {}) => send('v1/notices', AppendedAnswer, notice, options.signal, named(options)),
    addWebhook: (url, signal) => send('v1/webhooks', AddedWebhook, { url }, signal),
    webhooks: async (signal) => (await get('v1/webhooks', WebhookList, signal)).items,
    removeWebhook: (id, signal) => ask(access, webhookAt(id), WebhookAnswer, { signal, write: { method: 'DELETE' } }),
    resumeWebhook: (id, signal) =>
      send(`${webhookAt(id)}/resume`, WebhookAnswer, undefined, signal, { isRepeatable: true }),
  }
}
