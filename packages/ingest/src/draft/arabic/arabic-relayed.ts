import { verbWithObject } from './arabic-forms.ts'
import { isMedium, speaks } from './arabic-parties.ts'
import type { ArabicSaid } from './arabic-said.ts'
import {
  according,
  classOf,
  contentEnd,
  contentStart,
  cues,
  cutBefore,
  happened,
  participleOf,
  sourceEnd,
  that,
  trimEnd,
} from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

const passedOn = new Map([
  ...cues,
  ...['تداول', 'نشر', 'تناقل', 'روج', 'نقل', 'ورد', 'جاء', 'بث', 'أصدر', 'أذاع', 'عرض'].map(
    (verb) => [verb, 'say'] as const,
  ),
])

const times =
  /^(?:اليوم|أمس|مساء|صباح|فجر|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|به|بها|له|لها|عنه|عنها|إليه|في|عن)$/

// "أفاد مصدر طبي وكالة فرانس برس": whom it was told to stands behind who told it.
const withoutRecipient = (sentence: ArabicSentence, from: number, to: number): number => {
  for (let at = from + 2; at < to; at += 1)
    if (
      isMedium(sentence[at]?.plain ?? '') &&
      !/^(?:مراسل|مراسلة|مندوب|مدير|رئيس|تقرير|باسم|موقع|شبكة|وكالة|قناة|لوكالة|صحيفة|إذاعة|تلفزيون|ال\p{L}*[^يةىر]|تعداد)$/u.test(
        sentence[at - 1]?.plain ?? '',
      )
    )
      return at
  return to
}

// Where "according to" ends: "وفق", "حسبما أفادت", "على حد قول", "كما قالت", "نقلا عن".
const broughtBy = (sentence: ArabicSentence, at: number): number | null => {
  const plain = (step: number): string => sentence[at + step]?.plain ?? ''
  let to: number | null = null
  if (according.test(plain(0))) {
    to = at + 1
    if (plain(0).endsWith('استنادا') && plain(1) === 'إلى') to += 1
    if (/^(?:لما|ما)$/.test(plain(to - at))) to += 1
    const verb = sentence[to]?.plain ?? ''
    if (to > at + 1 || /حسبما$/.test(plain(0))) {
      if (classOf(sentence[to]) !== undefined || verbWithObject(passedOn, verb) !== undefined || passedOn.has(verb))
        to += 1
    }
  } else if (/^و?(?:كما|مثلما)$/.test(plain(0)) && (classOf(sentence[at + 1]) !== undefined || passedOn.has(plain(1))))
    to = at + 2
  else if (
    /^و?على$/.test(plain(0)) &&
    plain(1) === 'ما' &&
    (classOf(sentence[at + 2]) !== undefined || passedOn.has(plain(2)))
  )
    to = at + 3
  else if (/^و?على$/.test(plain(0)) && plain(1) === 'حد' && /^(?:قول|تعبير|وصف|زعم)$/.test(plain(2))) to = at + 3
  else if (/^و?على$/.test(plain(0)) && plain(1) === 'لسان') to = at + 2
  // "في حصيلة أعلنتها الوزارة"
  else if (
    plain(0) === 'في' &&
    /^(?:حصيلة|إحصائية|بيان|تقرير|تغريدة|منشور|إحصاء|تصريح|تصريحات)$/.test(plain(1)) &&
    /^[،,]$/.test(sentence[at - 1]?.text ?? '') &&
    /(?:ه|ها)$/.test(plain(2)) &&
    verbWithObject(passedOn, plain(2)) !== undefined
  )
    to = at + 3
  else if (plain(0) === 'نقلا' && plain(1) === 'عن') to = at + 2
  else if (/^(?:برأي|بتقدير)$/.test(plain(0))) to = at + 1
  if (to === null) return null
  while (to < sentence.length && to > at + 1 && times.test(sentence[to]?.plain ?? '')) to += 1
  return to
}

// "وفق المادة 4", "وفق الاتفاق": as a rule has it, and nobody's words.
const rules =
  /^(?:ل|لل|ال)?(?:مادة|قانون|اتفاق|اتفاقية|خطة|نظام|معايير|شروط|قرار|جدول|مبدأ|دستور|برنامج زمني|آلية|أحكام|نص|بنود|القوانين|أصول|قواعد|إجراءات|ظروف|حالة|حاجة|مقتضيات|احتياجات|أهمية)$/

// Where what is told before "according to" starts.
const leftOf = (sentence: ArabicSentence, at: number): number => {
  let start = at
  while (
    start > 0 &&
    !/^[؛|]$/.test(sentence[start - 1]?.text ?? '') &&
    !(cutBefore.test(sentence[start - 1]?.plain ?? '') && at - start > 2)
  )
    start -= 1
  return start
}

/** Who tells it by "according to" in Arabic. */
export const accordingTo = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  const from = broughtBy(sentence, at)
  if (from === null) return null
  if (rules.test(sentence[from]?.plain ?? '')) return null
  // "بحسب تعبيره": whoever is speaking anyway.
  if (/^(?:ل)?(?:تعبير|قول|وصف|زعم|رأي|تقدير|روايت)(?:ه|ها|هم)$/.test(sentence[from]?.plain ?? '')) return null
  const end0 = sourceEnd(sentence, happened.test(sentence[from]?.plain ?? '') ? from + 1 : from)
  const to = withoutRecipient(
    sentence,
    from,
    /^(?:التي|الذي|الذين)$/.test(sentence[end0 - 1]?.plain ?? '') ? end0 - 1 : end0,
  )
  if (to <= from) return null
  // "وفق ما نقلته الوكالة عن متحدث": whoever is quoted, passed on by whoever stands first.
  if (/^[وف]?نقل/.test(sentence[from - 1]?.plain ?? '') && sentence[to]?.plain === 'عن') {
    const end = sourceEnd(sentence, to + 1)
    const start = leftOf(sentence, at)
    const left = trimEnd(sentence, start, at)
    if (end > to + 1 && left > start)
      return {
        sentence: index,
        source: [to + 1, end],
        sourceSentence: index,
        cue: [at, from],
        content: [[start, left]],
        class: 'say',
        rule: 'quoted-as-saying',
        relay: [from, to],
      }
  }
  const cue = [at, from] as const
  // "كما قال إن": also said, and nobody's words before it.
  if (/^و?كما$/.test(sentence[at]?.plain ?? '') && that.test(sentence[to]?.plain ?? '')) return null
  const base = {
    sentence: index,
    source: [from, to] as const,
    sourceSentence: index,
    cue,
    class: 'say' as const,
    rule: 'according-to',
    relay: null,
  }
  const lead = sentence.slice(0, at).every(({ text }) => !/\p{L}/u.test(text) || text === 'و')
  // "واستنادا إلى صور الأقمار": what it rests on is nobody.
  if (
    lead &&
    /استنادا$/.test(sentence[at]?.plain ?? '') &&
    !sentence.slice(from, to).some(({ plain }) => speaks(plain))
  )
    return null
  if (lead) {
    // "وبحسب المصدر ذاته فإن"
    if (/^ف(?:إن|قد)/.test(sentence[to]?.plain ?? '')) {
      const end = trimEnd(sentence, to + 1, contentEnd(sentence, to + 1))
      return end > to + 1 ? { ...base, content: [[to + 1, end]] } : null
    }
    let start = to
    // "بحسب الشبكة، ومقرها لندن، …": to the comma that ends what is said beside.
    while (start < sentence.length && start < to + 8 && !/^[،,]$/.test(sentence[start]?.text ?? '')) start += 1
    start = /^[،,]$/.test(sentence[start]?.text ?? '') ? start + 1 : to
    const end = trimEnd(sentence, start, contentEnd(sentence, start))
    return end > start ? { ...base, content: [[start, end]] } : null
  }
  // "أوقعت، وفق منظمات حقوقية، ثمانية قتلى": said on both sides of it.
  const resumes =
    /^[،,]$/.test(sentence[to]?.text ?? '') &&
    !/^(?:و\p{L}{3}|فيما|بينما|لكن)/u.test(sentence[to + 1]?.plain ?? '') &&
    sentence.slice(to + 1, to + 4).some(({ numeral }) => numeral)
  if (resumes && /^[،,]$/.test(sentence[at - 1]?.text ?? '')) {
    let open = at - 1
    while (open > 0 && !/^[،,؛|]$/.test(sentence[open - 1]?.text ?? '') && !that.test(sentence[open - 1]?.plain ?? ''))
      open -= 1
    const end = trimEnd(sentence, to + 1, contentEnd(sentence, to + 1))
    return open < at - 1 && end > to + 1
      ? {
          ...base,
          content: [
            [open, at - 1],
            [to + 1, end],
          ],
        }
      : null
  }
  // "وانتهت بحسب القيادة إلى مقتل 9": between the verb and what it led to, what is told stands behind.
  const inside =
    !/^[،,)»"]$/.test(sentence[at - 1]?.text ?? '') && /^(?:إلى|عن|على|ب\p{L}+)$/u.test(sentence[to]?.plain ?? '')
  if (inside) {
    const end = trimEnd(sentence, to + 1, contentEnd(sentence, to + 1))
    if (end > to + 1) return { ...base, content: [[to + 1, end]] }
  }
  // "استنادا إلى بيانات" inside a clause tells on what something rests, and nobody's words.
  if (
    /استنادا$/.test(sentence[at]?.plain ?? '') &&
    (!/^[،,]$/.test(sentence[at - 1]?.text ?? '') || !sentence.slice(from, to).some(({ plain }) => speaks(plain)))
  )
    return null
  const start = leftOf(sentence, at)
  const end = trimEnd(sentence, start, at)
  if (end <= start) return null
  // "تعرضت لهجمات، وفق القيادة، أسفرت عن إصابة 70": what goes on without "and" is told by it too.
  const goesOn =
    /^[،,]$/.test(sentence[to]?.text ?? '') &&
    /^[،,]$/.test(sentence[at - 1]?.text ?? '') &&
    sentence[to + 1] !== undefined &&
    !/^(?:[وف]\p{L}+|بينما|لكن|إذ|كما|غير|إلا|حيث|التي|الذي|مما|بعد|قبل|ما|لا)$/u.test(sentence[to + 1]?.plain ?? '') &&
    !/^(?:حين)$/.test(sentence[to + 2]?.plain ?? '') &&
    classOf(sentence[to + 1]) === undefined &&
    participleOf(sentence[to + 1]) === undefined
  const right = goesOn ? trimEnd(sentence, to + 1, contentEnd(sentence, to + 1)) : 0
  return {
    ...base,
    content:
      right > to + 1
        ? [
            [start, end],
            [to + 1, right],
          ]
        : [[start, end]],
  }
}

// "قوله", "تأكيدها", "دعوته": the word of saying of whoever is quoted.
const isWordOfHis = (plain: string): boolean =>
  /^(?:قول|تأكيد|تصريح|دعوت|نفي|تحذير|إشارت|اتهام|إعلان|وصف|مطالبت|رفض|توضيح|إدانت|استنكار|ترجيح|كشف|إقرار|اعتراف|تشديد|تعهد|توقع)(?:ه|ها|هم|هما)$/.test(
    plain,
  )

/** "نقلت الوكالة عن مصدر طبي قوله إن": the source speaks, the agency passes it on. */
export const quotedBy = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  if (!/^و?(?:نقل|نقلت|ينقل|تنقل|نقلا)$/.test(sentence[at]?.plain ?? '')) return null
  const about = sentence.findIndex(({ plain: word }, place) => place > at && place < at + 8 && word === 'عن')
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

/** "ما تداولته صفحات عن مقتل", "جاء في بيان للوزارة أن": somebody else's words, in the words of the sentence. */
export const toldElsewhere = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  const plain = sentence[at]?.plain ?? ''
  const base = {
    sentence: index,
    sourceSentence: index,
    cue: [at, at + 1] as const,
    class: 'say' as const,
    relay: null,
  }
  if (/^و?(?:جاء|ورد|نص|جاءت|وردت)$/.test(plain) && /^(?:في|على)$/.test(sentence[at + 1]?.plain ?? '')) {
    let to = at + 2
    while (
      to < sentence.length &&
      to < at + 16 &&
      !that.test(sentence[to]?.plain ?? '') &&
      !/^[:.؛]$/.test(sentence[to]?.text ?? '')
    )
      to += 1
    const start = contentStart(sentence, to)
    if (start === null || to <= at + 2) return null
    const end = trimEnd(sentence, start, contentEnd(sentence, start))
    const named = trimEnd(sentence, at + 2, to)
    return end > start ? { ...base, source: [at + 2, named], content: [[start, end]], rule: 'document' } : null
  }
  if (sentence[at - 1]?.plain !== 'ما' || verbWithObject(passedOn, plain) === undefined) return null
  const to = sourceEnd(sentence, at + 1)
  let about = to
  while (about < to + 6 && !/^(?:عن|بشأن|حول|من)$/.test(sentence[about]?.plain ?? '')) about += 1
  if (to <= at + 1 || !/^(?:عن|بشأن|حول|من)$/.test(sentence[about]?.plain ?? '')) return null
  let end = about + 1
  while (end < sentence.length && !/^[.،,؛]$/.test(sentence[end]?.text ?? '')) end += 1
  return end > about + 1 ? { ...base, source: [at + 1, to], content: [[about + 1, end]], rule: 'passed-on' } : null
}

const nominal = new Map<string, ArabicSaid['class']>([
  ['إعلان', 'say'],
  ['تأكيد', 'confirm'],
  ['قول', 'say'],
  ['زعم', 'claim'],
  ['مزاعم', 'claim'],
  ['ادعاء', 'claim'],
  ['ادعاءات', 'claim'],
  ['تصريحات', 'say'],
  ['اتهام', 'accuse'],
  ['اتهامات', 'accuse'],
  ['نفي', 'deny'],
  ['إقرار', 'concede'],
  ['اعتراف', 'concede'],
  ['تحذير', 'warn'],
  ['تحذيرات', 'warn'],
  ['رواية', 'say'],
])

// "زعم ناطق أن" is the verb, "بعد زعم ناطق" the noun; "وصفت تصريحات كينشاسا بأنها" says nothing of what they say.
const byItself = (sentence: ArabicSentence, at: number): boolean =>
  (sentence[at]?.plain !== 'زعم' || /^(?:بعد|رغم|حد|على|في|مع|من|عقب|إثر|وسط)$/.test(sentence[at - 1]?.plain ?? '')) &&
  !sentence.slice(Math.max(0, at - 8), at).some(({ plain }) => /^[وف]?[يت]?(?:وصف|صف|اعتبر|عتبر)(?:ت|وا)?$/.test(plain))

/** "بعد إعلان الجيش مقتل 12 مسلحا", "نفي الوزارة أن": the word of saying is a noun. */
export const byNoun = (sentence: ArabicSentence, index: number, at: number): ArabicSaid | null => {
  const kind = byItself(sentence, at) ? nominal.get(sentence[at]?.plain ?? '') : undefined
  const to = kind === undefined ? 0 : sourceEnd(sentence, at + 1)
  if (kind === undefined || to <= at + 1) return null
  const next = sentence[to]?.plain ?? ''
  const start = that.test(next) ? contentStart(sentence, to) : happened.test(next) ? to : null
  if (start === null) return null
  const end = trimEnd(sentence, start, contentEnd(sentence, start))
  return end > start
    ? {
        sentence: index,
        source: [at + 1, to],
        sourceSentence: index,
        cue: [at, at + 1],
        content: [[start, end]],
        class: kind,
        rule: 'noun',
        relay: null,
      }
    : null
}
