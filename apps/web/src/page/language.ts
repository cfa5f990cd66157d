import { type Language, languages } from '@onrecord/model'

/** Whether a piece of an address names a language this site has. */
export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text)

/** The language a reader’s browser asks for; English when it asks for none we have. */
export const preferredLanguage = (acceptLanguage: string | null): Language => {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.trim().split(';')
      const weight = settings.map((setting) => /^\s*q=([\d.]+)$/.exec(setting)?.[1]).find((q) => q !== undefined)
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: Number(weight ?? 1) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return asked.map(({ language }) => language).find(isLanguage) ?? 'en'
}

/** The other language, for the switch. */
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'ar' : 'en')
