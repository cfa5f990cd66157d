import type { DraftOutcome } from '../draft.ts'
import { another, outcomeAt, saved, stop, victims } from './arabic-outcomes.ts'
import { phraseTold, wordsIn } from './arabic-phrases.ts'
import type { ArabicSentence } from './arabic-text.ts'

/** What an Arabic number tells of those it counts, and by which rule. */
export interface ArabicTold {
  readonly outcome: DraftOutcome
  readonly rule: string
  readonly part?: boolean
}

const linking =
  /^(?:إلى|بلغ|بلغت|يبلغ|تبلغ|نحو|هو|هي|ب|عن|عند|بين|على|وصل|وصلت|تجاوز|من|عددهم|وعددهم|عددها|أكثر|حوالي|بواقع)$/

/** "12 قتيلا وجريحا", "قتلى وجرحى", "بين قتيل وجريح": the dead and the wounded in one number, in one form. */
const both =
  /^(?:(?:\S+ ){0,6}?(?:ما )?بين (?:قتيل|شهيد) و(?:جريح|مصاب)|(?:\S+ )?(?:(?:قتيلا|شهيدا) و(?:جريحا|مصابا)|(?:قتيل|شهيد) و(?:جريح|مصاب)|(?:قتلى|شهداء) و(?:جرحى|مصابين)|(?:ال)(?:قتلى|شهداء) وال(?:جرحى|مصابين)))(?: |$)/u

// "مقتل وإصابة 20": what both words tell of one number.
const jointVerb =
  /(?:^| )[وفب]?(?:ال)?(?:قتل|مقتل|استشهاد|استشهد) (?:و|أو )(?:جرح|إصابة|أصيب) (?:أكثر من |نحو |حوالي )?$/u

const jointTold = (sentence: ArabicSentence, from: number, to: number): ArabicTold | null =>
  both.test(wordsIn(sentence, to, to + 9)) || jointVerb.test(`${wordsIn(sentence, from - 4, from)} `)
    ? { outcome: 'casualties', rule: 'figure.head' }
    : null

// "تهمة القتل", "محاولة اغتيال", "خطر الموت": spoken of, and it happened to nobody yet.
const spokenOf = /^[وب]?(?:ال)?(?:تهمة|تهم|جريمة|جرائم|محاولة|شبهة|خطر|مخاطر|احتمال|بتهمة)$/

const tellsAt = (sentence: ArabicSentence, at: number): DraftOutcome | undefined =>
  spokenOf.test(sentence[at - 1]?.plain ?? '') ? undefined : outcomeAt(sentence[at])

const headTold = (sentence: ArabicSentence, to: number): ArabicTold | null => {
  for (let at = to; at < Math.min(sentence.length, to + 3); at += 1) {
    const token = sentence[at]
    if (token === undefined || stop.test(token.text)) break
    // "ثلاثة من الجرحى": whom is counted, and not yet what happened to them.
    if (
      /^(?:من|في|على|إلى|إثر|جراء|عقب|بعد|قبل|خلال|منذ|نتيجة|بسبب|لدى|كان|كانت|كانوا|الذين|معظمهم|أغلبهم|نصفهم|بينهم|منهم)$/.test(
        token.plain,
      )
    )
      break
    const outcome = tellsAt(sentence, at)
    if (outcome === undefined) {
      if (/^و/.test(token.plain) && at > to) break
      continue
    }
    // "12 قتيلا وإصابة", "12 وأسر": what is joined by "and" tells of the next.
    if (/^و\p{L}{3}/u.test(token.plain) && !/^(?:وفاة|وفيات)/.test(token.plain)) break
    return { outcome, rule: 'figure.head' }
  }
  return null
}

// "عدد شهداء القصف الذي طال الحي ارتفع إلى سبعة": the toll stands farther off when it reached the number.
const tollFar = (sentence: ArabicSentence, from: number): ArabicTold | null => {
  if (!sentence.slice(Math.max(0, from - 3), from).some(({ plain }) => reached.test(plain))) return null
  for (let at = from - 1; at > Math.max(0, from - 18); at -= 1) {
    const token = sentence[at]
    if (token === undefined || /^[.؛؟!|]$/.test(token.text) || token.numeral) return null
    const outcome = victims.test(token.plain) ? outcomeAt(token) : undefined
    if (outcome !== undefined && /^[وب]?(?:عدد|حصيلة|إجمالي|مجموع|أن|إن)$/.test(sentence[at - 1]?.plain ?? ''))
      return { outcome, rule: 'figure.toll' }
  }
  return null
}

const masdar =
  /^و(?:مقتل|إصابة|وفاة|توقيف|اعتقال|احتجاز|نزوح|فقدان|خطف|اختطاف|استشهاد|انتشال|تهجير|تشريد|إعدام|دفن|جرح|قتل)$/

const reached = /^[وف]?[يت]?(?:بلغ|وصل|صل|ارتفع|رتفع|تجاوز|قدر|ناهز)(?:ت)?$/

const families = /^(?:أسرة|أسر|عائلة|عائلات)$/

const objectTold = (sentence: ArabicSentence, from: number): ArabicTold | null => {
  for (let at = from - 1; at >= Math.max(0, from - 8); at -= 1) {
    const token = sentence[at]
    if (token === undefined || /^[.؛؟!|]$/.test(token.text)) break
    if (/^(?:الذي|التي|الذين|بينما|فيما|لكن|مقابل|وإن|وأن|وإنه|وأنه)$/.test(token.plain) || saved.test(token.plain))
      break
    const outcome = tellsAt(sentence, at)
    if (outcome === undefined) {
      if (at === from - 1 && another(sentence, from)) break
      if (
        /^[،,]$/.test(token.text) &&
        sentence.slice(at + 1, from).some(({ plain }) => /^(?:أن|إن|أنه|إنه)$/.test(plain))
      )
        break
      continue
    }
    if (victims.test(token.plain)) {
      const gap = sentence.slice(at + 1, from)
      const among = /^و?(?:بين|ضمن)$/.test(sentence[at - 1]?.plain ?? '')
      // "بلغ عدد النازحين منذ بدء المعارك 1.2 مليون", "بين القتلى الـ14 ثلاث نساء"
      const counted = sentence.slice(Math.max(0, at - 3), at).some(({ plain }) => reached.test(plain))
      // "عدد المحتجزين في المنشأة 310"
      const number =
        /^[وب]?(?:عدد|حصيلة|إجمالي|مجموع)$/.test(sentence[at - 1]?.plain ?? '') &&
        gap.length < 5 &&
        !gap.some(({ text }) => stop.test(text))
      if (
        gap.length > 1 &&
        !among &&
        !counted &&
        !number &&
        !gap.some(({ plain, text }) => linking.test(plain) || text === ':')
      )
        continue
      // "عدد القتلى" of a wanted part: "ومن بين القتلى 12 امرأة".
      return { outcome, rule: among ? 'figure.among' : 'figure.toll', part: among }
    }
    return { outcome, rule: 'figure.object' }
  }
  return null
}

// Past what is told beside the number: "12 مدنيا، بينهم طفلة، استشهدوا", "سبعة من أصل تسعة ركاب قضوا".
const pastBeside = (sentence: ArabicSentence, at: number): number => {
  if (sentence[at]?.plain === 'من' && sentence[at + 1]?.plain === 'أصل') return at + 3
  if (!/^[،,]$/.test(sentence[at]?.text ?? '')) return at
  const lead = sentence[at + 1]?.plain === 'من' ? at + 2 : at + 1
  if (!/^(?:بينهم|بينهن|بينها|منهم|ضمنهم|معظمهم|بعضهم|جميعهم|أغلبهم|وهم)$/.test(sentence[lead]?.plain ?? '')) return at
  for (let end = lead + 1; end < lead + 9; end += 1) if (/^[،,]$/.test(sentence[end]?.text ?? '')) return end + 1
  return at
}

const predicateTold = (sentence: ArabicSentence, to: number): ArabicTold | null => {
  let from = pastBeside(sentence, to)
  if (from === to && sentence[to] !== undefined && !stop.test(sentence[to]?.text ?? '')) {
    const comma = sentence.findIndex(({ text }, at) => at > to && at < to + 4 && /^[،,]$/.test(text))
    if (comma > 0 && pastBeside(sentence, comma) > comma) from = pastBeside(sentence, comma)
  }
  for (let at = from; at < Math.min(sentence.length, from + 8); at += 1) {
    const token = sentence[at]
    if (token === undefined || stop.test(token.text) || token.numeral) break
    if (/^(?:معظمهم|أغلبهم|نصفهم|الذي|بينما|فيما|بعد|قبل|منذ|خلال)$/.test(token.plain)) break
    if (/^[وف]?[بل]?[أإ]ن(?:ه|ها|هم|نا|ني)?$/.test(token.plain)) break
    // "3 مدعين عامين وتوقيف اثنين", "عشرات المواقع وقتل ثلاثين": told of the next.
    if (masdar.test(token.plain) || (/^[وف]/.test(token.plain) && sentence[at + 1]?.numeral === true)) break
    if (victims.test(token.plain)) {
      // "380 طفلا كانوا بين القتلى"
      const among = /^(?:بين|ضمن|من)$/.test(sentence[at - 1]?.plain ?? '') ? outcomeAt(token) : undefined
      if (among !== undefined) return { outcome: among, rule: 'figure.among', part: true }
      continue
    }
    const outcome = tellsAt(sentence, at)
    if (outcome !== undefined) return { outcome, rule: 'figure.predicate' }
  }
  return null
}

// "42 محتجزا سابقا": what they were once.
const former = (sentence: ArabicSentence, to: number): boolean =>
  /^(?:detained|abducted|displaced)$/.test(outcomeAt(sentence[to]) ?? '') &&
  /^سابق(?:ا|ين|ون|ة)?$/.test(sentence[to + 1]?.plain ?? '')

/** What is told of the people an Arabic number counts: by its noun, what stands before it, or the verb behind it. */
export const arabicTold = (sentence: ArabicSentence, from: number, to: number): ArabicTold | null => {
  // "قتيلان": the word counts and tells at once.
  if (former(sentence, to)) return null
  const members = sentence[to]?.plain === 'من' ? sentence[to + 1] : undefined
  // "اثنان من الجرحى صحفيان", unless they died since: "ثلاثة من الجرحى توفوا"
  if (members !== undefined && victims.test(members.plain) && objectTold(sentence, from) === null) {
    const since = predicateTold(sentence, to + 2)
    const outcome = outcomeAt(members)
    if (since?.outcome === 'killed') return since
    if (outcome !== undefined) return { outcome, rule: 'figure.head', part: true }
  }
  const joint = jointTold(sentence, from, to)
  if (joint !== null) return joint
  const own = outcomeAt(sentence[from])
  if (own !== undefined && to - from === 1) return { outcome: own, rule: 'figure.head' }
  // "8 عائلات نازحة" tells how families live, "نزوح 8 عائلات" that they fled.
  const head = families.test(sentence[to]?.plain ?? '') ? null : headTold(sentence, to)
  const object = objectTold(sentence, from)
  // "أربعة سجناء توفوا"
  const then =
    head !== null && /^(?:detained|abducted|displaced)$/.test(head.outcome) ? predicateTold(sentence, to + 1) : null
  if (then !== null && /^(?:killed|injured|missing|executed)$/.test(then.outcome)) return then
  // "وفاة 51 محتجزا": the noun tells who they were, the word before it what happened to them.
  if (head !== null && /^(?:detained|abducted|displaced)$/.test(head.outcome) && object?.rule === 'figure.object')
    return object
  if (head !== null) return head
  const phrase = phraseTold(sentence, from, to)
  // Right before the number a phrase speaks first: "قتلوا وأسر أربعة".
  if (phrase?.rule === 'figure.told-before') return phrase
  return (
    object ??
    phrase ??
    tollFar(sentence, from) ??
    (families.test(sentence[to]?.plain ?? '') ? null : predicateTold(sentence, to))
  )
}
