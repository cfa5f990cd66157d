import type { ArabicSaid } from './arabic-said.ts'
import { classOf, contentEnd, contentStart, cues, ending, sourceEnd, that, trimEnd } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

const nounContent =
  /^(?:ب?مقتل|ب?إصابة|ب?سقوط|ب?انتهاء|ب?نزوح|ب?اعتقال|ب?ارتفاع|ب?استهداف|ب?ارتكاب|ب?قصف|ب?شن|ب?إطلاق|ب?إسقاط|ب?تدمير|ب?السيطرة|ب?إحباط|ب?القبض|ب?توقيف|ب?احتجاز|ب?اختطاف|ب?ضلوع|ب?تورط|ب?وجود|ب?حصول|مسؤوليته|مسؤوليتها|ضلوعه|ضلوعها|تورطه|تورطها|استهدافه|استهدافها|تشكيل|تنفيذ|وقوع|أكثر|ما|نحو|عدد|عشرات|مئات|آلاف|عن|إلى|من|على|استكمال|فقدان|خطف|التعليق|الرد|ب?قتل|حصيلة|تقارير|صحة|أي)$/

/** Who speaks by an Arabic verb of saying. */
export const direct = (
  sentences: readonly ArabicSentence[],
  index: number,
  at: number,
  last: ArabicSaid | undefined,
): ArabicSaid | null => {
  const sentence = sentences[index] as ArabicSentence
  const kind = classOf(sentence[at])
  if (kind === undefined || kind === 'weak') return null
  const to = sourceEnd(sentence, at + 1)
  const named = to > at + 1
  const before = sentence[at - 1]
  const leftEnd = before !== undefined && /^[،,]$/.test(before.text) ? at - 1 : at
  const speechBefore = leftEnd > 0 && sentence[leftEnd - 1]?.quoted === true
  if (speechBefore && named) {
    let from = leftEnd - 1
    while (from > 0 && sentence[from - 1]?.quoted === true) from -= 1
    return {
      sentence: index,
      source: [at + 1, to],
      sourceSentence: index,
      cue: [at, at + 1],
      content: [[from, leftEnd]],
      class: kind,
      rule: 'inverted',
      relay: null,
    }
  }
  const behind = skipWhen(sentence, to)
  let start = contentStart(sentence, to)
  const first = sentence[behind]
  if (
    first !== undefined &&
    nounContent.test(first.plain) &&
    (start === null || !/^(?:عن|إلى|على|من)$/.test(first.plain))
  )
    start = /^(?:عن|إلى|على)$/.test(first.plain)
      ? behind + 1
      : start !== null && kind !== 'deny' && !/^(?:ب?مقتل|ب?إصابة|ب?سقوط|ب?نزوح|أكثر|عدد)$/.test(first.plain)
        ? start
        : behind
  if (start === null && first !== undefined && /^[\d\u0660-\u0669]/.test(first.text)) start = behind
  if (start === null) return null
  const end = trimEnd(sentence, start, contentEnd(sentence, start))
  if (end <= start) return null
  const content: [number, number][] = [[start, end]]
  if (named)
    return {
      sentence: index,
      source: [at + 1, to],
      sourceSentence: index,
      cue: [at, at + 1],
      content,
      class: kind,
      rule: 'verb-first',
      relay: null,
    }
  const subject = subjectBefore(sentence, at)
  if (subject !== null)
    return {
      sentence: index,
      source: subject,
      sourceSentence: index,
      cue: [at, at + 1],
      content,
      class: kind,
      rule: 'subject-first',
      relay: null,
    }
  // "And added that": the speaker of the sentence before.
  if (last === undefined || index - last.sentence > 2) return null
  return {
    sentence: index,
    source: last.source,
    sourceSentence: last.sourceSentence,
    cue: [at, at + 1],
    content,
    class: kind,
    rule: 'shared-subject',
    relay: null,
  }
}

const whenWords =
  /^(?:[،,]|اليوم|أمس|يوم|مساء|صباح|ليل|الليلة|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|الماضي)$/

// Past "today, Wednesday," and "in a statement".
const skipWhen = (sentence: ArabicSentence, from: number): number => {
  let at = from
  while (at < sentence.length && whenWords.test(sentence[at]?.plain ?? '')) at += 1
  if (
    sentence[at]?.plain === 'في' &&
    /^(?:بيان|تصريح|تقرير|تصريحات|مؤتمر|كلمة|مقابلة)$/.test(sentence[at + 1]?.plain ?? '')
  )
    at += 2
  while (
    at < sentence.length &&
    (whenWords.test(sentence[at]?.plain ?? '') || /^(?:صحفي|صحافي|له|لها|رسمي)$/.test(sentence[at]?.plain ?? ''))
  )
    at += 1
  return at
}

const subjectBefore = (sentence: ArabicSentence, at: number): readonly [number, number] | null => {
  if (/^[وف]/.test(sentence[at]?.plain ?? '') && !cues.has(sentence[at]?.plain ?? '')) return null
  let from = at
  while (
    from > 0 &&
    at - from < 10 &&
    !ending.test(sentence[from - 1]?.text ?? '') &&
    !that.test(sentence[from - 1]?.plain ?? '')
  )
    from -= 1
  return from < at ? [from, at] : null
}
