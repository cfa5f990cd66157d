import { type AnyClaim, isKnown } from '../entries/claim.ts'
import { countWords } from '../sentences/counts.ts'
import { dateWords } from '../sentences/dates.ts'
import { listed, type Naming } from '../sentences/naming.ts'
import type { Worded } from '../values/language.ts'
import type { Dimension } from './scopes.ts'
import type { Outcome, ReasonCode, Verdict } from './verdict.ts'

const dimensionWords: Record<Dimension, Worded> = {
  event: { en: 'the event', ar: 'الحدث' },
  topic: { en: 'the question', ar: 'السؤال' },
  outcome: { en: 'what happened to those counted', ar: 'ما أصاب المحسوبين' },
  population: { en: 'whom they count', ar: 'من تشمله الأرقام' },
  area: { en: 'the place', ar: 'المكان' },
  window: { en: 'the days', ar: 'الأيام' },
  by: { en: 'by whose hand', ar: 'الجهة الفاعلة' },
  count: { en: 'the number', ar: 'العدد' },
  stance: { en: 'whether it is the whole', ar: 'إن كان الرقم كلياً' },
  attitude: { en: 'whether they affirm it', ar: 'الموقف من القول' },
  kind: { en: 'the kind of claim', ar: 'نوع القول' },
  moment: { en: 'the moment spoken of', ar: 'اللحظة المقصودة' },
}

/** What a dimension is called, for lists and tables. */
export const dimensionLabel = (dimension: Dimension): Worded => dimensionWords[dimension]

const outcomeWords: Record<Outcome, Worded> = {
  agrees: { en: 'agree', ar: 'متفقان' },
  conflicts: { en: 'cannot both hold', ar: 'لا يصحان معاً' },
  rivals: { en: 'differ, but may both be true', ar: 'مختلفان وقد يصحان معاً' },
  contains: { en: 'the first counts more, and the second fits inside it', ar: 'الأول أوسع والثاني يقع ضمنه' },
  within: { en: 'the first counts a part of the second, and fits', ar: 'الأول جزء من الثاني ومتسق معه' },
  updates: { en: 'are two states of one running count or statement', ar: 'حالتان متعاقبتان للقول نفسه' },
  differs: { en: 'are about different things', ar: 'يتناولان أمرين مختلفين' },
  undetermined: { en: 'cannot be compared', ar: 'لا يمكن مقارنتهما' },
}

/** What an outcome is called, for lists and tables. */
export const outcomeLabel = (outcome: Outcome): Worded => outcomeWords[outcome]

const reasonWords: Record<ReasonCode, Worded> = {
  'same-words': { en: 'they say the same', ar: 'يقولان الشيء نفسه' },
  'counts-meet': {
    en: 'about the same people, place and days, and one number fits both',
    ar: 'عن الأشخاص والمكان والأيام ذاتها، وثمة عدد يوافق كليهما',
  },
  'under-ceiling': {
    en: 'the higher one is an upper limit, and the lower one lies under it',
    ar: 'الأعلى حد أقصى والأدنى يقع دونه',
  },
  'total-below-floor': {
    en: 'same people, place and days, and the lower one is given as the whole',
    ar: 'الأشخاص والمكان والأيام ذاتها، والأدنى مقدَّم على أنه الكل',
  },
  'part-above-whole': { en: 'the larger number is of a part only', ar: 'العدد الأكبر لجزء فقط' },
  'part-fits': { en: 'narrower in', ar: 'أضيق في' },
  'each-a-floor': {
    en: 'each counts the cases its maker had documented, so each is a floor',
    ar: 'كل منهما يحصي ما وثّقه صاحبه، فكل منهما حد أدنى',
  },
  'floor-below': {
    en: 'the lower one is a floor of documented cases and does not deny the higher',
    ar: 'الأدنى حد أدنى لحالات موثقة ولا ينفي الأعلى',
  },
  'stance-unstated': {
    en: 'the lower one does not say whether it is the whole or only the cases found',
    ar: 'الأدنى لا يذكر إن كان الكل أم ما وُجد من حالات',
  },
  'same-claimant-later': { en: 'the same claimant, at a later date', ar: 'صاحب القول نفسه في وقت لاحق' },
  'same-claimant-same-day': {
    en: 'the same claimant; which came later is not known',
    ar: 'صاحب القول نفسه، ولا يُعرف أيهما لاحق',
  },
  falling: { en: 'the later number is lower', ar: 'العدد اللاحق أقل' },
  'dimension-apart': { en: 'apart in', ar: 'مختلفان في' },
  'dimension-overlaps': { en: 'only partly the same in', ar: 'متطابقان جزئياً فقط في' },
  'dimension-unstated': { en: 'not stated by at least one', ar: 'غير مذكور لدى أحدهما على الأقل' },
  'count-unreadable': { en: 'one gives no number that can be read', ar: 'أحدهما لا يعطي عدداً يمكن قراءته' },
  'same-answer': { en: 'the same answer', ar: 'الجواب نفسه' },
  'affirmed-and-denied': { en: 'one affirms what the other denies', ar: 'أحدهما يؤكد ما ينفيه الآخر' },
  'denied-only-elsewhere': {
    en: 'what one affirms reaches beyond what the other denies',
    ar: 'ما يؤكده أحدهما أوسع مما ينفيه الآخر',
  },
  'other-answer': { en: 'different answers to one question', ar: 'جوابان مختلفان عن سؤال واحد' },
  'attitude-apart': { en: 'one only passes it on or warns of it', ar: 'أحدهما ينقل القول أو يحذر منه فقط' },
  'exclusive-states': { en: 'it cannot be in both states at once', ar: 'لا يمكن اجتماع الحالتين' },
  'other-start': {
    en: 'the same state, said to begin on different days',
    ar: 'الحالة نفسها مع بدايتين في يومين مختلفين',
  },
  'state-at-other-time': { en: 'said of different days', ar: 'قيلا عن يومين مختلفين' },
  testimony: { en: 'testimonies are set side by side, not weighed', ar: 'الروايات توضع جنباً إلى جنب ولا تُوازن' },
  'kind-unknown': { en: 'of a kind this version does not know', ar: 'من نوع لا تعرفه هذه النسخة' },
}

const subject = (claim: AnyClaim, naming: Naming): string => {
  const arabic = naming.language === 'ar'
  const who = naming.party(claim.claimant)
  const when = claim.statedAt === null ? '' : ` (${dateWords(claim.statedAt, naming.language)})`
  const figure =
    isKnown(claim) && (claim.kind === 'casualties' || claim.kind === 'tally')
      ? countWords(claim.value.count, naming.language)
      : null
  if (figure === null) return arabic ? `قول ${who}${when}` : `what ${who} said${when}`
  return arabic ? `رقم ${who} «${figure}»${when}` : `${who}${who.endsWith('s') ? '’' : '’s'} ${figure}${when}`
}

const because = ({ reasons }: Verdict, naming: Naming): string => {
  const { language } = naming
  const codes = [...new Set(reasons.map((reason) => reason.code))]
  const phrases = codes.map((code) => {
    const found = reasons.flatMap((reason) =>
      reason.code === code && reason.dimension !== undefined ? [dimensionWords[reason.dimension][language]] : [],
    )
    const words = reasonWords[code][language]
    if (found.length === 0) return words
    if (code === 'dimension-unstated')
      return language === 'ar' ? `${listed(found, 'ar')}: ${words}` : `${listed(found, 'en')} ${words}`
    if (code === 'dimension-apart' || code === 'dimension-overlaps' || code === 'part-fits')
      return `${words} ${listed(found, language)}`
    return code === 'part-above-whole' ? `${words} (${listed(found, language)})` : words
  })
  return phrases.join(language === 'ar' ? '؛ ' : '; ')
}

const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase())

/** A comparison in one sentence that names both claims, what they come to, and why. */
export const comparisonSentence = (verdict: Verdict, a: AnyClaim, b: AnyClaim, naming: Naming): string => {
  const { language } = naming
  // "The first" of a pair is the smaller or the earlier, so that the sentence reads the same from both sides.
  const turned = verdict.outcome === 'contains' || (verdict.outcome === 'updates' && verdict.later === 'a')
  const [first, second] = turned ? [b, a] : [a, b]
  const [one, other] = [subject(first, naming), subject(second, naming)]
  const why = because(verdict, naming)
  if (verdict.outcome === 'contains' || verdict.outcome === 'within')
    return language === 'ar'
      ? `${one} جزء مما يشمله ${other} ومتسق معه: ${why}.`
      : capital(`${one} is a part of what ${other} covers, and fits in it: ${why}.`)
  const words = outcomeWords[verdict.outcome][language]
  return language === 'ar' ? `${one} و${other}: ${words}: ${why}.` : capital(`${one} and ${other} ${words}: ${why}.`)
}
