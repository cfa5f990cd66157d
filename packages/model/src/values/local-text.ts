import { z } from 'zod'
import { directionOf, LanguageTag } from './language.ts'

/** Text in one or more languages, keyed by language tag; at least one is there. */
export const LocalText = z
  .record(LanguageTag, z.string().min(1))
  .refine((text) => Object.keys(text).length > 0, 'text in at least one language is needed')
  .meta({
    id: 'LocalText',
    description: 'Text in one or more languages, keyed by language tag; what is missing is untranslated, not empty.',
    examples: [{ en: 'Syrian Observatory for Human Rights', ar: 'المرصد السوري لحقوق الإنسان' }],
  })
export type LocalText = z.infer<typeof LocalText>

/** A piece of text with the language it really is in, which may not be the one asked for. */
export interface TextIn {
  readonly text: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** The wanted language if it is there, otherwise English, otherwise whichever comes first; says which it took. */
export const textIn = (text: LocalText, language: string): TextIn => {
  const found = text[language] !== undefined ? language : text.en !== undefined ? 'en' : (Object.keys(text)[0] ?? 'en')
  return { text: text[found] ?? '', language: found, direction: directionOf(found) }
}
