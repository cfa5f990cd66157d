import { contentEnd, contentStart } from './arabic-contents.ts'
import { verbWithObject } from './arabic-forms.ts'
import { passedOn } from './arabic-passed-on.ts'
import type { ArabicSaid } from './arabic-said.ts'
import { sourceEnd } from './arabic-sources.ts'
import { happened, that, trimEnd } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

/** "ما تداولته صفحات عن مقتل", "جاء في بيان للوزارة أن": somebody else's words, in the words of the sentence. */
export const toldElsewhere = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  const plain = sentence[at]?.plain ?? ''
  const base = {
    sentence: index,
    sourceSentence: index,
    cue: [at, at + 1] as const,
    class: 'say' as const,
    relay: null,
  }
  if (/^و?(?:جاء|ورد|نص|جاءت|وردت)$/.test(plain) && /^(?:في|على)$/.test(sentence[at + 1]?.plain ?? '')) {
    let to = at + 2
    while (
      to < sentence.length &&
      to < at + 16 &&
      !that.test(sentence[to]?.plain ?? '') &&
      !/^[:.؛]$/.test(sentence[to]?.text ?? '')
    )
      to += 1
    const start = contentStart(sentence, to)
    if (start === null || to <= at + 2) return null
    const end = trimEnd(sentence, start, contentEnd(sentence, start))
    const named = trimEnd(sentence, at + 2, to)
    return end > start ? { ...base, source: [at + 2, named], content: [[start, end]], rule: 'document' } : null
  }
  if (sentence[at - 1]?.plain !== 'ما' || verbWithObject(passedOn, plain) === undefined) return null
  const to = sourceEnd(sentence, at + 1)
  let about = to
  while (about < to + 6 && !/^(?:عن|بشأن|حول|من)$/.test(sentence[about]?.plain ?? '')) about += 1
  if (to <= at + 1 || !/^(?:عن|بشأن|حول|من)$/.test(sentence[about]?.plain ?? '')) return null
  let end = about + 1
  while (end < sentence.length && !/^[.،,؛]$/.test(sentence[end]?.text ?? '')) end += 1
  return end > about + 1 ? { ...base, source: [at + 1, to], content: [[about + 1, end]], rule: 'passed-on' } : null
}

const nominal = new Map<string, ArabicSaid['class']>([
  ['إعلان', 'say'],
  ['تأكيد', 'confirm'],
  ['قول', 'say'],
  ['زعم', 'claim'],
  ['مزاعم', 'claim'],
  ['ادعاء', 'claim'],
  ['ادعاءات', 'claim'],
  ['تصريحات', 'say'],
  ['اتهام', 'accuse'],
  ['اتهامات', 'accuse'],
  ['نفي', 'deny'],
  ['إقرار', 'concede'],
  ['اعتراف', 'concede'],
  ['تحذير', 'warn'],
  ['تحذيرات', 'warn'],
  ['رواية', 'say'],
])

// "زعم ناطق أن" is the verb, "بعد زعم ناطق" the noun; "وصفت تصريحات كينشاسا بأنها" says nothing of what they say.
const byItself = (sentence: ArabicSentence, at: number): boolean =>
  (sentence[at]?.plain !== 'زعم' || /^(?:بعد|رغم|حد|على|في|مع|من|عقب|إثر|وسط)$/.test(sentence[at - 1]?.plain ?? '')) &&
  !sentence.slice(Math.max(0, at - 8), at).some(({ plain }) => /^[وف]?[يت]?(?:وصف|صف|اعتبر|عتبر)(?:ت|وا)?$/.test(plain))

/** "بعد إعلان الجيش مقتل 12 مسلحا", "نفي الوزارة أن": the word of saying is a noun. */
export const byNoun = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  const kind = byItself(sentence, at) ? nominal.get(sentence[at]?.plain ?? '') : undefined
  const to = kind === undefined ? 0 : sourceEnd(sentence, at + 1)
  if (kind === undefined || to <= at + 1) return null
  const next = sentence[to]?.plain ?? ''
  const start = that.test(next) ? contentStart(sentence, to) : happened.test(next) ? to : null
  if (start === null) return null
  const end = trimEnd(sentence, start, contentEnd(sentence, start))
  return end > start
    ? {
        sentence: index,
        source: [at + 1, to],
        sourceSentence: index,
        cue: [at, at + 1],
        content: [[start, end]],
        class: kind,
        rule: 'noun',
        relay: null,
      }
    : null
}
