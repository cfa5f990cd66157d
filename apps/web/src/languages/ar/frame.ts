import type { Words } from '../en/index.ts'

/** The way around the site: what stands at the head and the foot of every page, and where a page stands. */
export const frame: Words['frame'] = {
  search: 'بحث',
  searchLabel: 'البحث في السجل',
  changes: 'التغييرات',
  method: 'المنهج',
  about: 'عن السجل',
  parties: 'المتحدثون',
  places: 'الأماكن',
  sources: 'المنشورات',
  notices: 'التصحيحات والمحجوب',
  compare: 'مقارنة قولين',
  foot: 'المزيد في هذا الموقع',
  where: 'موضع هذه الصفحة',
  first: 'الصفحة الأولى',
  next: 'الصفحة التالية',
  pages: 'الصفحات',
  noSuchPage: 'لا صفحة كهذه في القائمة. تبدأ من هنا:',
  movedTitle: 'دُمج هذا المدخل في مدخل آخر',
  movedText: 'كان الشيء نفسه قد أُدخل مرتين. والمدخل الباقي هنا:',
}
