import { contentEnd } from './arabic-contents.ts'
import { verbIn } from './arabic-forms.ts'
import { hisStart, objectStart } from './arabic-objects.ts'
import { speaks, toMedium } from './arabic-parties.ts'
import type { ArabicSaid } from './arabic-said.ts'
import { beforeVerb, doer, owned, sharesWithLast, takesHis, withAge } from './arabic-shared.ts'
import { sourceEnd } from './arabic-sources.ts'
import { cues, ending, happened, isNumeral, participleOf, that, trimEnd } from './arabic-spans.ts'
import { firstOf, startOf, takesObject, withNoun } from './arabic-start.ts'
import { subjectBefore } from './arabic-subjects.ts'
import type { ArabicSentence } from './arabic-text.ts'
import { figures, sayingAt } from './arabic-verbs.ts'

// "أبلغ المنسق مجلس الأمن بأن", "حذرت الوزارة السكان من"
const tellsSomebody = /^[وف]?(?:أبلغ|أخبر|طمأن|حذر|أنذر|[يت]بلغ|[يت]خبر|[يت]حذر)(?:ت|وا)?$/

// "«…»، قالت امرأة في الأربعين، «…»": speech that goes on behind who speaks.
const resumed = (sentence: ArabicSentence, to: number): [number, number][] => {
  let open = to
  while (open < sentence.length && open < to + 16 && sentence[open]?.quoted !== true) {
    if (
      sayingAt(sentence, open) !== null ||
      participleOf(sentence[open]) !== undefined ||
      /^[.؛]$/.test(sentence[open]?.text ?? '')
    )
      return []
    open += 1
  }
  if (sentence[open]?.quoted !== true || !/^[،,]$/.test(sentence[open - 1]?.text ?? '')) return []
  let end = open
  while (end < sentence.length && sentence[end]?.quoted === true) end += 1
  return [[open, end]]
}

const leftClause = (sentence: ArabicSentence, end: number): number => {
  let from = end
  while (from > 0 && !/^[.؛؟!|]$/.test(sentence[from - 1]?.text ?? '')) from -= 1
  return from
}

const counts = (sentence: ArabicSentence, start: number): boolean =>
  that.test(sentence[start - 1]?.plain ?? '') ||
  sentence[start]?.quoted === true ||
  happened.test(sentence[start]?.plain ?? '') ||
  sentence.slice(start, start + 6).some(isNumeral)

/** Who speaks by an Arabic verb of saying. */
export const direct = (
  sentences: readonly ArabicSentence[],
  index: number,
  at: number,
  last: ArabicSaid | undefined,
): ArabicSaid | null => {
  const sentence = sentences[index] as ArabicSentence
  const kind = sayingAt(sentence, at)
  if (kind === null) return null
  // "أكدت اللجنة أنها أحصت 184": still the same saying.
  if (last?.sentence === index && /^[بوف]?[أإ]ن(?:ه|ها|هم|نا|ني)$/.test(sentence[at - 1]?.plain ?? '')) return null
  // "قال لي طبيب"
  const told =
    /^(?:لي|لنا|له|لها|لهم)$/.test(sentence[at + 1]?.plain ?? '') ||
    (toMedium(sentence[at + 1]?.plain ?? '') && speaks(sentence[at + 2]?.plain ?? ''))
      ? at + 2
      : at + 1
  const whole = sourceEnd(sentence, told, true)
  // "أن الادعاء أثبت وقائع": behind "that" the subject stands first.
  const clause = sentence.slice(Math.max(0, at - 4), Math.max(0, at - 1)).findLastIndex(({ plain }) => that.test(plain))
  const first =
    (clause >= 0 && !sentence.slice(Math.max(0, at - 4) + clause, at).some(({ text }) => ending.test(text))) ||
    beforeVerb(sentence, at, whole, kind)
  // "وفق الأمم المتحدة التي تصف الوضع": whoever was named right before.
  const relative =
    last?.sourceSentence === index &&
    /^(?:التي|الذي|الذين)$/.test(sentence[at - 1]?.plain ?? '') &&
    (last.source[1] === at - 1 || last.source[1] === at)
  // "طالبت الرابطة بتسليم المطلوبين", "رحّب ممثل الضحايا بالحكم": what is asked for or greeted starts with "with".
  const withWhat = /^(?:demand|praise|condemn|commit|concede|accuse)$/.test(kind)
    ? sentence.findIndex(({ plain }, place) => place > told && place < whole && withNoun.test(plain))
    : -1
  const shares = sharesWithLast(sentence, index, at, told, withWhat > 0 ? withWhat : whole, kind, last)
  const own = whole > told && (owned(sentence, told, whole) || figures.test(sentence[told]?.plain ?? ''))
  const asked = /^(?:demand|praise|condemn|commit|concede)$/.test(kind) && withNoun.test(sentence[told]?.plain ?? '')
  const named = whole > told && !asked && !first && !shares && !own && !relative
  const object =
    named && (takesObject.test(kind) || tellsSomebody.test(sentence[at]?.plain ?? ''))
      ? objectStart(sentence, told, withWhat > 0 ? withWhat : whole)
      : named && takesHis.test(sentence[at]?.plain ?? '')
        ? hisStart(sentence, told, whole)
        : null
  const to = object ?? (asked ? told : withWhat > 0 ? withWhat : whole)
  // "يذكر أن": nobody in particular.
  if (
    !named &&
    !shares &&
    /^و?(?:يذكر|يشار|يقال|يعتقد|يقدر|يزعم|يرجح|ذكر|قيل)$/.test(sentence[at]?.plain ?? '') &&
    !/^ب/.test(sentence[at + 1]?.plain ?? '') &&
    (at === 0 || ending.test(sentence[at - 1]?.text ?? ''))
  )
    return null
  let leftEnd = at
  if (sentence[leftEnd - 1]?.plain === 'هكذا') leftEnd -= 1
  const comma = /^[،,]$/.test(sentence[leftEnd - 1]?.text ?? '')
  if (comma) leftEnd -= 1
  const base = { sentence: index, sourceSentence: index, cue: [at, at + 1] as const, class: kind, relay: null }
  // "«…»، وأضاف المصدر أن": with "and" it says something else.
  const another =
    /^[وف]/.test(sentence[at]?.plain ?? '') && verbIn(cues, sentence[at]?.plain.slice(1) ?? '') !== undefined
  if (leftEnd > 0 && sentence[leftEnd - 1]?.quoted === true && named && !another) {
    let from = leftEnd - 1
    while (from > 0 && sentence[from - 1]?.quoted === true) from -= 1
    return { ...base, source: [told, to], content: [[from, leftEnd], ...resumed(sentence, to)], rule: 'inverted' }
  }
  // "«دفعنا 2,500 دينار»، يقول.": whoever spoke last.
  if (
    leftEnd > 0 &&
    sentence[leftEnd - 1]?.quoted === true &&
    !named &&
    !shares &&
    !another &&
    last !== undefined &&
    (to >= sentence.length || /^[.؟!]$/.test(sentence[to]?.text ?? ''))
  ) {
    let from = leftEnd - 1
    while (from > 0 && sentence[from - 1]?.quoted === true) from -= 1
    return {
      ...base,
      source: last.source,
      sourceSentence: last.sourceSentence,
      content: [[from, leftEnd]],
      rule: 'shared-subject',
    }
  }
  const start =
    own && !that.test(sentence[told + 1]?.plain ?? '') && takesHis.test(sentence[at]?.plain ?? '')
      ? told
      : shares || first || relative
        ? firstOf(sentence, told, kind)
        : startOf(sentence, to, kind, object)
  if (start === null) {
    // "نزح 5000 شخص، تقول المفوضية."
    const closes = to >= sentence.length || /^[.؟!]$/.test(sentence[to]?.text ?? '')
    if (!(named && !another && comma && closes && leftEnd > 2)) return null
    return { ...base, source: [told, to], content: [[leftClause(sentence, leftEnd), leftEnd]], rule: 'inverted' }
  }
  const end = trimEnd(sentence, start, contentEnd(sentence, start))
  if (end <= start) return null
  const content: [number, number][] = [[start, end]]
  // "ترصد الأوضاع" counts nobody.
  if (kind === 'count' && !counts(sentence, start)) return null
  if (first && subjectBefore(sentence, at) === null && last === undefined) return null
  // "اكتفى الوزير بالقول: …", "علق المتحدث قائلا إن": the word of saying is the second one.
  const second = sentence.findIndex((token, place) => place >= to && place < start && participleOf(token) !== undefined)
  if (second >= 0 && named && !takesObject.test(kind))
    return { ...base, cue: [second, second + 1], source: [told, to], content, rule: 'verb-first' }
  if (named) return { ...base, source: [told, to], content, rule: 'verb-first' }
  const subject = relative ? null : subjectBefore(sentence, at)
  if (subject !== null) {
    // "الأنباء التي تحدثت عن": what is spoken of speaks, and nobody goes on.
    const which = /^(?:التي|الذي|الذين)$/.test(sentence[subject[1] - 1]?.plain ?? '')
    const whose = which && /^(?:صحة|بعض)$/.test(sentence[subject[0]]?.plain ?? '') ? subject[0] + 1 : subject[0]
    return which && subject[1] - 1 > whose
      ? { ...base, source: [whose, subject[1] - 1], content, rule: 'relative' }
      : { ...base, source: subject, content, rule: 'subject-first' }
  }
  // "And added that": the speaker of the sentence before.
  const speaker =
    last?.sentence === index
      ? last
      : (doer(sentence, index, at) ??
        (last?.sentence === index - 1 ? undefined : withAge(sentences[index - 1], index - 1)) ??
        last)
  if (speaker === undefined || index - speaker.sentence > 2) return null
  return { ...base, source: speaker.source, sourceSentence: speaker.sourceSentence, content, rule: 'shared-subject' }
}

/** Whom an Arabic verb of saying names, whether or not it tells what was said. */
export const namedBy = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  const kind = sayingAt(sentence, at)
  if (kind === null) return null
  const to = sourceEnd(sentence, at + 1)
  const source = to > at + 1 ? ([at + 1, to] as const) : subjectBefore(sentence, at)
  return source === null
    ? null
    : {
        sentence: index,
        source,
        sourceSentence: index,
        cue: [at, at + 1],
        content: [],
        class: kind,
        rule: 'named',
        relay: null,
      }
}
