import { textIn } from '@onrecord/model'
import { readEvents } from '../../reading/events.ts'
import { tool } from '../tool.ts'

/** The events on the record. */
export const listEvents = tool({
  name: 'list_events',
  title: 'List the events on the record',
  description:
    'The contested events this record covers, with the slug and id the other tools take. Nothing disputed is in this list.',
  input: {},
  answer: async ({ lang }, { store, reader, moment }) =>
    (await readEvents(store, reader, moment, undefined)).map(
      ({ title, window, slug, id }) => `- ${textIn(title, lang).text}${window ? ` (${window})` : ''} [${slug}, ${id}]`,
    ),
})
