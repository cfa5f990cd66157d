import {
  EventList,
  FiguresAnswer,
  type ListedClaim,
  type ListedEvent,
  type Party,
  PartyList,
  type Place,
  PlaceList,
  type PublicEntry,
  type PublishedFigure,
  type PublishedReport,
  type Question,
  QuestionList,
  ReportList,
  type Source,
  SourceList,
} from '@onrecord/model'
import type { z } from 'zod'
import { AnyEntry, AnyListed } from './answers.ts'
import { type Access, askStream, brokenOff, readAs } from './ask.ts'
import { type Asked, queryOf } from './reading.ts'
import type {
  ClaimsRequest,
  Clocks,
  EventsRequest,
  FiguresRequest,
  PartiesRequest,
  PlacesRequest,
  QuestionsRequest,
  ReportsRequest,
  SourcesRequest,
} from './requests.ts'
import { segment } from './segment.ts'

type Whole<Request> = Omit<Request, 'limit' | 'cursor'>
type All<Request, Item> = (request?: Whole<Request>) => AsyncGenerator<Item, void, undefined>

/** Each list whole, in one request, read as it comes (NDJSON): nothing of it is kept, and nothing is read faster than it is used. */
export interface Lines {
  readonly events: All<EventsRequest, ListedEvent>
  readonly questions: All<QuestionsRequest, Question>
  readonly figures: All<FiguresRequest, PublishedFigure>
  readonly claims: All<ClaimsRequest, ListedClaim>
  readonly reports: All<ReportsRequest, PublishedReport>
  readonly parties: All<PartiesRequest, Party>
  readonly places: All<PlacesRequest, Place>
  readonly sources: All<SourcesRequest, Source>
  /** Everything in an event's dossier, one entry after another. */
  event(slugOrId: string, clocks?: Clocks): AsyncGenerator<PublicEntry, void, undefined>
  /** The claims of an event and its parts, by date. */
  eventClaims(slugOrId: string, clocks?: Clocks): AsyncGenerator<ListedClaim, void, undefined>
}

async function* linesOf(
  stream: ReadableStream<Uint8Array>,
  brokeOff: (cause: unknown) => Error,
): AsyncGenerator<string, void, undefined> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw brokeOff(cause)
      })
      const parts = (rest + decoder.decode(value, { stream: !done })).split('\n')
      rest = parts.pop() ?? ''
      yield* parts.filter((line) => line !== '')
      if (done) break
    }
    if (rest !== '') yield rest
  } finally {
    // Whoever stops reading needs no more of it.
    await reader.cancel().catch(() => undefined)
  }
}

async function* items<Item>(
  access: Access,
  path: string,
  schema: z.ZodType<Item>,
  asked: Asked = {},
): AsyncGenerator<Item, void, undefined> {
  const { url, stream } = await askStream(access, path, { query: queryOf(asked), signal: asked.signal })
  const brokeOff = (cause: unknown) => brokenOff(access, url, asked.signal, cause)
  for await (const line of linesOf(stream, brokeOff)) {
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (cause) {
      throw brokeOff(cause)
    }
    yield readAs(url, value, schema)
  }
}

/** Makes them for an API. */
export const linesFrom = (access: Access): Lines => {
  const list =
    <Request, Item>(path: string, schema: z.ZodType<Item>) =>
    (request?: Whole<Request>) =>
      items(access, `v1/${path}.ndjson`, schema, request as Asked | undefined)
  const of = (name: string): string => `v1/events/${segment(name)}`
  return {
    events: list('events', EventList.shape.items.element),
    questions: list('questions', QuestionList.shape.items.element),
    figures: list('figures', FiguresAnswer.shape.items.element),
    claims: list('claims', AnyListed),
    reports: list('reports', ReportList.shape.items.element),
    parties: list('parties', PartyList.shape.items.element),
    places: list('places', PlaceList.shape.items.element),
    sources: list('sources', SourceList.shape.items.element),
    event: (name, clocks) => items(access, `${of(name)}.ndjson`, AnyEntry, { ...clocks }),
    eventClaims: (name, clocks) => items(access, `${of(name)}/claims.ndjson`, AnyListed, { ...clocks }),
  }
}
