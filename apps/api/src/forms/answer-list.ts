import type { EmptiedBy, Language, RecordVersion } from '@onrecord/model'
import type { Requests, Store, Version } from '@onrecord/store'
import type { Context } from 'hono'
import { linkNext } from '../http/link-next.ts'
import { everyPart, type Listing, readListing } from '../reading/listing.ts'
import { type Clocks, type Moment, readAt } from '../reading/moment.ts'
import { answerIn, type Writers } from './answer-in.ts'
import type { Form } from './forms.ts'
import { linesOf } from './ndjson.ts'
import { type Table, tableOf } from './table.ts'
import { wantedForm } from './wanted-form.ts'

/** A page of a list as it is answered. */
interface ListAnswer<Item> {
  readonly items: Item[]
  readonly next: string | null
  readonly total: number
  readonly atLeast: boolean
  readonly emptiedBy: EmptiedBy | null
  readonly version: RecordVersion
}

interface Asked<List extends keyof Requests, Item, Out> {
  readonly store: Store
  /** Where the record stood when the request came. */
  readonly at: Version
  readonly clocks: Clocks
  readonly listing: (moment: Moment) => Promise<Listing<List, Item>> | Listing<List, Item>
  /** Items as readers get them. */
  readonly publish: (items: readonly Item[], moment: Moment) => Promise<Out[]> | Out[]
  readonly table: Table<Item>
  readonly wording: Language
  readonly fields?: string | undefined
  /** What a file is saved as. */
  readonly name: string
  /** Forms beside JSON that are made of a page. */
  readonly paged?: (
    answer: ListAnswer<Out>,
    moment: Moment,
  ) => Promise<Pick<Writers, 'geojson'>> | Pick<Writers, 'geojson'>
  /** Says otherwise why there is nothing. */
  readonly emptied?: (moment: Moment) => Promise<EmptiedBy | null>
}

/** Answers with a list: in pages as JSON, whole as a table or one a line, made as fast as it is read and no faster. */
export const answerList = async <List extends keyof Requests, Item, Out>(
  c: Context,
  asked: Asked<List, Item, Out>,
): Promise<Response> => {
  const { store, at, clocks, listing, publish, table, wording, fields, name, paged, emptied } = asked
  const form = wantedForm(c, ['json', ...(paged ? (['geojson'] as const) : []), 'csv', 'ndjson'] as Form[])
  if (form === 'csv' || form === 'ndjson')
    return answerWhole(c, {
      ...{ store, at, clocks, table, wording, name, publish },
      parts: async (moment) => everyPart(store, moment, await listing(moment)),
    })
  const { answer, more } = await readAt(store, at, clocks, async (moment) => {
    const page = await readListing(store, moment, await listing(moment))
    const items = await publish(page.items, moment)
    const because = page.total === 0 ? ((await emptied?.(moment)) ?? page.emptiedBy) : null
    const answer: ListAnswer<Out> = { ...page, items, emptiedBy: because, version: moment.version }
    return { answer, more: form === 'geojson' ? await paged?.(answer, moment) : {} }
  })
  linkNext(c, answer.next)
  return answerIn(c, { json: () => answer, ...more, csv: () => '', ndjson: () => '' }, { fields, name })
}

interface Whole<Item, Out>
  extends Pick<Asked<keyof Requests, Item, Out>, 'store' | 'at' | 'clocks' | 'table' | 'wording' | 'name' | 'publish'> {
  readonly parts: (moment: Moment) => Promise<AsyncIterable<readonly Item[]>>
}

/** Answers with a whole list, as a table or one item a line. */
export const answerWhole = async <Item, Out>(
  c: Context,
  { store, at, clocks, table, wording, name, publish, parts }: Whole<Item, Out>,
): Promise<Response> => {
  const { moment, items } = await readAt(store, at, clocks, async (moment) => ({ moment, items: await parts(moment) }))
  c.header('Content-Language', wording)
  return answerIn(
    c,
    {
      json: () => ({}),
      csv: () => tableOf(table, items, wording, moment, store),
      ndjson: () => linesOf(items, (some) => publish(some, moment)),
    },
    { name: `${name}-version-${moment.version.position}` },
  )
}
