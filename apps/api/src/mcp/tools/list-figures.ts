import { z } from '@hono/zod-openapi'
import { ContestedEvent, EventId, textIn } from '@onrecord/model'
import { choices } from '../../parameters.ts'
import { readFigures } from '../../reading/figures.ts'
import { pageLines } from '../lines.ts'
import { tool } from '../tool.ts'

/** The numbers claimants give about an event. */
export const listFigures = tool({
  name: 'list_figures',
  title: 'List the numbers claimants give',
  description:
    'Every number as a sentence with its speaker, people, area and days. Numbers of different speakers or scopes must not be added, averaged or drawn as one line; no number here is this record’s own.',
  input: {
    event: z.union([EventId, ContestedEvent.shape.slug]).describe('The id or slug of the event.'),
    outcome: z
      .enum([...choices.outcome] as [string, ...string[]])
      .optional()
      .describe('Only casualties of this outcome.'),
    population: z
      .enum([...choices.population] as [string, ...string[]])
      .optional()
      .describe('Only figures of these people.'),
    offset: z.int().nonnegative().default(0).describe('How many to leave out, for the following page.'),
  },
  answer: async ({ event, outcome, population, offset, lang }, { store, reader, moment }) => {
    const found = await readFigures(store, reader, moment, { event, outcome, population })
    if (found.length === 0) return ['No claimant on this record gives such a number at the moment asked for.']
    const title = found[0]?.reading.published.event.title
    return [
      ...(title ? [`Numbers given about ${textIn(title, lang).text}:`] : []),
      ...pageLines(
        found.map(({ claim }) => claim),
        offset,
        lang,
      ),
    ]
  },
})
