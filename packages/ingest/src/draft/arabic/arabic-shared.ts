import { objectStart } from './arabic-objects.ts'
import type { ArabicSaid } from './arabic-said.ts'
import { sourceEnd } from './arabic-sources.ts'
import { that } from './arabic-spans.ts'
import { subjectBefore } from './arabic-subjects.ts'
import type { ArabicSentence } from './arabic-text.ts'

/** "التزامها", "رفضه": what somebody says of himself, and nobody who says it, unless "that" follows: "قالت زوجته إن". */
export const owned = (sentence: ArabicSentence, told: number, whole: number): boolean =>
  /^(?:(?!ال)\p{L}{3,}(?:ه|ها|هم)|ال\p{L}{2,}ها)$/u.test(sentence[told]?.plain ?? '') &&
  !that.test(sentence[whole]?.plain ?? '') &&
  !/^[:،,]$/.test(sentence[whole]?.text ?? '') &&
  sentence[whole]?.quoted !== true

/** "جددت التزامها", "أكدت رفضها": what is said is somebody's own. */
export const takesHis = /^[وف]?[يت]?(?:جدد|أكد|ؤكد|أعلن|علن|أبد|بدي|كرر|أظهر|نف)/u

/** "الأمم المتحدة تحذر من", "الخارجية تنفي تلقي أي عرض": the subject first, as headlines have it. */
export const beforeVerb = (sentence: ArabicSentence, at: number, whole: number, kind: string): boolean => {
  const plain = sentence[at]?.plain ?? ''
  if (at === 0 || !(/^[يت]/.test(plain) || kind === 'accuse') || /^[وف]/.test(plain)) return false
  const behind = sentence[whole]
  if (behind === undefined || that.test(behind.plain) || behind.text === ':' || behind.quoted) return false
  return subjectBefore(sentence, at) !== null
}

/** "ويدعو السلطات إلى …", "واتهم القوات بتخزين": behind "and" whom it is put to stands there, and the speaker before. */
export const sharesWithLast = (
  sentence: ArabicSentence,
  index: number,
  at: number,
  told: number,
  whole: number,
  kind: string,
  last: ArabicSaid | undefined,
): boolean => {
  if (last === undefined || index - last.sentence > 1) return false
  const joined = /^[وف]/.test(sentence[at]?.plain ?? '')
  if (kind === 'demand' && last.sentence === index && at > 0)
    return joined
      ? objectStart(sentence, told, whole) === null
      : last.rule === 'subject-first' && /^[يت]/.test(sentence[at]?.plain ?? '')
  // "ويقدر العدد الإجمالي بمليون": what is counted is nobody who counts.
  if (kind === 'count' && joined && /^(?:ال)?(?:عدد|حصيلة|خسائر|أعداد)$/.test(sentence[told]?.plain ?? '')) return true
  return (
    kind === 'accuse' &&
    joined &&
    whole > told &&
    sentence[whole]?.quoted !== true &&
    !/^[،,]$/.test(sentence[whole]?.text ?? '') &&
    objectStart(sentence, told, whole) === null
  )
}

/** "تبنت الجماعة الهجوم وقالت إنها": whoever did what the sentence starts with says it. */
export const doer = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | undefined => {
  const [first, second] = [sentence[0]?.plain ?? '', sentence[1]?.plain ?? '']
  if (at < 3 || !/ت$/.test(first) || !/ت$/.test(sentence[at]?.plain ?? '') || !/^ال\p{L}{3}/u.test(second))
    return undefined
  const to = Math.min(sourceEnd(sentence, 1), 2)
  return {
    sentence: index,
    source: [1, to],
    sourceSentence: index,
    cue: [0, 1],
    content: [],
    class: 'say',
    rule: 'named',
    relay: null,
  }
}

/** "وقف سائق (33 عاما) أمام بيته. وقال": who was shown in the sentence before. */
export const withAge = (sentence: ArabicSentence | undefined, index: number): ArabicSaid | undefined => {
  const age = sentence?.findIndex(({ plain }, at) => /^عام[اً]?$/u.test(plain) && sentence[at - 2]?.text === '(') ?? -1
  if (sentence === undefined || age < 4) return undefined
  const open = age - 2
  return {
    sentence: index,
    source: [open - 2, open],
    sourceSentence: index,
    cue: [open - 1, open],
    content: [],
    class: 'say',
    rule: 'named',
    relay: null,
  }
}
