import { z } from 'zod'
import { LocalText } from './local-text.ts'

/** What a claim is about within its event: two claims with one key answer the same question. */
export const Topic = z
  .object({
    key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a topic key is lower-case words joined by dashes'),
    label: LocalText.describe('The topic in words, as a reader would name it.'),
  })
  .meta({
    id: 'Topic',
    description: 'What a claim is about within its event: two claims with one key answer the same question.',
    examples: [{ key: 'killing-of-civilians', label: { en: 'the killing of civilians', ar: 'قتل المدنيين' } }],
  })
export type Topic = z.infer<typeof Topic>
