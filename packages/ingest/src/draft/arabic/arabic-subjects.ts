import { speaks } from './arabic-parties.ts'
import { classOf, ending, happened, isNumeral, that } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

const leads =
  /^(?:أما|كان|كانت|وكان|وكانت|لكن|ولكن|لكنه|لكنها|لكنهم|ولكنه|ولكنها|ولكنهم|وهو|وهي|وهم|غير|بينما|وبينما|فيما|وفيما|حين|و|كما)$/

const papers = /^(?:تقارير|معلومات|أنباء|إفادات|شهادات|تقديرات|أرقام|شائعات|رسالة|رسائل|وثائق|وثيقة|عريضة)$/

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
  while (to > 0 && /^(?:قد|أيضا|بدوره|بدورها|لا|لم|إذ)$/.test(sentence[to - 1]?.plain ?? '')) to -= 1
  // "والسلطات من جانبها أقرت"
  if (to > 1 && /^(?:جانب|جهت|ناحيت)(?:ه|ها|هم)$/.test(sentence[to - 1]?.plain ?? '')) to -= 2
  if (to > 0 && /^[،,]$/.test(sentence[to - 1]?.text ?? '')) to = pastAside(sentence, to - 1)
  if (
    to <= 0 ||
    /^(?:و?(?:لم|لن|لا|قد)|بعدما|بعد|قبل|حين|عندما|كما|ما|لأن|حيث|بينما|فيما|ثم|حينما|وقد|وحين)$/.test(
      sentence[to - 1]?.plain ?? '',
    )
  )
    return null
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
  // "تلقت اللجنة معلومات موثوقة تفيد", "إفادات تتحدث": what is read speaks, whatever is told of it before.
  for (const at of [to - 1, to - 2]) if (at > from && papers.test(sentence[at]?.plain ?? '')) from = at
  const whole = from
  while (from < to && leads.test(sentence[from]?.plain ?? '')) from += 1
  // "وما زالت الهيئة تحذر"
  if (/^و?(?:ما|لا)$/.test(sentence[from]?.plain ?? '') && /^[يت]?زال(?:ت)?$/.test(sentence[from + 1]?.plain ?? ''))
    from += 2
  // "استشهاد 9 في غزة والاحتلال يعلن": what the headline told before is none of the name.
  const joinedTo = sentence
    .slice(from, to)
    .findLastIndex(
      ({ plain }) => /^وال\p{L}{2}/u.test(plain) || (/^و/.test(plain) && speaks(plain.slice(1)) && !speaks(plain)),
    )
  if (
    joinedTo > 1 &&
    sentence.slice(from, from + joinedTo).some((token) => isNumeral(token) || happened.test(token.plain))
  )
    from += joinedTo
  // "وأضافت": with "and" on it, the verb goes on with the speaker before, but for "أما … ف".
  const joined =
    /^[وف]/.test(verb) && classOf(sentence[at]) !== undefined && !/^(?:وثق|وصف|وعد|وثقت|وصفت|وعدت)/.test(verb)
  if (joined && !(verb.startsWith('ف') && sentence[whole]?.plain === 'أما')) return null
  if (/^و?(?:في|على|من|إلى|عن|منذ|خلال|بعد|قبل|هو|هي|ما|التي|الذي|حسبما|بحسب|وفق)$/.test(sentence[from]?.plain ?? ''))
    return null
  return from < to && !/^[^\p{L}«"“]/u.test(sentence[from]?.text ?? '') ? [from, to] : null
}
