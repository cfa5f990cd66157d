import { contentEnd } from './arabic-contents.ts'
import { verbWithObject } from './arabic-forms.ts'
import { isMedium, speaks } from './arabic-parties.ts'
import { passedOn } from './arabic-passed-on.ts'
import type { ArabicSaid } from './arabic-said.ts'
import { sourceEnd } from './arabic-sources.ts'
import { according, classOf, cutBefore, happened, participleOf, that, trimEnd } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

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
  const also = /^و?كما$/.test(sentence[at]?.plain ?? '') && (at === 0 || !/^[،,]$/.test(sentence[at - 1]?.text ?? ''))
  const goesTo = sentence[to]
  if (
    /^و?كما$/.test(sentence[at]?.plain ?? '') &&
    (also ||
      happened.test(sentence[from]?.plain ?? '') ||
      that.test(goesTo?.plain ?? '') ||
      happened.test(goesTo?.plain ?? '') ||
      /^(?:عن|إلى)$/.test(goesTo?.plain ?? ''))
  )
    return null
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
