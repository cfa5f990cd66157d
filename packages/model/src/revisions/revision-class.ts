import type { Worded } from '../values/language.ts'

/** What a revision of an entry can change, most telling first. */
export const revisionClasses = ['figure', 'attribution', 'scope', 'wording', 'precision', 'other'] as const
/** What a revision of an entry can change. */
export type RevisionClass = (typeof revisionClasses)[number]

const labels: Record<RevisionClass, Worded> = {
  figure: { en: 'a figure', ar: 'رقم' },
  attribution: { en: 'who said it, or through whom', ar: 'من قاله أو عبر من' },
  scope: { en: 'whom, where, when or by whose hand', ar: 'مَن وأين ومتى وبيد مَن' },
  wording: { en: 'the wording', ar: 'الصياغة' },
  precision: { en: 'how exactly it is put', ar: 'مدى الدقة' },
  other: { en: 'something else', ar: 'شيء آخر' },
}

/** What a class of change is called. */
export const revisionClassLabel = (name: RevisionClass): Worded => labels[name]
