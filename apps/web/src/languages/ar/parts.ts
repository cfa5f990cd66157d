import type { Words } from '../en/index.ts'

/** A page that shows every part the site is made of, for whoever makes or checks it. */
export const parts: Words['parts'] = {
  title: 'كل أجزاء هذا الموقع',
  lead: 'ما تُصنع منه الصفحات، وكل جزء في أحواله. المتحدثون والكلمات هنا مختلقة.',
  colours: 'الألوان',
  type: 'الخط',
  states: 'أحوال السؤال',
  marks: 'علامات الأرقام',
  statements: 'الأقوال',
  quotations: 'الاقتباسات',
  tables: 'جداول الوقائع',
  folds: 'الطيات',
  notices: 'التنبيهات',
  forms: 'الاستمارات',
  sample: 'قال أحدهم إن الميناء أُغلق ثلاثة أيام، وقال الآخر يوماً واحداً.',
  folded: 'طية',
  inFold: 'ما طُوي باقٍ في الصفحة.',
  field: 'يوم',
  button: 'إظهار',
  stated: 'مذكور',
}
