import type { Words } from '../en/index.ts'
import { counted } from '../plural.ts'

/** The list of places, and the page of one. */
export const places: Words['places'] = {
  title: 'الأماكن',
  lead: 'أين يُقال إن الأمور حدثت، بالدقة التي ذكرها أصحاب الأقوال لا أكثر. فالمحافظة مساحة لا نقطة، ومعظم القرى هنا بلا نقطة لأن أي صفحة قُرئت لا تعطيها.',
  description: 'كل مكان يسميه هذا السجل، وما يقع في ماذا.',
  about: (name) => `${name}: ما يقع فيه، والأحداث هناك، وما قيل عنه.`,
  names: 'الأسماء',
  alsoCalled: 'يُسمى أيضاً',
  kind: 'النوع',
  lies: 'يقع في',
  inside: 'ما يقع فيه',
  nothingInside: 'لا يسمي السجل شيئاً فيه.',
  where: 'موضعه',
  near: (distance) => `معروف بدقة ${distance}`,
  within: (distance) => `على بعد لا يتجاوز ${distance} من`,
  metres: (n) =>
    counted('ar', n, { one: 'متراً واحداً', two: 'مترين', few: '{n} أمتار', many: '{n} متراً', other: '{n} متر' }),
  kilometres: (n) => `${n} كم`,
  north: (degrees) => `${degrees}° شمالاً`,
  south: (degrees) => `${degrees}° جنوباً`,
  east: (degrees) => `${degrees}° شرقاً`,
  west: (degrees) => `${degrees}° غرباً`,
  pointBasis: 'مصدره',
  area: 'مساحة لا تمثلها نقطة.',
  noPoint: 'لا تعطي أي صفحة قُرئت نقطة له، فلا تُرسم نقطة.',
  map: (name) => `موضع ${name}`,
  mapInside: 'رُسمت الأماكن الواقعة فيه التي تعطي صفحة ما نقطة لها، وكل منها يقع في موضع ما داخل دائرته.',
  note: 'ملاحظة',
  events: 'الأحداث هناك',
  noEvents: 'لا حدث في السجل مصنَّف هناك.',
  claims: 'ما قيل عنه',
  claimsNote: 'أقوال عن أحداث هناك، وأقوال تسميه.',
  noClaims: 'لا قول عنه.',
  country: 'البلد',
  whole: (n) =>
    counted('ar', n, {
      zero: 'لا أماكن',
      one: 'مكان واحد',
      two: 'مكانان',
      few: '{n} أماكن',
      many: '{n} مكاناً',
      other: '{n} مكان',
    }),
  eventsThere: (n) =>
    counted('ar', n, {
      zero: 'لا أحداث',
      one: 'حدث واحد',
      two: 'حدثان',
      few: '{n} أحداث',
      many: '{n} حدثاً',
      other: '{n} حدث',
    }),
}
