import type { Words } from '../en/index.ts'

/** What is said when something is missing or broken. */
export const problems: Words['problems'] = {
  missingTitle: 'لا شيء مدوّن تحت هذا العنوان',
  missingText: 'قد يكون في العنوان خطأ، أو يكون ما كان هنا قد حُجب. معرّفات هذا السجل لا تُستعمل لشيء آخر أبداً.',
  missingHint: 'كل الأحداث في الصفحة الأولى.',
  toEvents: 'إلى الأحداث',
  downTitle: 'يتعذر الوصول إلى السجل الآن',
  downText: 'تُصنع هذه الصفحة من السجل لحظة طلبها، ولم يُجب السجل. لم يضع شيء.',
  downHint: 'يُرجى المحاولة بعد دقيقة.',
  brokenTitle: 'تعذر إعداد هذه الصفحة',
  brokenText: 'الخلل من جهتنا، ولا يمس شيئاً في السجل.',
  again: 'محاولة أخرى',
  keptText: 'يتعذر الوصول إلى السجل الآن. تعرض هذه الصفحة ما قاله حين سُئل آخر مرة،',
  keptSince: (day, time) => `في ${day} الساعة ${time} بالتوقيت العالمي.`,
  searchLabel: 'البحث عنه بكلماته',
  search: 'بحث',
  otherWays: 'طرق أخرى إلى ما تبحث عنه',
  toNotices: 'ما صُحح أو دُمج أو حُجب',
  toApi: 'السجل بصيغة بيانات، حيث يمكن السؤال عن معرّف',
}
