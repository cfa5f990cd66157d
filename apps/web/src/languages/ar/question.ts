import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** The page of a question, and what changed since a day. */
export const question: Words['question'] = {
  alone: 'هذا السؤال في صفحة مستقلة',
  inEvent: 'سؤال عن',
  description: (wording, event) => `${wording} ${event}. كل الأجوبة، ومن قدّمها، ولماذا تختلف، ومن أين جاءت.`,
  since: 'منذ ذلك اليوم',
  added: (n) =>
    counted('ar', n, {
      zero: 'لم يُضف قول',
      one: 'أُضيف قول واحد',
      two: 'أُضيف قولان',
      few: 'أُضيفت {n} أقوال',
      many: 'أُضيف {n} قولاً',
      other: 'أُضيف {n} قول',
    }),
  gone: (n) =>
    counted('ar', n, {
      zero: 'لم يَزُل قول',
      one: 'قول واحد لم يعد موجوداً',
      two: 'قولان لم يعودا موجودين',
      few: '{n} أقوال لم تعد موجودة',
      many: '{n} قولاً لم يعد موجوداً',
      other: '{n} قول لم يعد موجوداً',
    }),
  revised: (n) =>
    counted('ar', n, {
      zero: 'لم يتغير نص قول',
      one: 'تغيّر نص قول واحد',
      two: 'تغيّر نص قولين',
      few: 'تغيّر نص {n} أقوال',
      many: 'تغيّر نص {n} قولاً',
      other: 'تغيّر نص {n} قول',
    }),
  opened: (n) =>
    counted('ar', n, {
      zero: 'لا أسئلة جديدة',
      one: 'سؤال جديد واحد',
      two: 'سؤالان جديدان',
      few: '{n} أسئلة جديدة',
      many: '{n} سؤالاً جديداً',
      other: '{n} سؤال جديد',
    }),
  closed: (n) =>
    counted('ar', n, {
      zero: 'ما زالت الأسئلة كلها مطروحة',
      one: 'سؤال واحد لم يعد مطروحاً',
      two: 'سؤالان لم يعودا مطروحين',
      few: '{n} أسئلة لم تعد مطروحة',
      many: '{n} سؤالاً لم يعد مطروحاً',
      other: '{n} سؤال لم يعد مطروحاً',
    }),
  turned: (n) =>
    counted('ar', n, {
      zero: 'لم تتغير حال أي سؤال',
      one: 'تغيّرت حال سؤال واحد',
      two: 'تغيّرت حال سؤالين',
      few: 'تغيّرت حال {n} أسئلة',
      many: 'تغيّرت حال {n} سؤالاً',
      other: 'تغيّرت حال {n} سؤال',
    }),
  nothingSince: 'لا شيء مما دُوّن قيل بعده.',
  moreChanges: (n) =>
    counted('ar', n, {
      one: 'وواحد آخر.',
      two: 'واثنان آخران.',
      few: 'و{n} غيرها.',
      many: 'و{n} غيرها.',
      other: 'و{n} غيرها.',
    }),
}
