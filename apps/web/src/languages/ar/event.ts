import { numberWords } from '@onrecord/model'
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
  firstDay: 'اليوم الأول',
  lastDay: 'آخر أيام الحدث',
  dayBefore: 'اليوم السابق',
  dayAfter: 'اليوم التالي',
  now: 'اليوم: كل شيء',
  asDays: 'انتقل إلى يوم',
  shownSaid: (date) => `ما كان قد قيل حتى ${date} فقط.`,
  shownRecorded: (date) => `كما كان السجل في ${date}.`,
  badDate: (given) => `«${given}» ليس تاريخاً تستطيع هذه الصفحة قراءته، فتُرك. يُكتب هكذا: 2025-03-12.`,
  questions: 'الأسئلة',
  noQuestions: 'لا شيء مما دُوّن يجيب عن سؤال يخص هذا الحدث وحده.',
  noneAgreed: 'لا سؤال عن هذا الحدث وحده له جواب واحد من أكثر من أصل.',
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
  answersTitle: 'الأجوبة',
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
  whyDifferent: 'لماذا تختلف هذه الأجوبة',
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
      zero: 'ولا تعارض ظاهري',
      one: 'وزوج واحد تعارضه ظاهري فقط',
      two: 'وزوجان تعارضهما ظاهري فقط',
      few: 'و{n} أزواج تعارضها ظاهري فقط',
      many: 'و{n} زوجاً تعارضها ظاهري فقط',
      other: 'و{n} زوج تعارضها ظاهري فقط',
    }),
  conflictsTitle: 'لا يصحان معاً',
  seemingTitle: 'تعارض ظاهري فقط',
  moreAnswers: (n) =>
    counted('ar', n, {
      one: 'وجواب آخر بين الأقوال.',
      two: 'وجوابان آخران بين الأقوال.',
      few: 'و{n} أجوبة أخرى بين الأقوال.',
      many: 'و{n} جواباً آخر بين الأقوال.',
      other: 'و{n} جواب آخر بين الأقوال.',
    }),
  firstOf: (shown, all) => `المعروض هنا أول ${numberWords(shown)} من أصل ${numberWords(all)} بحسب التاريخ.`,
  allOnOwnPage: 'كلها في صفحات مستقلة',
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
  unknownClaims: 'لم يُفهم بعد',
  unknownClaimsNote: 'أقوال من نوع لا تعرفه هذه الصفحة؛ محفوظة ومعروضة كما كُتبت.',
  sources: 'المصادر',
  sourcesNote:
    'المنشورات التي قُرئت للأسئلة أعلاه، بحسب التاريخ. العنوان يقود إلى ما دُوّن عنها هنا؛ أما «الصفحة الأصلية» و«نسخة محفوظة» فتقودان خارج هذا الموقع.',
  sourcesCaption: 'المنشورات المقروءة بحسب التاريخ',
  sourcesIn: (list) => `بحسب اللغة: ${list}.`,
  notArchived: 'لم تُدوَّن لأي منها نسخة محفوظة أو بصمة بعد.',
  allSources: (n) =>
    counted('ar', n, {
      zero: 'لا منشورات',
      one: 'المنشور كاملاً وما يحمله',
      two: 'المنشوران وما يحمله كل منهما',
      few: 'المنشورات كلها وعددها {n}، وما يحمله كل منها',
      many: 'المنشورات كلها وعددها {n}، وما يحمله كل منها',
      other: 'المنشورات كلها وعددها {n}، وما يحمله كل منها',
    }),
  sourcesOf: (event) => `المصادر: ${event}`,
  sourcesDescription: (event) =>
    `كل منشور قُرئ من أجل «${event}»: لغته وناشره وتاريخه ونسخته المحفوظة وبصمته والأقوال التي يحملها.`,
  publication: 'المنشور',
  published: 'التاريخ',
  readAs: 'اللغة والشكل',
  copy: 'النسخة المحفوظة',
  noCopy: 'لا توجد',
  original: 'الصفحة الأصلية',
  sha256: 'بصمة SHA-256',
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
