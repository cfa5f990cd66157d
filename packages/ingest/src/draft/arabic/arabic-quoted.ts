import { contentEnd, contentStart } from './arabic-contents.ts'
import type { ArabicSaid } from './arabic-said.ts'
import { that, trimEnd } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

// "قوله", "تأكيدها", "دعوته": the word of saying of whoever is quoted.
const isWordOfHis = (plain: string): boolean =>
  /^(?:قول|تأكيد|تصريح|دعوت|نفي|تحذير|إشارت|اتهام|إعلان|وصف|مطالبت|رفض|توضيح|إدانت|استنكار|ترجيح|كشف|إقرار|اعتراف|تشديد|تعهد|توقع)(?:ه|ها|هم|هما)$/.test(
    plain,
  )

/** "نقلت الوكالة عن مصدر طبي قوله إن": the source speaks, the agency passes it on. */
export const quotedBy = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  if (!/^و?(?:نقل|نقلت|ينقل|تنقل|نقلا|نسب|نسبت)$/.test(sentence[at]?.plain ?? '')) return null
  // "نسبت الصحيفة إلى مسؤول قوله"
  const names = /نسبت?$/.test(sentence[at]?.plain ?? '')
  const about = sentence.findIndex(
    ({ plain: word }, place) => place > at && place < at + 8 && word === (names ? 'إلى' : 'عن'),
  )
  if (about < 0) return null
  let to = about + 1
  while (
    to < sentence.length &&
    to - about < 12 &&
    !isWordOfHis(sentence[to]?.plain ?? '') &&
    !/^(?:أن|إن|:|،|\.|"|«|“)$/.test(sentence[to]?.plain ?? '')
  )
    to += 1
  if (to === about + 1) return null
  const his = isWordOfHis(sentence[to]?.plain ?? '')
  if (names && !his) return null
  const behind = his ? to + 1 : to
  const next = sentence[behind]?.plain ?? ''
  const start =
    /^(?:إلى|من|على|عن)$/.test(next) && !that.test(sentence[behind + 1]?.plain ?? '')
      ? behind + 1
      : contentStart(sentence, behind)
  const relay = about > at + 1 ? ([at + 1, about] as const) : null
  if (start === null) return null
  const end = trimEnd(sentence, start, contentEnd(sentence, start))
  return end > start
    ? {
        sentence: index,
        source: [about + 1, trimEnd(sentence, about + 1, to)],
        sourceSentence: index,
        cue: [at, at + 1],
        ...(his ? { cueToo: [to, to + 1] as const } : {}),
        content: [[start, end]],
        class: 'say',
        rule: 'quoted-as-saying',
        relay,
      }
    : null
}
