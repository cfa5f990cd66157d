import { boundOf, type Count } from '../values/count.ts'
import type { Language } from '../values/language.ts'

/** A number with thousands set apart: "1,383" in both languages (see dates.ts on digits). */
export const numberWords = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** A count with its bound: "at least 1,383", "ما لا يقل عن 1,383". */
export const countWords = (count: Count, language: Language): string => {
  const bound = boundOf(count)
  const n = numberWords(count.point ?? count.min ?? count.max ?? 0)
  const range = `${numberWords(count.min ?? 0)}–${numberWords(count.max ?? 0)}`
  const words: Record<typeof bound, readonly [string, string]> = {
    exact: [n, n],
    at_least: [`at least ${n}`, `ما لا يقل عن ${n}`],
    more_than: [`more than ${n}`, `أكثر من ${n}`],
    at_most: [`at most ${n}`, `ما لا يزيد على ${n}`],
    about: [`about ${n}`, `نحو ${n}`],
    range: [range, range],
    worded: [`“${count.wording}”`, `«${count.wording}»`],
  }
  return words[bound][language === 'ar' ? 1 : 0]
}
