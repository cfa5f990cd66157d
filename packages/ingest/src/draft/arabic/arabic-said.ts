import type { CueClass } from '../cues.ts'
import { readLexicon } from '../lexicon.ts'
import type { ArabicSentence, ArabicToken } from './arabic-text.ts'

/** Who said what in an Arabic sentence, as ranges of its words. */
export interface ArabicSaid {
  readonly sentence: number
  readonly source: readonly [number, number]
  /** The sentence the source stands in, when the verb has none of its own. */
  readonly sourceSentence: number
  readonly cue: readonly [number, number]
  readonly content: readonly (readonly [number, number])[]
  readonly class: CueClass
  readonly rule: string
  readonly relay: readonly [number, number] | null
}

const cues = new Map(readLexicon('arabic-cues').map(({ word = '', class: kind }) => [word, kind as CueClass]))

const that = /^(?:إن|أن|بأن|إنه|أنه|إنها|أنها|إنهم|أنهم|بأنه|بأنها|إنّ|أنّ)$/
const according = /^(?:و?بحسب|و?حسب|و?وفق|و?وفقا|و?وفقاً|وفقًا|طبقا|طبقاً|استنادا)$/
const stopsSource =
  /^(?:في|خلال|يوم|أمس|اليوم|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|للصحفيين|لوكالة|لقناة|عبر|على|،|,|؛|إلى|عن|مساء|صباح|بعد|ب?مقتل|ب?إصابة|ب?سقوط|ب?انتهاء|ب?نزوح|ب?اعتقال|ب?ارتفاع|حصيلة|تشكيل|تنفيذ|ب?وقوع|بأن|أكثر|ما|نحو|عدد|عشرات|مئات|آلاف)$/
const cutBefore = /^(?:فيما|بينما|لكن|غير|إلا|ولكن)$/
const ending = /^[.؟!?،,؛:]$/

const classOf = (token: ArabicToken | undefined): CueClass | undefined =>
  token === undefined
    ? undefined
    : (cues.get(token.plain) ?? (/^[وف]/.test(token.plain) ? cues.get(token.plain.slice(1)) : undefined))

const trimEnd = (sentence: ArabicSentence, from: number, to: number): number => {
  let end = to
  while (end > from && ending.test(sentence[end - 1]?.text ?? '')) end -= 1
  return end
}

const contentEnd = (sentence: ArabicSentence, from: number): number => {
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

const sourceEnd = (sentence: ArabicSentence, from: number): number => {
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

// Past "in a statement", "on Monday", to "that", speech or a colon.
const contentStart = (sentence: ArabicSentence, from: number): number | null => {
  for (let at = from; at < Math.min(sentence.length, from + 22); at += 1) {
    const token = sentence[at] as ArabicToken
    if (that.test(token.plain)) return /^(?:إن|أن|بأن|إنّ|أنّ)$/.test(token.plain) ? at + 1 : at
    if (token.text === ':') return at + 1
    if (token.quoted) return at
    if (/^[.؟!]$/.test(token.text)) return null
  }
  return null
}

const nounContent =
  /^(?:ب?مقتل|ب?إصابة|ب?سقوط|ب?انتهاء|ب?نزوح|ب?اعتقال|ب?ارتفاع|تشكيل|تنفيذ|وقوع|أكثر|ما|نحو|عدد|عشرات|مئات|آلاف|عن|إلى|من|على|استكمال|فقدان|خطف|تقارير|صحة|أي)$/

const direct = (
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
  let start = contentStart(sentence, to)
  const first = sentence[to]
  if (
    first !== undefined &&
    nounContent.test(first.plain) &&
    (start === null || !/^(?:عن|إلى|على|من)$/.test(first.plain))
  )
    start = /^(?:عن|إلى|على)$/.test(first.plain)
      ? to + 1
      : start !== null && kind !== 'deny' && !/^(?:ب?مقتل|ب?إصابة|ب?سقوط|ب?نزوح|أكثر|عدد)$/.test(first.plain)
        ? start
        : to
  if (start === null && first !== undefined && /^[\d\u0660-\u0669]/.test(first.text)) start = to
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

const accordingTo = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  let from = at + 1
  if (/^(?:لما|ما)$/.test(sentence[from]?.plain ?? '') && classOf(sentence[from + 1]) !== undefined) from += 2
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

// "نقلت الوكالة عن مصدر طبي قوله إن": the source speaks, the agency passes it on.
const quotedBy = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
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

/** Finds who said what in an Arabic text. */
export const findArabicSaid = (sentences: readonly ArabicSentence[]): ArabicSaid[] => {
  const found: ArabicSaid[] = []
  sentences.forEach((sentence, index) => {
    for (let at = 0; at < sentence.length; at += 1) {
      const token = sentence[at] as ArabicToken
      if (token.quoted) continue
      const one =
        quotedBy(sentence, index, at) ??
        (according.test(token.plain) ? accordingTo(sentence, index, at) : direct(sentences, index, at, found.at(-1)))
      if (one === null) continue
      found.push(one)
      if (one.rule !== 'inverted') at = Math.max(at, one.cue[1] - 1)
    }
  })
  return found
}
