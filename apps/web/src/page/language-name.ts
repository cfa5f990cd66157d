import type { Language } from '@onrecord/model'

const names: Record<Language, Intl.DisplayNames> = {
  en: new Intl.DisplayNames('en', { type: 'language' }),
  ar: new Intl.DisplayNames('ar', { type: 'language' }),
}

/** What a language is called, in the reader’s language; a tag nobody knows stands for itself. */
export const languageName = (tag: string, language: Language): string => {
  try {
    return names[language].of(tag) ?? tag
  } catch {
    return tag
  }
}
