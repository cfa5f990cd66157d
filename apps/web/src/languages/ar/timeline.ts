import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** The timeline of an event. */
export const timeline: Words['timeline'] = {
  title: 'التسلسل الزمني',
  note: 'فوق المحور: عدد ما قيل في كل يوم، وكل عمود يقود إلى هذه الصفحة كما كانت في ذلك اليوم. وتحته: الأحداث الواقعة ضمن هذا الحدث كما صُنّفت؛ أما ما جرى ومتى جرى فتقوله الأقوال.',
  drawing: (event) => `التسلسل الزمني: ${event}`,
  description: (statements, first, last, parts) =>
    `${statements} بين ${first} و${last}، و${parts}. الجدول والقائمة أدناه يحملان المضمون نفسه.`,
  statements: (n) =>
    counted('ar', n, {
      zero: 'لا أقوال',
      one: 'قول واحد',
      two: 'قولان',
      few: '{n} أقوال',
      many: '{n} قولاً',
      other: '{n} قول',
    }),
  noDay: (n) =>
    counted('ar', n, {
      zero: 'لكل الأقوال يوم معروف.',
      one: 'قول واحد بلا يوم محدد، فلم يُرسم.',
      two: 'قولان بلا يوم محدد، فلم يُرسما.',
      few: '{n} أقوال بلا يوم محدد، فلم تُرسم.',
      many: '{n} قولاً بلا يوم محدد، فلم تُرسم.',
      other: '{n} قول بلا يوم محدد، فلم تُرسم.',
    }),
  drawnParts: (drawn, all) => `رُسمت أول ${drawn} من أصل ${all} من الأحداث الفرعية، والقائمة أدناه تضمها كلها.`,
  table: 'الأقوال بحسب اليوم في جدول',
  caption: 'الأقوال بحسب اليوم الذي قيلت فيه',
  day: 'اليوم',
  said: 'الأقوال',
  by: 'قالها',
  parts: 'ضمن هذا الحدث',
  partsNote: 'لكل منها صفحة مستقلة، ولا تُخلط أقوالها بما سبق.',
  allParts: (n) =>
    counted('ar', n, {
      one: 'عرض واحد آخر',
      two: 'عرض اثنين آخرين',
      few: 'عرض {n} أخرى',
      many: 'عرض {n} أخرى',
      other: 'عرض {n} أخرى',
    }),
}
