import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** The map of an event and its table. */
export const map: Words['map'] = {
  title: 'الخريطة',
  note: 'الأماكن المذكورة في الأقوال، مرسومة بقدر ما يُعرف من مواقعها لا أكثر: الحلقة حول البلدة هي المدى الذي قد تبعد به عن نقطتها، والمنطقة دائرة وليست دبوساً أبداً. والمكان الذي لا يعطي مصدر موقعه يرد في الجدول فقط.',
  drawing: (event) => `الأماكن المذكورة في الأقوال عن: ${event}`,
  description: (drawn, all) => `المرسوم ${drawn} من أصل ${all}. والجدول بجانبها يضمها كلها.`,
  places: (n) =>
    counted('ar', n, {
      zero: 'لا أماكن',
      one: 'مكان واحد',
      two: 'مكانان',
      few: '{n} أماكن',
      many: '{n} مكاناً',
      other: '{n} مكان',
    }),
  table: (n) =>
    counted('ar', n, {
      zero: 'لا أماكن',
      one: 'مكان واحد في جدول',
      two: 'مكانان في جدول',
      few: '{n} أماكن في جدول',
      many: '{n} مكاناً في جدول',
      other: '{n} مكان في جدول',
    }),
  caption: 'الأماكن المذكورة في الأقوال، ومدى معرفة مواقعها',
  place: 'المكان',
  kind: 'نوعه',
  near: 'الموقع',
  named: 'مذكور في',
  within: (km) => `ضمن ${km} كم من نقطة`,
  withinMetres: (metres) => `ضمن ${metres} م من نقطة`,
  unknown: 'لا مصدر يعطيه',
  morePlaces: (n) =>
    counted('ar', n, {
      zero: 'كل الأماكن في الجدول.',
      one: 'مكان آخر في ملف GeoJSON.',
      two: 'مكانان آخران في ملف GeoJSON.',
      few: '{n} أماكن أخرى في ملف GeoJSON.',
      many: '{n} مكاناً آخر في ملف GeoJSON.',
      other: '{n} مكان آخر في ملف GeoJSON.',
    }),
  scale: (km) => `${km} كم`,
  attribution: 'السواحل والحدود: Natural Earth، ملك عام. هذا السجل لا يتخذ موقفاً من أي حدود.',
}
