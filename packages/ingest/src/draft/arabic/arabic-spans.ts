import type { CueClass } from '../cues.ts'
import { readLexicon } from '../lexicon.ts'
import type { ArabicSentence, ArabicToken } from './arabic-text.ts'

/** Arabic words of saying. */
export const cues = new Map(readLexicon('arabic-cues').map(({ word = '', class: kind }) => [word, kind as CueClass]))

/** Words for "that". */
export const that = /^(?:إن|أن|بأن|إنه|أنه|إنها|أنها|إنهم|أنهم|بأنه|بأنها|إنّ|أنّ)$/

/** Who tells it by "according to". */
export const according = /^(?:و?حسبما|و?بحسب|و?حسب|و?وفق|و?وفقا|و?وفقاً|وفقًا|طبقا|طبقاً|استنادا)$/

const stopsSource =
  /^(?:في|خلال|يوم|أمس|اليوم|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|للصحفيين|نقلا|نقلاً|التعليق|الرد|الإجابة|ب?قتل|بقصف|بارتكاب|لوكالة|لقناة|عبر|على|،|,|؛|إلى|عن|مساء|صباح|بعد|ب?مقتل|ب?إصابة|ب?سقوط|ب?انتهاء|ب?نزوح|ب?اعتقال|ب?ارتفاع|ب?استهداف|ب?ارتكاب|ب?قصف|ب?شن|ب?إطلاق|ب?إسقاط|ب?تدمير|ب?السيطرة|ب?إحباط|ب?القبض|ب?توقيف|ب?احتجاز|ب?اختطاف|ب?ضلوع|ب?تورط|ب?وجود|ب?حصول|مسؤوليته|مسؤوليتها|ضلوعه|ضلوعها|تورطه|تورطها|استهدافه|استهدافها|حصيلة|تشكيل|تنفيذ|ب?وقوع|بأن|أكثر|ما|نحو|عدد|عشرات|مئات|آلاف)$/

/** Words that open the clause of somebody else. */
export const cutBefore = /^(?:بينما|لكن|غير|إلا|ولكن)$/

/** Marks that end a clause. */
export const ending = /^[.؟!?،,؛:]$/

/** What a word of saying does in Arabic. */
export const classOf = (token: ArabicToken | undefined): CueClass | undefined =>
  token === undefined
    ? undefined
    : (cues.get(token.plain) ?? (/^[وف]/.test(token.plain) ? cues.get(token.plain.slice(1)) : undefined))

/** The end of the words before the closing marks. */
export const trimEnd = (sentence: ArabicSentence, from: number, to: number): number => {
  let end = to
  while (end > from && ending.test(sentence[end - 1]?.text ?? '')) end -= 1
  return end
}

/** Where the content ends. */
export const contentEnd = (sentence: ArabicSentence, from: number): number => {
  for (let at = from + 1; at < sentence.length; at += 1) {
    const token = sentence[at] as ArabicToken
    const before = sentence[at - 1]
    if (token.quoted) continue
    if (cutBefore.test(token.plain) && /^[،,]$/.test(before?.text ?? '')) return at - 1
    if (according.test(token.plain)) return at
    if (/^[،,]$/.test(before?.text ?? '') && classOf(token) !== undefined && /^[وف]/.test(token.plain)) return at - 1
    if (/^(?:مضيفا|مضيفة|مشيرا|مشيرة|مؤكدا|مؤكدة|موضحا|موضحة)$/.test(token.plain)) return at
  }
  return sentence.length
}

/** Where the source ends. */
export const sourceEnd = (sentence: ArabicSentence, from: number): number => {
  let at = from
  while (at < sentence.length && at - from < 16) {
    const token = sentence[at] as ArabicToken
    if (
      that.test(token.plain) ||
      ending.test(token.text) ||
      token.quoted ||
      stopsSource.test(token.plain) ||
      /^[\d\u0660-\u0669]/.test(token.text)
    )
      break
    at += 1
  }
  return at
}

/** Past "in a statement", "on Monday", to "that", speech or a colon. */
export const contentStart = (sentence: ArabicSentence, from: number): number | null => {
  for (let at = from; at < Math.min(sentence.length, from + 22); at += 1) {
    const token = sentence[at] as ArabicToken
    if (that.test(token.plain)) return /^(?:إن|أن|بأن|إنّ|أنّ)$/.test(token.plain) ? at + 1 : at
    if (token.text === ':') return at + 1
    if (token.quoted) return at
    if (/^[.؟!]$/.test(token.text)) return null
  }
  return null
}
