import { readLexicon } from '../lexicon.ts'
import { nounIn } from './arabic-forms.ts'
import { outcomeAt, victims } from './arabic-outcomes.ts'
import type { ArabicSentence } from './arabic-text.ts'

const others = new Map(readLexicon('arabic-not-people').map(({ word = '', reason = '' }) => [word, reason]))
const numbering =
  /^(?:القرار|قرار|اللواء|لواء|المادة|مادة|الفرقة|الكتيبة|رقم|الصفحة|عام|سنة|العام|القناة|الساعة|الخط|الفقرة|البند|الطريق|الفوج|القاعدة|الفرع|فرع|الكيلو|الغرفة|المحطة|شارع|العدد|المجموعة|المنطقة|القطاع)$/
const persons =
  /^(?:شخص|شخصا|مدني|مدنيا|جندي|جنديا|طفل|طفلا|رجل|رجلا|امرأة|عنصر|عنصرا|قتيل|قتيلا|جريح|جريحا|شهيد|شهيدا|مصاب|شرطي|صحفي|صحافي|مسعف|موظف|عامل|مسلح|فتى|فتاة|معتقل|محتجز)$/

/** Why an Arabic number counts no people; null when it may. */
export const arabicOther = (sentence: ArabicSentence, from: number, to: number, wording: string): string | null => {
  const next = sentence[to]
  const previous = sentence[from - 1]
  // "طفلان شقيقان": once counted, not twice.
  if (
    to - from === 1 &&
    /(?:ان|ين)$/.test(sentence[from]?.plain ?? '') &&
    /^[\p{L}]{3,}(?:ان|ين)$/u.test(previous?.plain ?? '') &&
    previous?.numeral === true
  )
    return 'a number told before'
  // "14 حالة وفاة": cases of something that happens to people.
  if (
    /^(?:حالة|حالات)$/.test(next?.plain ?? '') &&
    (outcomeAt(sentence[to + 1]) !== undefined || /^(?:حرجة|خطرة|خطيرة)$/.test(sentence[to + 1]?.plain ?? ''))
  )
    return null
  const plain = next?.plain ?? ''
  // "جريحان بغارة": no count of what stands behind "with", "for" or "as".
  const attached = /^[بلك]/.test(plain)
  const reason =
    others.get(plain) ?? (attached ? others.get(plain.replace(/(?:ين|ون|ات|ان|ا|ة)$/u, '')) : nounIn(others, plain))
  // "سبعة من أصل تسعة ركاب"
  if (previous?.plain === 'أصل' && sentence[from - 2]?.plain === 'من') return 'a whole of which a part is told'
  if (reason !== undefined && !/^و/.test(plain)) return reason
  if (plain === 'في' && others.get(sentence[to + 1]?.plain ?? '') === 'a share') return 'a share'
  if (
    numbering.test(previous?.plain ?? '') &&
    !/^العدد$/.test(previous?.plain ?? '') &&
    !victims.test(plain) &&
    !persons.test(plain) &&
    !(/^(?:عام|سنة|العام)$/.test(previous?.plain ?? '') && !/^\d{4}$|^[٠-٩]{4}$/.test(wording))
  )
    return 'a number that names something'
  if (/^(?:19|20)\d\d$/.test(wording) || /^بين\s+(?:19|20)\d\d\s+و\s?(?:19|20)\d\d$/.test(wording)) return 'a year'
  if (
    /^و?عشرة?$/.test(wording) &&
    /^ال(?:أول|أولى|حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)(?:ة|ية)?$/u.test(previous?.plain ?? '')
  )
    return 'an ordinal'
  if (/^(?:ليس|وليس|لا|ولا)$/.test(previous?.plain ?? '')) return 'a number that is denied'
  if (/^[%٪]$/.test(next?.text ?? '')) return 'a share'
  if (/^[:|]$/.test(next?.text ?? '') && /^\d{1,2}$/.test(wording) && /^\d/.test(sentence[to + 1]?.text ?? ''))
    return 'a time'
  if (previous?.text === ':' && /^\d/.test(sentence[from - 2]?.text ?? '') && /^\d{1,2}$/.test(wording)) return 'a time'
  if (/^(?:عمره|عمرها|أعمارهم|العمر|البالغ|البالغة|سن)$/.test(previous?.plain ?? '')) return 'an age'
  // "سجن واحد": one of something, and no count of people.
  if (/^واحدة?$/.test(wording) && !persons.test(previous?.plain ?? '')) return 'a pronoun'
  if (/^(?:الاثنين|اثنين)$/.test(wording) && /^(?:يوم|مساء|صباح|أمس)$/.test(previous?.plain ?? '')) return 'a time'
  return null
}
