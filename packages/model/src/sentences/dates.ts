import type { Language } from '../values/language.ts'
import { daysOf, isDay } from '../values/partial-date.ts'

// Latin digits in both languages: the sources print them, and a reader checks our figures against the quoted words.
const locales: Record<Language, string> = { en: 'en-GB', ar: 'ar-SY-u-nu-latn' }

const full = { day: 'numeric', month: 'long', year: 'numeric' } as const
const dayAndMonth = { day: 'numeric', month: 'long' } as const
const monthAndYear = { month: 'long', year: 'numeric' } as const

// Making a formatter costs a thousand times what using one does.
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${Object.keys(parts).join(' ')}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' })
  formatters.set(key, known)
  return known
}

const format = (day: string, language: Language, parts: Intl.DateTimeFormatOptions): string =>
  formatterOf(language, parts).format(new Date(`${day}T00:00:00Z`))

const doubt = (text: string, language: Language): string =>
  /[~%]/.test(text)
    ? language === 'ar'
      ? 'نحو '
      : 'about '
    : /\?/.test(text)
      ? language === 'ar'
        ? 'ربما '
        : 'perhaps '
      : ''

// The same few hundred dates are written out again and again; a pure answer may be remembered.
const remembered = { en: new Map<string, string>(), ar: new Map<string, string>() } satisfies Record<Language, unknown>
const rememberedMax = 4096

/** A date or interval (EDTF) written out: "6–10 March 2025", "March 2025", "about 25 March 2025". */
export const dateWords = (expression: string, language: Language): string => {
  const known = remembered[language]
  const before = known.get(expression)
  if (before !== undefined) return before
  const words = writtenOut(expression, language)
  if (known.size >= rememberedMax) known.clear()
  known.set(expression, words)
  return words
}

const writtenOut = (expression: string, language: Language): string => {
  const [start, end] = expression.split('/')
  if (end !== undefined) return intervalWords(start ?? '', end, language)
  const plain = expression.replace(/[?~%]/g, '')
  const { first, last } = daysOf(plain)
  if (first === null || last === null) return plain
  if (isDay(plain)) return doubt(expression, language) + format(plain, language, full)
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(plain)) return doubt(expression, language) + format(first, language, monthAndYear)
  if (/^\d{4}$/.test(plain)) return doubt(expression, language) + plain
  return intervalWords(first, last, language)
}

const intervalWords = (start: string, end: string, language: Language): string => {
  const arabic = language === 'ar'
  if (start === '..' || start === '') return `${arabic ? 'حتى' : 'up to'} ${dateWords(end, language)}`
  if (end === '..' || end === '') return `${arabic ? 'منذ' : 'since'} ${dateWords(start, language)}`
  if (start === end) return dateWords(start, language)
  if (isDay(start) && isDay(end)) {
    const last = format(end, language, full)
    if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${last}`
    const sameYear = start.slice(0, 4) === end.slice(0, 4)
    return `${format(start, language, sameYear ? dayAndMonth : full)} – ${last}`
  }
  return `${dateWords(start, language)} – ${dateWords(end, language)}`
}
