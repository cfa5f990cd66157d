import type { Language, Notice, RevisionClass } from '@onrecord/model'

/** What a feed says beside the sentences of claims. */
interface Words {
  readonly record: string
  readonly of: (title: string) => string
  readonly revised: (classes: readonly RevisionClass[]) => string
  readonly notice: Readonly<Partial<Record<Notice['notice'], string>>>
}

const arabic: Readonly<Record<RevisionClass, string>> = {
  figure: 'العدد',
  attribution: 'النسبة إلى القائل',
  scope: 'النطاق',
  wording: 'الصياغة',
  precision: 'الدقة',
  other: 'غير ذلك',
}

/** Those words in every language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    record: 'On Record',
    of: (title) => `On Record: ${title}`,
    revised: (classes) => `Revised on this record: ${classes.join(', ')}.`,
    notice: { correction: 'Corrected', retraction: 'Retracted', merge: 'Merged', withdrawal: 'Withdrawn' },
  },
  ar: {
    record: 'في السجل',
    of: (title) => `في السجل: ${title}`,
    revised: (classes) => `عُدّل في هذا السجل: ${classes.map((one) => arabic[one]).join('، ')}.`,
    notice: { correction: 'تصحيح', retraction: 'تراجع', merge: 'دمج', withdrawal: 'سحب' },
  },
}
