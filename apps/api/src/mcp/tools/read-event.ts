import { z } from '@hono/zod-openapi'
import { ContestedEvent, EventId, textIn } from '@onrecord/model'
import { readOneEvent } from '../../reading/one-event.ts'
import { questionLines } from '../lines.ts'
import { tool } from '../tool.ts'

/** An event: what is asked about it and how each question stands. */
export const readEvent = tool({
  name: 'read_event',
  title: 'Read an event: its questions and how each stands',
  description:
    'What is covered, and every question claims answer about the event: whether answers agree, conflict or stand open, who gives which, who stayed silent. Use read_question for the claims themselves.',
  input: { event: z.union([EventId, ContestedEvent.shape.slug]).describe('Its id or slug.') },
  answer: async ({ event, lang }, { reader, moment }) => {
    const reading = await readOneEvent(reader, event, moment)
    const { published } = reading
    const note = published.event.contentNote
    return [
      `${textIn(published.event.title, lang).text} [${published.event.id}]`,
      textIn(published.event.summary, lang).text,
      ...(note ? [`Content note: ${textIn(note, lang).text}`] : []),
      `${published.counts.claims} claims by ${published.counts.claimants} claimants, carried by ${published.counts.reports} reports in ${published.counts.sources} publications.`,
      '',
      ...published.questions.flatMap((question) => questionLines(question, reading, lang)),
    ]
  },
})
