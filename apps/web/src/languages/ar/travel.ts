import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** How a claim travelled, and what was changed on the way. */
export const travel: Words['travel'] = {
  number: 'كيف تنقّل الرقم',
  claim: 'كيف تنقّل القول',
  summary: (n) =>
    counted('ar', n, {
      zero: 'لم تغيّر أي نسخة شيئاً',
      one: 'نسخة واحدة غيّرت شيئاً',
      two: 'نسختان غيّرتا شيئاً',
      few: '{n} نسخ غيّرت شيئاً',
      many: '{n} نسخة غيّرت شيئاً',
      other: '{n} نسخة غيّرت شيئاً',
    }),
  note: 'من أول قائل إلى الصفحة التي قُرئت، سطر لكل محطة. ما نُشر على نحو مختلف يوضع إزاء القول: كلمات القول مشطوبة ثم ما نُشر.',
  unchanged: (n) =>
    counted('ar', n, {
      zero: 'لم يورده أي منشور مقروء كما هو',
      one: 'أورده منشور واحد كما هو',
      two: 'أورده منشوران كما هو',
      few: 'أوردته {n} منشورات كما هو',
      many: 'أورده {n} منشوراً كما هو',
      other: 'أورده {n} منشور كما هو',
    }),
  otherwise: (n) =>
    counted('ar', n, {
      one: 'وفي قول آخر تغيّر غير العدد.',
      two: 'وفي قولين آخرين تغيّر غير العدد.',
      few: 'وفي {n} أقوال أخرى تغيّر غير العدد.',
      many: 'وفي {n} قولاً آخر تغيّر غير العدد.',
      other: 'وفي {n} قول آخر تغيّر غير العدد.',
    }),
  unnamed: 'محطة غير مسماة',
  inOtherWords: 'نُشر بكلمات أخرى',
}
