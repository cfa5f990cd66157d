import { textIn } from '@onrecord/model'
import { inOrder } from '../../http/in-order.ts'
import { parameters } from '../../parameters.ts'
import { reasonsForEvents } from '../../reading/listed-events.ts'
import { readListing } from '../../reading/listing.ts'
import { againLines } from '../lines.ts'
import { tool } from '../tool.ts'

const { partOf, country, happenedFrom, happenedTo, cursor } = parameters

/** The events on the record, a page at a time. */
export const listEvents = tool({
  name: 'list_events',
  title: 'List the events on the record',
  description:
    'The contested events this record covers, with the slug and id the other tools take, and how many claims are made of each. Nothing disputed is in this list.',
  input: { partOf, country, from: happenedFrom, to: happenedTo, cursor },
  answer: async ({ partOf, lang, cursor, ...filters }, { store, moment }) => {
    inOrder(filters.from, filters.to)
    const { items, next, total, atLeast, emptiedBy } = await readListing(store, moment, {
      ...{ list: 'events' as const, read: store.listEvents, reasons: reasonsForEvents, see: 'list_events' },
      request: { partOf: partOf === 'none' ? null : partOf, ...filters, limit: 50, cursor },
      typed: { partOf, ...filters },
    })
    return [
      ...items.map(
        ({ event: { title, window, slug, id }, counts }) =>
          `- ${textIn(title, lang).text}${window ? ` (${window})` : ''}, ${counts.claims} claims [${slug}, ${id}]`,
      ),
      ...(total === 0 ? [emptiedBy?.because ?? 'No event is on this record.'] : []),
      ...againLines(items.length, { value: total, atLeast }, next),
    ]
  },
})
