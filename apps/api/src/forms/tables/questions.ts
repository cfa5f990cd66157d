import { type Question, textIn } from '@onrecord/model'
import type { Table } from '../table.ts'

/** Questions, and how each stands. */
export const questionsTable: Table<Question> = {
  columns: [
    { name: 'id', description: 'Permanent id of the question.', cell: ({ id }) => id },
    { name: 'event', description: 'Id of the event it is asked about.', cell: ({ event }) => event },
    { name: 'kind', description: 'The kind of claims that answer it.', cell: ({ kind }) => kind },
    {
      name: 'wording',
      description: 'The question.',
      cell: ({ wording }, { language }) => textIn(wording, language).text,
    },
    { name: 'state', description: 'How it stands.', cell: ({ state }) => state },
    { name: 'claims', description: 'How many claims answer it.', cell: ({ claims }) => claims.length },
    { name: 'claimants', description: 'How many answer it.', cell: ({ claimants }) => claimants.length },
    { name: 'origins', description: 'How many independent origins there are.', cell: ({ origins }) => origins.length },
    { name: 'positions', description: 'How many answers are given.', cell: ({ positions }) => positions.length },
  ],
}
