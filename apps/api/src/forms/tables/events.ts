import { daysOf, textIn } from '@onrecord/model'
import type { ListedEvent } from '@onrecord/store'
import type { Table } from '../table.ts'

/** Events, with how much is said of each. */
export const eventsTable: Table<ListedEvent> = {
  entries: ({ event }) => event,
  columns: [
    { name: 'id', description: 'Permanent id of the event.', cell: ({ event }) => event.id },
    { name: 'slug', description: 'Its readable address.', cell: ({ event }) => event.slug },
    {
      name: 'title',
      description: 'What it is called.',
      cell: ({ event }, { language }) => textIn(event.title, language).text,
    },
    { name: 'window', description: 'When it is said to have happened (EDTF).', cell: ({ event }) => event.window },
    {
      name: 'first_day',
      description: 'The first day that may be meant; empty when unknown.',
      cell: ({ event }) => (event.window === null ? null : daysOf(event.window).first),
    },
    {
      name: 'last_day',
      description: 'The last day that may be meant; empty when unknown.',
      cell: ({ event }) => (event.window === null ? null : daysOf(event.window).last),
    },
    {
      name: 'places',
      description: 'Where: names separated by semicolons.',
      cell: ({ event }, naming) => event.places.map((place) => naming.place(place)).join('; ') || null,
    },
    { name: 'part_of', description: 'Id of the event it is part of.', cell: ({ event }) => event.partOf },
    {
      name: 'claims',
      description: 'How many claims are made of it and its parts.',
      cell: ({ counts }) => counts.claims,
    },
    { name: 'claimants', description: 'How many speak.', cell: ({ counts }) => counts.claimants },
    { name: 'reports', description: 'How many reports carry what they say.', cell: ({ counts }) => counts.reports },
    { name: 'sources', description: 'How many publications that is.', cell: ({ counts }) => counts.sources },
    { name: 'last_said', description: 'The last day anything was said.', cell: ({ counts }) => counts.lastSaid },
  ],
}
