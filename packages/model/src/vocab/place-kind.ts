import { vocabulary } from './vocabulary.ts'

/** What a place is. */
export const placeKind = vocabulary('placeKind', 'What a place is.', {
  country: {
    label: { en: 'country', ar: 'بلد' },
    definition: { en: 'A state’s territory.', ar: 'أراضي دولة.' },
    broader: null,
  },
  region: {
    label: { en: 'region', ar: 'إقليم' },
    definition: { en: 'A loosely bounded area such as a coast.', ar: 'منطقة غير دقيقة الحدود كالساحل.' },
    broader: null,
  },
  governorate: {
    label: { en: 'governorate', ar: 'محافظة' },
    definition: { en: 'First-level division (ADM1).', ar: 'تقسيم من المستوى الأول.' },
    broader: null,
    crosswalk: { ucdp: 'adm_1', acled: 'admin1', hxl: '#adm1' },
  },
  district: {
    label: { en: 'district', ar: 'منطقة' },
    definition: { en: 'Second-level division (ADM2).', ar: 'تقسيم من المستوى الثاني.' },
    broader: null,
    crosswalk: { ucdp: 'adm_2', acled: 'admin2', hxl: '#adm2' },
  },
  city: { label: { en: 'city', ar: 'مدينة' }, definition: { en: 'A city.', ar: 'مدينة.' }, broader: null },
  town: { label: { en: 'town', ar: 'بلدة' }, definition: { en: 'A town.', ar: 'بلدة.' }, broader: null },
  village: { label: { en: 'village', ar: 'قرية' }, definition: { en: 'A village.', ar: 'قرية.' }, broader: null },
  neighbourhood: {
    label: { en: 'neighbourhood', ar: 'حي' },
    definition: { en: 'Part of a town or city.', ar: 'جزء من بلدة أو مدينة.' },
    broader: null,
  },
  area: {
    label: { en: 'area', ar: 'ناحية' },
    definition: { en: 'Some villages or countryside taken together.', ar: 'قرى أو ريف مجتمعة.' },
    broader: null,
  },
  location: {
    label: { en: 'location', ar: 'موضع' },
    definition: { en: 'A named spot, of which it is not said what it is.', ar: 'موضع مسمّى لا يُذكر نوعه.' },
    broader: null,
  },
  site: {
    label: { en: 'site', ar: 'موقع' },
    definition: { en: 'A building, base, court or cemetery.', ar: 'مبنى أو قاعدة أو محكمة أو مقبرة.' },
    broader: null,
  },
})
