import { verbIn } from './arabic-forms.ts'
import { objectStart } from './arabic-objects.ts'
import { speaks, toMedium } from './arabic-parties.ts'
import type { ArabicSaid } from './arabic-said.ts'
import {
  classOf,
  contentEnd,
  contentStart,
  cues,
  ending,
  happened,
  isNumeral,
  nounStart,
  participleOf,
  sourceEnd,
  that,
  trimEnd,
} from './arabic-spans.ts'
import { subjectBefore } from './arabic-subjects.ts'
import type { ArabicSentence } from './arabic-text.ts'
import { figures, sayingAt } from './arabic-verbs.ts'

const whenWords =
  /^(?:[،,]|اليوم|أمس|يوم|مساء|صباح|فجر|ليل|الليلة|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|الماضي|أيضا|فيه|فيها|آنذاك|كذلك|له|لها|إلا|سوى|فقط)$/

// Past "today, Wednesday," and "in a statement".
const skipWhen = (sentence: ArabicSentence, from: number): number => {
  let at = from
  while (at < sentence.length && whenWords.test(sentence[at]?.plain ?? '')) at += 1
  if (
    sentence[at]?.plain === 'في' &&
    /^(?:بيان|تصريح|تقرير|حصيلة|إحصائية|تحديث|منشور|تغريدة|رسالة|تصريحات|مؤتمر|كلمة|مقابلة|اتصال|حديث|وقت)$/.test(
      sentence[at + 1]?.plain ?? '',
    )
  )
    at += 2
  while (
    at < sentence.length &&
    (whenWords.test(sentence[at]?.plain ?? '') ||
      /^(?:صحفي|صحافي|هاتفي|رسمي|سابق|لاحق|سابقة|لاحقة|جديدة|أولية|محدثة|مقتضب|مشترك|منفصل|متلفز|مصور|خاص)$/.test(
        sentence[at]?.plain ?? '',
      ))
  )
    at += 1
  return at
}

const nounLike = /^(?:عن|إلى|من|على|التعليق|الرد|الإدلاء|أكثر|ما|نحو|عشرات|مئات|آلاف|أي|بالحكم)$/

const takesObject = /^(?:demand|praise|condemn|commit|concede|accuse|deny|claim|name|doubt)$/

// "أبلغ المنسق مجلس الأمن بأن", "حذرت الوزارة السكان من"
const tellsSomebody = /^[وف]?(?:أبلغ|أخبر|طمأن|حذر|أنذر|[يت]بلغ|[يت]خبر|[يت]حذر)(?:ت|وا)?$/

// "التزامها", "رفضه": what somebody says of himself, and nobody who says it, unless "that" follows: "قالت زوجته إن".
const owned = (sentence: ArabicSentence, told: number, whole: number): boolean =>
  /^(?:(?!ال)\p{L}{3,}(?:ه|ها|هم)|ال\p{L}{2,}ها)$/u.test(sentence[told]?.plain ?? '') &&
  !that.test(sentence[whole]?.plain ?? '') &&
  !/^[:،,]$/.test(sentence[whole]?.text ?? '') &&
  sentence[whole]?.quoted !== true

// "جددت التزامها", "أكدت رفضها": what is said is somebody's own.
const takesHis = /^[وف]?[يت]?(?:جدد|أكد|ؤكد|أعلن|علن|أبد|بدي|كرر|أظهر|نف)/u

// "الأمم المتحدة تحذر من", "الخارجية تنفي تلقي أي عرض": the subject first, as headlines have it.
const beforeVerb = (sentence: ArabicSentence, at: number, whole: number, kind: string): boolean => {
  const plain = sentence[at]?.plain ?? ''
  if (at === 0 || !(/^[يت]/.test(plain) || kind === 'accuse') || /^[وف]/.test(plain)) return false
  const behind = sentence[whole]
  if (behind === undefined || that.test(behind.plain) || behind.text === ':' || behind.quoted) return false
  return subjectBefore(sentence, at) !== null
}

// "ويدعو السلطات إلى …", "واتهم القوات بتخزين": behind "and" whom it is put to stands there, and the speaker before.
const sharesWithLast = (
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

// Where what is said starts when the speaker stands before: behind the verb, and its "of", "to", "that".
const firstOf = (sentence: ArabicSentence, told: number, kind: string): number | null => {
  if (!takesObject.test(kind) && kind !== 'warn') return startOf(sentence, told, kind)
  const start = contentStart(sentence, told)
  if (start !== null && start <= told + 6 && !/^(?:demand|accuse|name)$/.test(kind)) return start
  return /^(?:من|عن|إلى|على|في)$/.test(sentence[told]?.plain ?? '') ? told + 1 : told
}

// Where what is said starts: behind "that", at speech, at what happened as a noun, or at a number.
const startOf = (sentence: ArabicSentence, to: number, kind: string, object: number | null = null): number | null => {
  if (object !== null && takesObject.test(kind)) return object
  if (kind === 'doubt' && /^(?:في|ب)$/.test(sentence[to]?.plain ?? '')) return to + 1
  if (/^(?:demand|praise|condemn|commit|concede|accuse)$/.test(kind) && withNoun.test(sentence[to]?.plain ?? ''))
    return to
  const behind = skipWhen(sentence, to)
  const start = contentStart(sentence, to)
  const noun = nounStart(sentence, to)
  // "كشفت اللجنة عن ارتقاء 3", "أشار إلى استمرار"
  if (
    /^(?:عن|إلى)$/.test(sentence[behind]?.plain ?? '') &&
    sentence[behind + 1] !== undefined &&
    !that.test(sentence[behind + 1]?.plain ?? '') &&
    !/^(?:demand|accuse)$/.test(kind) &&
    (start === null || sentence[start - 1]?.text !== ':')
  )
    return behind + 1
  // "سجلت المنظمة 14 حالة وفاة": the number stands before what happened.
  if (isNumeral(sentence[behind]) && (start === null || start > behind)) return behind
  // "قالت لجنة مراقبة وقف إطلاق النار إن": part of the name when "that" follows.
  const inName =
    noun !== null &&
    start !== null &&
    noun < start &&
    start - noun < 9 &&
    /^[أإ]ن$/.test(sentence[start - 1]?.plain ?? '') &&
    !sentence
      .slice(noun, start)
      .some((token) => isNumeral(token) || ending.test(token.text) || classOf(token) !== undefined)
  if (inName) return start
  const near =
    noun !== null &&
    (noun === behind || (noun === behind + 1 && /^(?:عن|إلى|على|من)$/.test(sentence[behind]?.plain ?? '')))
  if (noun !== null && (start === null || noun < start))
    return kind !== 'deny' &&
      start !== null &&
      !near &&
      !sentence.slice(noun, start).some(({ text }) => /^[،,]$/.test(text))
      ? start
      : noun
  // "روى أحد الناجين كيف أطلقوا النار"
  const how = sentence.findIndex(
    ({ plain }, place) => place >= to && place < to + 14 && /^(?:كيف|لماذا|متى|كم)$/.test(plain),
  )
  if (how >= 0 && (start === null || how < start)) return how
  const first = sentence[behind]
  if (start === null && first !== undefined && (nounLike.test(first.plain) || isNumeral(first)))
    return /^(?:عن|إلى|على|من)$/.test(first.plain) ? behind + 1 : behind
  // "اتهم السفير، في رسالة إلى المجلس، القوات بذبح": blame needs no "that".
  if (start === null && /^(?:accuse|condemn|demand|praise|name)$/.test(kind)) {
    const comma = sentence.findIndex(({ text }, place) => place > to && place < to + 12 && /^[،,]$/.test(text))
    return /^[،,]$/.test(sentence[to]?.text ?? '') ? (comma > 0 ? comma + 1 : null) : to
  }
  return start
}

// "تبنت الجماعة الهجوم وقالت إنها": whoever did what the sentence starts with says it.
const doer = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | undefined => {
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

// "وقف علي مطر (33 عاما) أمام ركام منزل. وقال": who was shown in the sentence before.
const withAge = (sentence: ArabicSentence | undefined, index: number): ArabicSaid | undefined => {
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

const withNoun =
  /^ب(?!عد$|ين$|ها$|هم$|نا$|لا$|دء$|يت|حر|شر|رج|نت|اب|ات$|قي|عض|ما$|أن$|لد|عث|رنام|رلم|نك|يان|ريط|غداد|يروت|نغا|ورت|طل)\p{L}{2,}/u

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
      : null
  const to = object ?? (asked ? told : withWhat > 0 ? withWhat : whole)
  // "يذكر أن": nobody in particular.
  if (
    !named &&
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
