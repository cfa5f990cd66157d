import { cues } from './arabic-spans.ts'

/** Verbs by which words are passed on, besides those of saying. */
export const passedOn = new Map([
  ...cues,
  ...['تداول', 'نشر', 'تناقل', 'روج', 'نقل', 'ورد', 'جاء', 'بث', 'أصدر', 'أذاع', 'عرض'].map(
    (verb) => [verb, 'say'] as const,
  ),
])
