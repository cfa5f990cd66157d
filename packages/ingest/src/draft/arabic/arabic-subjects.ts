import { classOf, ending, that } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

const leads = /^(?:أما|كان|كانت|وكان|وكانت|لكن|ولكن|لكنه|لكنها|لكنهم|غير|بينما|وبينما|فيما|وفيما|حين|و|كما)$/

// "غرفة الطوارئ، وهي مجموعة متطوعين، فتتحدث": past what stands between commas.
const pastAside = (sentence: ArabicSentence, comma: number): number => {
  for (let at = comma - 1; at > 0 && comma - at < 14; at -= 1) {
    if (/^[.؛:؟!]$/.test(sentence[at]?.text ?? '') || classOf(sentence[at]) !== undefined) return -1
    if (/^[،,]$/.test(sentence[at]?.text ?? '')) return at
  }
  return -1
}

/** Who stands before an Arabic verb as its subject: "الجيش يقول", "أما الغرفة فتتحدث", "كانت الوزارة قد أعلنت". */
export const subjectBefore = (sentence: ArabicSentence, at: number): readonly [number, number] | null => {
  const verb = sentence[at]?.plain ?? ''
  let to = at
  while (to > 0 && /^(?:قد|أيضا|بدوره|بدورها|لا|لم)$/.test(sentence[to - 1]?.plain ?? '')) to -= 1
  if (to > 0 && /^[،,]$/.test(sentence[to - 1]?.text ?? '')) to = pastAside(sentence, to - 1)
  if (to <= 0) return null
  let from = to
  while (
    from > 0 &&
    to - from < 12 &&
    !ending.test(sentence[from - 1]?.text ?? '') &&
    !/^[-–—/]$/.test(sentence[from - 1]?.text ?? '') &&
    !that.test(sentence[from - 1]?.plain ?? '') &&
    classOf(sentence[from - 1]) === undefined
  )
    from -= 1
  const whole = from
  while (from < to && leads.test(sentence[from]?.plain ?? '')) from += 1
  // "وأضافت": with "and" on it, the verb goes on with the speaker before, but for "أما … ف".
  const joined =
    /^[وف]/.test(verb) && classOf(sentence[at]) !== undefined && !/^(?:وثق|وصف|وعد|وثقت|وصفت|وعدت)/.test(verb)
  if (joined && !(verb.startsWith('ف') && sentence[whole]?.plain === 'أما')) return null
  if (/^(?:في|على|من|إلى|عن|منذ|خلال|بعد|قبل|هو|هي|ما|التي|الذي|حسبما|بحسب|وفق)$/.test(sentence[from]?.plain ?? ''))
    return null
  return from < to && !/^[^\p{L}«"“]/u.test(sentence[from]?.text ?? '') ? [from, to] : null
}
