import type { ArabicSaid } from './arabic-said.ts'
import { classOf, contentEnd, contentStart, cutBefore, sourceEnd, trimEnd } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

/** Who tells it by "according to" in Arabic. */
export const accordingTo = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  let from = at + 1
  if (/^(?:لما|ما)$/.test(sentence[from]?.plain ?? '') && classOf(sentence[from + 1]) !== undefined) from += 2
  else if (classOf(sentence[from]) !== undefined) from += 1
  if (/^(?:به|بها|له|عنه)$/.test(sentence[from]?.plain ?? '')) from += 1
  const to = sourceEnd(sentence, from)
  if (to <= from) return null
  const cue = [at, from] as const
  const base = {
    sentence: index,
    source: [from, to] as const,
    sourceSentence: index,
    cue,
    class: 'say' as const,
    rule: 'according-to',
    relay: null,
  }
  const lead = sentence.slice(0, at).every(({ plain: word }) => /^و?$/.test(word))
  if (lead) {
    const start = /^[،,]$/.test(sentence[to]?.text ?? '') ? to + 1 : to
    const end = trimEnd(sentence, start, contentEnd(sentence, start))
    return end > start ? { ...base, content: [[start, end]] } : null
  }
  let start = at
  while (
    start > 0 &&
    !/^[؛]$/.test(sentence[start - 1]?.text ?? '') &&
    !(cutBefore.test(sentence[start - 1]?.plain ?? '') && at - start > 2)
  )
    start -= 1
  const end = trimEnd(sentence, start, at)
  return end > start ? { ...base, content: [[start, end]] } : null
}

/** "نقلت الوكالة عن مصدر طبي قوله إن": the source speaks, the agency passes it on. */
export const quotedBy = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  if (!/^و?(?:نقل|نقلت|نقلا|نقلاً)$/.test(sentence[at]?.plain ?? '')) return null
  const about = sentence.findIndex(({ plain: word }, place) => place > at && place < at + 8 && word === 'عن')
  if (about < 0) return null
  let to = about + 1
  while (
    to < sentence.length &&
    to - about < 12 &&
    !/^(?:قوله|قولها|قولهم|تأكيده|أن|إن|:|،|\.)$/.test(sentence[to]?.plain ?? '')
  )
    to += 1
  if (to === about + 1) return null
  const start = contentStart(sentence, to)
  const relay = about > at + 1 ? ([at + 1, about] as const) : null
  const cue = [at, at + 1] as const
  if (start === null) return null
  const end = trimEnd(sentence, start, contentEnd(sentence, start))
  return end > start
    ? {
        sentence: index,
        source: [about + 1, to],
        sourceSentence: index,
        cue,
        content: [[start, end]],
        class: 'say',
        rule: 'quoted-as-saying',
        relay,
      }
    : null
}
