import type { Words } from '../en/index.ts'

/** The pages of a long list. */
export const paging: Words['paging'] = {
  label: 'الصفحات',
  shown: (first, last, total) => `${first}–${last} من ${total}`,
  first: 'الصفحة الأولى',
  previous: 'الصفحة السابقة',
  next: 'الصفحة التالية',
  last: (n) => `الصفحة الأخيرة، ${n}`,
  beyond: (asked, last) => `لا توجد صفحة رقمها ${asked}. هذه هي الأخيرة، رقمها ${last}.`,
  firstOf: (shown, total) => `هذه أول ${shown} من أصل ${total}.`,
  someOf: (shown, total) => `في هذه الصفحة ${shown} من أصل ${total}.`,
  allOfThem: 'القائمة كاملة',
  unreadable: (given) => `«${given}» ليس رقم صفحة، فهذه هي الأولى.`,
}
