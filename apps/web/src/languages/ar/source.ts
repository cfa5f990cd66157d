import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** Where and how something was read. */
export const source: Words['source'] = {
  title: 'أين قُرئ',
  chain: 'الطريق الذي سلكه',
  more: (n) =>
    counted('ar', n, {
      one: 'ومصدر آخر',
      two: 'ومصدران آخران',
      few: 'و{n} مصادر أخرى',
      many: 'و{n} مصدراً آخر',
      other: 'و{n} مصدر آخر',
    }),
  none: 'لم يُدوَّن منشور يحمله.',
  forms: {
    original: 'نص الناشر نفسه',
    'agency-copy': 'عن وكالة',
    repost: 'إعادة نشر',
    mirror: 'نسخة طبق الأصل',
    rewrite: 'إعادة صياغة',
    'machine-translation': 'ترجمة آلية',
    summary: 'تلخيص',
  },
  copyOf: (whose) => `عن ${whose}`,
  excerpt: 'مقروء في مقتطف',
  full: 'مقروء كاملاً',
  cited: 'لم يُقرأ هنا، بل ذكره صاحب القول',
  archived: 'نسخة محفوظة',
  untitled: 'صفحة بلا عنوان',
  noDate: 'بلا تاريخ ظاهر',
  altered: 'أورده على نحو مختلف',
}
