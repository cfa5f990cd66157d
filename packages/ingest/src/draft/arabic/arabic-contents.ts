import { according, classOf, cutBefore, happened, ofHimself, participleOf, that } from './arabic-spans.ts'
import type { ArabicSentence, ArabicToken } from './arabic-text.ts'

/** Where the content ends. */
export const contentEnd = (sentence: ArabicSentence, from: number): number => {
  for (let at = from + 1; at < sentence.length; at += 1) {
    const token = sentence[at] as ArabicToken
    const before = sentence[at - 1]
    if (token.quoted) continue
    const comma = /^[،,]$/.test(before?.text ?? '')
    const another = sentence
      .slice(at + 1, at + 5)
      .some((word) => classOf(word) !== undefined || cutBefore.test(word.plain))
    if (cutBefore.test(token.plain) && comma && (another || token.plain !== 'فيما')) return at - 1
    if (comma && token.plain === 'في' && sentence[at + 1]?.plain === 'حين') return at - 1
    if (according.test(token.plain)) return at
    // "أعلن مسؤوليته وقال إنه"
    if (
      /^[وف]/.test(token.plain) &&
      classOf(token) !== undefined &&
      that.test(sentence[at + 1]?.plain ?? '') &&
      classOf(token) !== 'weak'
    )
      return at
    if (
      comma &&
      classOf(token) !== undefined &&
      (/^[وف]/.test(token.plain) || /^ال/.test(sentence[at + 1]?.plain ?? ''))
    )
      return at - 1
    if (participleOf(token) !== undefined && (comma || that.test(sentence[at + 1]?.plain ?? ''))) return at
  }
  return sentence.length
}

// A name of a word or two in marks: "قيادي في «قسد»".
const shortMark = (sentence: ArabicSentence, at: number): boolean => {
  let end = at
  while (sentence[end]?.quoted === true && end < at + 6) end += 1
  return end - at <= 4
}

/** Past "in a statement", "on Monday", to "that", speech or a colon. */
export const contentStart = (sentence: ArabicSentence, from: number): number | null => {
  for (let at = from; at < Math.min(sentence.length, from + 22); at += 1) {
    const token = sentence[at] as ArabicToken
    if (that.test(token.plain)) return /^[وف]?(?:إن|أن|بأن|إنّ|أنّ)$/.test(token.plain) ? at + 1 : at
    if (token.text === ':') return at + 1
    if (token.quoted) {
      // "قال لـ«العربي الجديد» إن": a medium's name in marks.
      if (
        /^(?:ل|قناة|لقناة|صحيفة|لصحيفة|وكالة|لوكالة|موقع|لموقع|منصة|شبكة|لشبكة|إذاعة|لإذاعة|حركة|تنظيم|حزب|جماعة)$/.test(
          sentence[at - 1]?.plain ?? '',
        ) ||
        (/^(?:في|من)$/.test(sentence[at - 1]?.plain ?? '') && shortMark(sentence, at))
      ) {
        while (sentence[at + 1]?.quoted === true) at += 1
        continue
      }
      // "كتب على منصة \"إكس\": …": a name in marks before the colon.
      const colon = sentence.findIndex(
        ({ text, quoted }, place) => place > at && place < at + 6 && text === ':' && !quoted,
      )
      return colon > 0 && sentence.slice(at, colon).every(({ quoted }) => quoted) ? colon + 1 : at
    }
    if (/^[.؟!]$/.test(token.text)) return null
    if (at > from && classOf(token) !== undefined && /^[وف]/.test(token.plain)) return null
    if (participleOf(token) !== undefined && !/^(?:قائل|بالقول)/.test(token.plain)) return null
  }
  return null
}

/** Where what happened starts as a noun, past where and when it was said: "أعلنت الوزارة، اليوم، مقتل". */
export const nounStart = (sentence: ArabicSentence, from: number): number | null => {
  for (let at = from; at < Math.min(sentence.length, from + 14); at += 1) {
    const token = sentence[at] as ArabicToken
    if (/^[.؟!:]$/.test(token.text) || token.quoted || that.test(token.plain)) return null
    if (happened.test(token.plain) && !/^(?:في|ضمن)$/.test(sentence[at - 1]?.plain ?? '')) return at
    if (at > from && classOf(token) !== undefined && !ofHimself.test(sentence[at + 1]?.plain ?? '')) return null
  }
  return null
}
