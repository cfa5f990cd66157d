import { z } from '@hono/zod-openapi'
import { QuestionId, textIn } from '@onrecord/model'
import { Problem } from '../../problems/problem.ts'
import { questionDetailOf } from '../../reading/question-detail.ts'
import { pageLines, questionLines } from '../lines.ts'
import { tool } from '../tool.ts'

/** A question with every claim that answers it, and why they differ. */
export const readQuestion = tool({
  name: 'read_question',
  title: 'Read a question: every claim that answers it, and why they differ',
  description:
    'Each claim as one sentence that names its speaker and day. Quote the sentences whole: a number without its speaker, its people, its area and its days is not what was said.',
  input: {
    question: QuestionId.describe('Its id, from read_event.'),
    offset: z.int().nonnegative().default(0).describe('How many claims to leave out, for the following page.'),
  },
  answer: async ({ question: id, offset, lang }, { reader, moment }) => {
    const reading = await reader.aroundQuestion(id, moment)
    const detail = reading && questionDetailOf(reading, id)
    if (!detail || !reading)
      throw new Problem('question-not-found', 'No question has this id at the moment that was asked for.')
    const { conflicts, apparent } = detail.question.comparison
    const why = (pairs: typeof conflicts): string[] =>
      pairs.slice(0, 12).map(({ sentence, a, b }) => `- ${textIn(sentence, lang).text} [${a}, ${b}]`)
    return [
      ...questionLines(detail.question, reading, lang),
      '',
      'What was said, by date:',
      ...pageLines(detail.claims, offset, lang),
      ...(conflicts.length > 0 ? ['', 'What cannot both hold:', ...why(conflicts)] : []),
      ...(apparent.length > 0 ? ['', 'What only seems to conflict:', ...why(apparent)] : []),
    ]
  },
})
