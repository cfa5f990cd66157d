import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** What stands on every page. */
export const page: Words['page'] = {
  name: 'في السجل',
  tagline: 'من قال ماذا، ومتى، وعبر من، وبأي كلمات.',
  skip: 'إلى النص مباشرة',
  navigation: 'الرئيسية',
  events: 'الأحداث',
  howToRead: 'كيف تُقرأ الصفحة',
  api: 'الواجهة البرمجية',
  otherLanguage: 'English',
  inOtherLanguage: 'هذه الصفحة بالإنجليزية',
  noVerdict: 'سجل عام لا يُصدر حكماً من عنده.',
  licence: 'الشيفرة برخصة Apache-2.0، والسجل برخصة CC BY 4.0، والكلمات المقتبسة لأصحابها.',
  version: (position, when) => (when === null ? `إصدار السجل ${position}` : `إصدار السجل ${position}، ${when}`),
  comma: '، ',
  notes: 'الأقوال بأرقامها',
  notesAt: 'لكل قول صفحة دائمة عنوانها هذا متبوعاً بمعرّف القول:',
  asData: 'هذه الصفحة بصيغة بيانات',
  claims: (n) =>
    counted('ar', n, {
      zero: 'لا أقوال',
      one: 'قول واحد',
      two: 'قولان',
      few: '{n} أقوال',
      many: '{n} قولاً',
      other: '{n} قول',
    }),
  moreThan: (many) => `أكثر من ${many}`,
  speakers: (n) =>
    counted('ar', n, {
      zero: 'لا متحدثين',
      one: 'متحدث واحد',
      two: 'متحدثان',
      few: '{n} متحدثين',
      many: '{n} متحدثاً',
      other: '{n} متحدث',
    }),
  answers: (n) =>
    counted('ar', n, {
      zero: 'لا أجوبة',
      one: 'جواب واحد',
      two: 'جوابان',
      few: '{n} أجوبة',
      many: '{n} جواباً',
      other: '{n} جواب',
    }),
  sources: (n) =>
    counted('ar', n, {
      zero: 'لا منشورات مقروءة',
      one: 'منشور مقروء واحد',
      two: 'منشوران مقروءان',
      few: '{n} منشورات مقروءة',
      many: '{n} منشوراً مقروءاً',
      other: '{n} منشور مقروء',
    }),
  parts: (n) =>
    counted('ar', n, {
      zero: 'لا أحداث فرعية',
      one: 'حدث فرعي واحد',
      two: 'حدثان فرعيان',
      few: '{n} أحداث فرعية',
      many: '{n} حدثاً فرعياً',
      other: '{n} حدث فرعي',
    }),
  questions: (n) =>
    counted('ar', n, {
      zero: 'لا أسئلة',
      one: 'سؤال واحد',
      two: 'سؤالان',
      few: '{n} أسئلة',
      many: '{n} سؤالاً',
      other: '{n} سؤال',
    }),
  figures: (n) =>
    counted('ar', n, {
      zero: 'لا أرقام',
      one: 'رقم واحد',
      two: 'رقمان',
      few: '{n} أرقام',
      many: '{n} رقماً',
      other: '{n} رقم',
    }),
}
