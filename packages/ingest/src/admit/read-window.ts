import { daysOf, Window } from '@onrecord/model'

/** A stretch of days as read from the words for it, and how sure that is. */
export interface WindowRead {
  readonly window: string
  /** True when the year is not in the words and was taken from the day of publication. */
  readonly yearTaken: boolean
}

const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
// Both Arabic calendars of months, the one after the other as Levantine and Gulf papers print them: "مارس/آذار".
const arabic: readonly RegExp[] = [
  /يناير|كانون الثاني/,
  /فبراير|شباط/,
  /مارس|[آا]ذار/,
  /[أا]بريل|نيسان/,
  /مايو|[أا]يار/,
  /يونيو|حزيران/,
  /يوليو|تموز/,
  /[أا]غسطس|آب/,
  /سبتمبر|[أا]يلول/,
  /[أا]كتوبر|تشرين ال[أا]ول/,
  /نوفمبر|تشرين الثاني/,
  /ديسمبر|كانون ال[أا]ول/,
]

// Days in Arabic as they would be written in English, so that one grammar reads both.
const inEnglish = (words: string): string =>
  arabic
    .reduce(
      (text, { source }, at) =>
        text.replace(
          new RegExp(`(?<!\\p{L})(?:${source})(?:\\s*/\\s*(?:${source}))?(?!\\p{L})`, 'gu'),
          names[at] ?? '',
        ),
      words,
    )
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/(\d)\s+(?:إلى|حتى|و)\s*(?=\d)/g, '$1 to ')
    .replace(/(\d)\s+من\s+(?=[a-z])/g, '$1 ')

const month = `(${names.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '(?:,?\\s+(\\d{4}))?'
const to = '\\s*(?:-|–|to|and|until|through)\\s*'

interface Parts {
  readonly days: readonly [string] | readonly [string, string]
  readonly month: string
  readonly year: string | undefined
}

const forms: readonly { readonly form: RegExp; readonly parts: (m: RegExpExecArray) => Parts }[] = [
  {
    form: new RegExp(`\\b${day}${to}${day}\\s+${month}${year}\\b`, 'i'),
    parts: ([, a = '', b = '', m = '', y]) => ({ days: [a, b], month: m, year: y }),
  },
  {
    form: new RegExp(`\\b${month}\\s+${day}${to}${day}${year}\\b`, 'i'),
    parts: ([, m = '', a = '', b = '', y]) => ({ days: [a, b], month: m, year: y }),
  },
  {
    form: new RegExp(`\\b${day}\\s+${month}${year}\\b`, 'i'),
    parts: ([, a = '', m = '', y]) => ({ days: [a], month: m, year: y }),
  },
  {
    form: new RegExp(`\\b${month}\\s+${day}${year}\\b`, 'i'),
    parts: ([, m = '', a = '', y]) => ({ days: [a], month: m, year: y }),
  },
]

/** Reads words such as "6 March 2025", "March 6 to 9" or "in March 2025"; null when they are no days that can be read for certain. */
export const readWindow = (words: string, published: string | null): WindowRead | null => {
  const text = inEnglish(words.trim())
  if (Window.safeParse(text).success) return { window: text, yearTaken: false }
  for (const { form, parts } of forms) {
    const found = form.exec(text)
    if (found) return ofDays(parts(found), published)
  }
  const ofMonth = new RegExp(`\\b${month}\\s+(\\d{4})\\b`, 'i').exec(text)
  if (ofMonth?.[1] && ofMonth[2]) return checked(`${ofMonth[2]}-${numberOf(ofMonth[1])}`, false)
  const ofYear = /^(?:in|during|throughout|since)?\s*((?:19|20)\d{2})$/i.exec(text)
  return ofYear?.[1] ? checked(ofYear[1], false) : null
}

const ofDays = ({ days, month: name, year: given }: Parts, published: string | null): WindowRead | null => {
  const on = (y: string): string[] => days.map((d) => `${y}-${numberOf(name)}-${d.padStart(2, '0')}`)
  const join = (dates: string[]): string => (dates.length === 2 ? dates.join('/') : (dates[0] ?? ''))
  if (given) return checked(join(on(given)), false)
  // Papers leave the year out for days just past: the latest such day that is not after publication.
  const last = published === null ? null : daysOf(published).last
  if (last === null) return null
  const thisYear = on(last.slice(0, 4))
  const past = thisYear.every((date) => date <= last) ? thisYear : on(String(Number(last.slice(0, 4)) - 1))
  return checked(join(past), true)
}

const checked = (window: string, yearTaken: boolean): WindowRead | null =>
  Window.safeParse(window).success ? { window, yearTaken } : null

const numberOf = (name: string): string =>
  String(names.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1).padStart(2, '0')
