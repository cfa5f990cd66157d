import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** Who answers which question, as a table. */
export const matrix: Words['matrix'] = {
  title: 'من قال ماذا',
  note: 'المتحدثون في الصفوف بحسب ترتيب أول كلام لهم، والأسئلة في الأعمدة. الحرف جواب من الأجوبة المدرجة تحت السؤال، والرقم آخر رقم أُعطي؛ وكل منها يقود إلى القول. وإذا تعددت أقوال المتحدث الواحد وُضعت جنباً إلى جنب.',
  caption: (event) => `${event}: من أجاب عن أي سؤال`,
  speaker: 'المتحدث',
  asked: 'سُئل ولم يجب',
  none: 'لم يُدوَّن له قول في ذلك',
  answer: (letter, wording, date) => `${letter}: ${wording}، ${date}`,
  figure: (count, date) => `${count}، ${date}`,
  more: (n) =>
    counted('ar', n, {
      one: 'وواحد غيره',
      two: 'واثنان غيرهما',
      few: 'و{n} غيرها',
      many: 'و{n} غيرها',
      other: 'و{n} غيرها',
    }),
  all: (speakers, questions) => `الجدول كاملاً: ${speakers}، ${questions}`,
  shownOf: (speakers, questions) => `المعروض هنا: ${speakers}، ${questions}.`,
  scroll: 'يمكن تمرير الجدول جانبياً.',
  pageTitle: (event) => `من قال ماذا: ${event}`,
  description: (event) => `كل المتحدثين وكل الأسئلة في «${event}» في جدول واحد تقود علاماته إلى الأقوال.`,
}
