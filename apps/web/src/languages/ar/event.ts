import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** The page of an event. */
export const event: Words['event'] = {
  partOf: 'جزء من',
  contentNote: 'تنبيه',
  accountsNote: 'يتضمن هذا القسم روايات عن أعمال قتل.',
  countsWithParts: 'وكلها محسوبة',
  clock: 'ما كان قد قيل، وما كان قد دُوّن',
  saidBy: 'ما قيل حتى',
  recordedBy: 'ما دُوّن حتى',
  show: 'عرض',
  today: 'عرض الكل',
  shownSaid: (date) => `ما كان قد قيل حتى ${date} فقط.`,
  shownRecorded: (date) => `كما كان السجل في ${date}.`,
  badDate: (given) => `«${given}» ليس تاريخاً تستطيع هذه الصفحة قراءته، فتُرك. يُكتب هكذا: 2025-03-12.`,
  questions: 'الأسئلة',
  noQuestions: 'لا شيء مما دُوّن يجيب عن سؤال يخص هذا الحدث وحده.',
  nothingYet: 'لم يكن قد قيل أو دُوّن شيء حتى ذلك اليوم.',
  answeredBy: 'أجاب',
  andOthers: (n) =>
    counted('ar', n, {
      one: 'وآخر',
      two: 'وآخران',
      few: 'و{n} آخرون',
      many: 'و{n} آخرون',
      other: 'و{n} آخرون',
    }),
  answersTitle: 'الإجابات',
  inTheirWords: 'بكلماتهم',
  moreStatements: (n) =>
    counted('ar', n, {
      one: 'قول آخر',
      two: 'قولان آخران',
      few: '{n} أقوال أخرى',
      many: '{n} قولاً آخر',
      other: '{n} قول آخر',
    }),
  told: (n) =>
    counted('ar', n, {
      one: 'رواية واحدة',
      two: 'روايتان',
      few: '{n} روايات',
      many: '{n} رواية',
      other: '{n} رواية',
    }),
  whyDifferent: 'لماذا تختلف هذه الإجابات',
  conflicts: (n) =>
    counted('ar', n, {
      zero: 'لا قولين يتعارضان',
      one: 'قولان لا يصحان معاً',
      two: 'زوجان لا يصح طرفاهما معاً',
      few: '{n} أزواج لا يصح طرفاها معاً',
      many: '{n} زوجاً لا يصح طرفاها معاً',
      other: '{n} زوج لا يصح طرفاها معاً',
    }),
  seeming: (n) =>
    counted('ar', n, {
      zero: 'ولا تعارض ظاهرياً فقط',
      one: 'وزوج واحد تعارضه ظاهري فقط',
      two: 'وزوجان تعارضهما ظاهري فقط',
      few: 'و{n} أزواج تعارضها ظاهري فقط',
      many: 'و{n} زوجاً تعارضها ظاهري فقط',
      other: 'و{n} زوج تعارضها ظاهري فقط',
    }),
  conflictsTitle: 'لا يصحان معاً',
  seemingTitle: 'تعارض ظاهري فقط',
  morePairs: (n) =>
    counted('ar', n, {
      one: 'وزوج آخر.',
      two: 'وزوجان آخران.',
      few: 'و{n} أزواج أخرى.',
      many: 'و{n} زوجاً آخر.',
      other: 'و{n} زوج آخر.',
    }),
  compared: 'وُجدت بمقارنة من أحصى كل متحدث وأين ومتى وكيف؛ ولا حكم على قول أحد.',
  silent: (who) => `سُئل ولم يجب: ${who}.`,
  origins: (n) =>
    counted('ar', n, {
      one: 'أصل مستقل واحد',
      two: 'أصلان مستقلان',
      few: '{n} أصول مستقلة',
      many: '{n} أصلاً مستقلاً',
      other: '{n} أصل مستقل',
    }),
  undated: 'بلا تاريخ معروف',
  dateNotStated: 'بلا تاريخ',
  subEvents: 'ضمن هذا الحدث',
  subEventsNote: 'لكل منها صفحة مستقلة، ولا تُخلط أقوالها بما سبق.',
  unknownClaims: 'لم يُفهم بعد',
  unknownClaimsNote: 'أقوال من نوع لا تعرفه هذه الصفحة؛ محفوظة ومعروضة كما كُتبت.',
  sources: 'المصادر',
  sourcesNote: 'المنشورات التي قُرئت للأسئلة أعلاه، بحسب التاريخ. الروابط تقود خارج هذا الموقع.',
  showSources: (n) =>
    counted('ar', n, {
      one: 'عرض منشور واحد',
      two: 'عرض منشورين',
      few: 'عرض {n} منشورات',
      many: 'عرض {n} منشوراً',
      other: 'عرض {n} منشور',
    }),
  carries: 'يحمل',
  backToTop: 'عودة إلى الأسئلة',
}
