import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** The chart of figures and its table. */
export const figures: Words['figures'] = {
  chartTitle: (question) => `الأرقام التي قُدمت جواباً عن: ${question}`,
  chartDescription: (figures, speakers, first, last) =>
    `${figures} من ${speakers}، قيلت بين ${first} و${last}. أفقياً من اليمين إلى اليسار: يوم القول. عمودياً: العدد. ` +
    'كل علامة قول واحد وتقود إلى صفحته؛ وفي الجدول أدناه الأرقام نفسها.',
  reading:
    'كل علامة قول واحد، في اليوم الذي قيل فيه وعند العدد المذكور. الشكل لمن يُحصى واللون لمن قال. السهم إلى الأعلى: ما لا يقل عن؛ ومع علامة مفرغة: أكثر من. القوسان: نحو. القضيب: من – إلى. ولا يصل الخط إلا بين أرقام متحدث واحد في نطاق واحد.',
  scaleBreak: 'يتغير المقياس',
  logarithmic: 'مقياس لوغاريتمي',
  everyone: 'الجميع',
  populationNotStated: 'من يُحصى غير مذكور',
  mostly: (people) => `معظمهم من ${people}`,
  notDrawn: (n) =>
    counted('ar', n, {
      one: 'رقم واحد بلا تاريخ أو عدد، وهو في الجدول فقط.',
      two: 'رقمان بلا تاريخ أو عدد، وهما في الجدول فقط.',
      few: '{n} أرقام بلا تاريخ أو عدد، وهي في الجدول فقط.',
      many: '{n} رقماً بلا تاريخ أو عدد، وهي في الجدول فقط.',
      other: '{n} رقم بلا تاريخ أو عدد، وهي في الجدول فقط.',
    }),
  table: (n) =>
    counted('ar', n, {
      one: 'الرقم في جدول',
      two: 'الرقمان في جدول',
      few: 'كل الأرقام ({n}) في جدول',
      many: 'كل الأرقام ({n}) في جدول',
      other: 'كل الأرقام ({n}) في جدول',
    }),
  caption: (question) => `${question} كل الأرقام بحسب التاريخ.`,
  date: 'قيل في',
  who: 'القائل',
  figure: 'الرقم',
  whom: 'من يُحصى',
  where: 'أين',
  when: 'متى',
  stance: 'صفة العدد',
  source: 'قُرئ في',
  notStated: 'غير مذكور',
  stances: {
    total: 'حصيلة',
    documented: 'حالات موثقة (حد أدنى)',
    ceiling: 'حد أعلى',
    unstated: 'غير مذكورة',
  },
  methods: {
    'named-list': 'قائمة أسماء',
    'own-documentation': 'توثيق خاص به',
    'official-count': 'إحصاء رسمي',
    estimate: 'تقدير',
    reported: 'بحسب ما نُقل إليه',
    unstated: 'غير مذكورة',
  },
}
