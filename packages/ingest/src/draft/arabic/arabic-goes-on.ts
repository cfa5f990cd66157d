import { contentEnd } from './arabic-contents.ts'
import { objectStart } from './arabic-objects.ts'
import { speaks } from './arabic-parties.ts'
import type { ArabicSaid } from './arabic-said.ts'
import { sourceEnd } from './arabic-sources.ts'
import { ending, participleOf, that, trimEnd } from './arabic-spans.ts'
import { startOf } from './arabic-start.ts'
import type { ArabicSentence } from './arabic-text.ts'

// "صحح المتحدث الحصيلة قائلا إن": who did what the clause starts with.
const shownBefore = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | undefined => {
  if (!/^(?:قائل|بالقول|مؤكد|موضح|مضيف|مشير)/.test(sentence[at]?.plain ?? '')) return undefined
  const from = sentence.findIndex(({ plain }, place) => place < at && place > at - 14 && speaks(plain))
  if (from < 0 || sentence.slice(from, at).some(({ text }) => /^[.؛:]$/.test(text))) return undefined
  const to = Math.min(sourceEnd(sentence, from), at)
  return {
    sentence: index,
    source: [from, objectStart(sentence, from, to) ?? to],
    sourceSentence: index,
    cue: [at, at + 1],
    content: [],
    class: 'say',
    rule: 'named',
    relay: null,
  }
}

/** Who goes on by a participle: "…، مضيفا أن", "قائلا إن". */
export const goesOn = (
  sentence: ArabicSentence,
  index: number,
  at: number,
  last: ArabicSaid | undefined,
): ArabicSaid | null => {
  const kind = participleOf(sentence[at])
  const speaker = last?.sentence === index ? last : shownBefore(sentence, index, at)
  if (kind === undefined || speaker === undefined) return null
  const next = sentence[at + 1]
  if (next === undefined || (ending.test(next.text) && next.text !== ':')) return null
  // "مدعيا إيقاع 12", "داعيا إلى": the noun right behind it.
  const noun = /^(?:إلى|من|عن|على|في)$/.test(next.plain) ? at + 2 : at + 1
  const start =
    startOf(sentence, at + 1, kind) ??
    (/^[،,]$/.test(sentence[at - 1]?.text ?? '') &&
    sentence[noun] !== undefined &&
    !ending.test(sentence[noun]?.text ?? '')
      ? noun
      : null)
  if (start === null || start > at + 12) return null
  // "وفاة مؤكدة وأكثر من 9 آلاف": an adjective, unless a comma or "that" makes it speak.
  if (
    !/^[،,»"”]$/.test(sentence[at - 1]?.text ?? '') &&
    !that.test(sentence[start - 1]?.plain ?? '') &&
    sentence[start - 1]?.text !== ':' &&
    sentence[start]?.quoted !== true &&
    !/(?:ا|ين)$/.test(sentence[at]?.plain ?? '')
  )
    return null
  const end = trimEnd(sentence, start, contentEnd(sentence, start))
  return end <= start
    ? null
    : {
        sentence: index,
        source: speaker.source,
        sourceSentence: speaker.sourceSentence,
        cue: [at, at + 1],
        content: [[start, end]],
        class: kind,
        rule: 'shared-subject',
        relay: null,
      }
}
