import { z } from 'zod'
import { LanguageTag } from './language.ts'

/** The same words in another language, and who put them into it. */
export const Translation = z
  .object({
    text: z.string().min(1),
    language: LanguageTag,
    translator: z.string().min(1).describe('Who translated: a person, an outlet, or the name of a program.'),
    method: z.enum(['human', 'machine', 'machine-reviewed']),
  })
  .meta({ id: 'Translation', description: 'The quoted words in another language, and who put them into it.' })

/** Words exactly as a source printed them, findable again in it (W3C TextQuoteSelector). */
export const Quote = z
  .object({
    exact: z.string().min(1).describe('The words, letter for letter.'),
    prefix: z.string().nullable().describe('What stands just before them, to find them again.'),
    suffix: z.string().nullable().describe('What stands just after them.'),
    language: LanguageTag,
    direction: z.enum(['ltr', 'rtl']),
    translation: Translation.nullable(),
  })
  .meta({
    id: 'Quote',
    description: 'Words exactly as a source printed them, findable again in it (W3C TextQuoteSelector).',
    examples: [
      { exact: '62 مجزرة', prefix: null, suffix: null, language: 'ar', direction: 'rtl', translation: null },
      {
        exact: 'over 1,400 individuals',
        prefix: null,
        suffix: null,
        language: 'en',
        direction: 'ltr',
        translation: null,
      },
    ],
  })
export type Quote = z.infer<typeof Quote>
