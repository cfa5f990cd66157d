import { outcomeAt } from './arabic-outcomes.ts'
import { isHeading, isParty, speaks } from './arabic-parties.ts'
import type { ArabicSaid } from './arabic-said.ts'
import { sourceEnd } from './arabic-sources.ts'
import { classOf, isNumeral, trimEnd } from './arabic-spans.ts'
import type { ArabicSentence } from './arabic-text.ts'

// Past "10:42 -", "•", "عاجل |", "الشرق | مباشر |": what stands before an item of a feed.
const itemStart = (sentence: ArabicSentence): number => {
  let from = 0
  for (let at = 0; at < 7; at += 1) if (sentence[at]?.text === '|') from = at + 1
  for (;;) {
    const token = sentence[from]
    if (token === undefined) return from
    if (!/\p{L}/u.test(token.text) && !token.quoted && token.text !== '(') from += 1
    else if (isHeading(token.plain) && /^[:|–—-]$/.test(sentence[from + 1]?.text ?? '')) from += 2
    else if (/^[–—-]$/.test(sentence[from + 1]?.text ?? '') && from < 3) from += 2
    else return from
  }
}

/** Who speaks by a colon at the start: "الدفاع المدني: 12 قتيلا", "20:41 | مركز الطوارئ: …", "رويترز عن مسؤول: …". */
export const labelled = (sentence: ArabicSentence, index: number): ArabicSaid[] => {
  const from = itemStart(sentence)
  let colon = from
  // "12:00" is a time of day.
  const isTime = (at: number): boolean =>
    /\d$/.test(sentence[at - 1]?.text ?? '') && /^\d/.test(sentence[at + 1]?.text ?? '')
  while (colon < sentence.length && colon < from + 12 && (sentence[colon]?.text !== ':' || isTime(colon))) colon += 1
  if (sentence[colon]?.text !== ':' || colon <= from || colon + 1 >= sentence.length) return []
  const words = sentence.slice(from, colon)
  const about = words.findIndex(({ plain }, at) => at > 0 && plain === 'عن')
  const named = about > 0 ? from + about + 1 : from
  const said = sentence.slice(named, colon)
  if (sentence.slice(from, named).some(({ plain }) => /^[وف]?[يت]?نقل(?:ت|ا)?$/.test(plain))) return []
  if (/^[وف]?(?:زاد|زادت|مضى|مضت|تابع|استطرد)$/.test(said[0]?.plain ?? '')) return []
  if (/^و?(?:جاء|جاءت|ورد|وردت|نص|نصت|فيما|بينما|كما|لكن|أما|ولم|لم)$/.test(said[0]?.plain ?? '')) return []
  if (said.some((token) => classOf(token) !== undefined || /^[.؛]$/.test(token.text) || isNumeral(token))) return []
  const quote = sentence[colon + 1]?.quoted === true
  const short = said.length <= 4 && outcomeAt(sentence[named]) === undefined
  // "إسرائيل: قتلنا" speaks, "ميانمار: الجيش قتل" says where.
  const country = isParty(said[0]?.plain ?? '')
  const ours = sentence
    .slice(colon + 1, colon + 4)
    .some(({ plain }) => /(?:نا|ناه|ناهم)$|^(?:لن|سن\p{L}{3,}|نحن|لم|لا)$/u.test(plain))
  const office =
    !country &&
    (speaks(said[0]?.plain ?? '') ||
      (/^(?:كبير|كبيرة|نائب|نائبة|مساعد|أحد|إحدى|عضو|أبرز)$/.test(said[0]?.plain ?? '') &&
        speaks(said[1]?.plain ?? '')))
  // "غوتيريش: ما يحدث «كارثة»"
  const speech = quote || sentence.slice(colon + 1, colon + 12).some(({ quoted }) => quoted)
  if (!office && !(country && (ours || quote)) && !(short && (speech || ours))) return []
  const to = Math.min(sourceEnd(sentence, named), colon)
  const end = trimEnd(sentence, colon + 1, sentence.length)
  if (to <= named || end <= colon + 1) return []
  const base = { sentence: index, sourceSentence: index, content: [[colon + 1, end]] as const, class: 'say' as const }
  const own: ArabicSaid = { ...base, source: [named, to], cue: [colon, colon + 1], rule: 'label', relay: null }
  return about > 0
    ? [{ ...own, relay: [from, named - 1] }, relaying(own, [from, named - 1], [named - 1, named])]
    : [own]
}

/** Whoever passed it on, as who told the same: "نقلت الوكالة عن مصدر أن", "رويترز عن مسؤول: …". */
export const relaying = (
  own: ArabicSaid,
  source: readonly [number, number],
  cue: readonly [number, number],
): ArabicSaid => {
  const { cueToo, ...rest } = own
  return { ...rest, source, cue, rule: 'relayed', relay: null }
}
