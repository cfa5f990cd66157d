import { vocabulary } from './vocabulary.ts'

/** What a party is. */
export const partyKind = vocabulary('partyKind', 'What a party is.', {
  person: {
    label: { en: 'person', ar: 'شخص' },
    definition: { en: 'A person speaking in public office or public life.', ar: 'شخص يتحدث بصفة عامة أو رسمية.' },
    broader: null,
  },
  state: {
    label: { en: 'state', ar: 'دولة' },
    definition: { en: 'A state or its government.', ar: 'دولة أو حكومتها.' },
    broader: null,
  },
  'state-body': {
    label: { en: 'state body', ar: 'جهة حكومية' },
    definition: { en: 'A ministry, office, court or agency of a state.', ar: 'وزارة أو مكتب أو محكمة أو هيئة حكومية.' },
    broader: 'state',
  },
  'un-body': {
    label: { en: 'UN body', ar: 'هيئة أممية' },
    definition: {
      en: 'An organ, agency or inquiry of the United Nations.',
      ar: 'جهاز أو وكالة أو لجنة تابعة للأمم المتحدة.',
    },
    broader: 'intergovernmental',
  },
  intergovernmental: {
    label: { en: 'intergovernmental body', ar: 'هيئة حكومية دولية' },
    definition: { en: 'A body several states belong to.', ar: 'هيئة تضم عدة دول.' },
    broader: null,
  },
  committee: {
    label: { en: 'committee of inquiry', ar: 'لجنة تحقيق' },
    definition: { en: 'A committee set up to establish facts.', ar: 'لجنة شُكلت لتقصي الحقائق.' },
    broader: null,
  },
  monitor: {
    label: { en: 'monitor', ar: 'جهة رصد' },
    definition: { en: 'An organisation that counts and documents.', ar: 'منظمة تُحصي وتوثّق.' },
    broader: 'ngo',
  },
  ngo: {
    label: { en: 'non-governmental organisation', ar: 'منظمة غير حكومية' },
    definition: { en: 'An association or charity.', ar: 'جمعية أو منظمة خيرية.' },
    broader: null,
  },
  media: {
    label: { en: 'media outlet', ar: 'وسيلة إعلام' },
    definition: {
      en: 'A news agency, paper, broadcaster or news site.',
      ar: 'وكالة أنباء أو صحيفة أو قناة أو موقع إخباري.',
    },
    broader: null,
  },
  website: {
    label: { en: 'website', ar: 'موقع' },
    definition: { en: 'A blog, mirror, aggregator or other site.', ar: 'مدونة أو موقع ناسخ أو جامع أو غير ذلك.' },
    broader: 'media',
  },
  'armed-group': {
    label: { en: 'armed group', ar: 'جماعة مسلحة' },
    definition: {
      en: 'A group that bears arms, within a state’s forces or outside.',
      ar: 'جماعة تحمل السلاح ضمن قوات دولة أو خارجها.',
    },
    broader: null,
  },
  'religious-body': {
    label: { en: 'religious body', ar: 'هيئة دينية' },
    definition: { en: 'A council or church.', ar: 'مجلس ديني أو كنيسة.' },
    broader: null,
  },
  'political-party': {
    label: { en: 'political party', ar: 'حزب سياسي' },
    definition: { en: 'A party or movement.', ar: 'حزب أو حركة.' },
    broader: null,
  },
  company: {
    label: { en: 'company', ar: 'شركة' },
    definition: { en: 'A business.', ar: 'منشأة تجارية.' },
    broader: null,
  },
  group: {
    label: { en: 'several together', ar: 'عدة أطراف معاً' },
    definition: { en: 'Several parties speaking with one voice.', ar: 'أطراف عدة تتحدث بصوت واحد.' },
    broader: null,
  },
  unnamed: {
    label: { en: 'unnamed', ar: 'غير مسمّى' },
    definition: {
      en: 'Someone the source does not name, or whom this record does not name to protect them.',
      ar: 'من لم يسمّه المصدر، أو من لا يسميه هذا السجل حمايةً له.',
    },
    broader: null,
  },
  collective: {
    label: { en: 'people taken together', ar: 'أشخاص مجتمعون' },
    definition: {
      en: 'Forces, officers or people whom claimants take together, named here in neutral words.',
      ar: 'قوات أو ضباط أو أشخاص يجمعهم أصحاب الأقوال معاً، مسمَّون هنا بكلمات محايدة.',
    },
    broader: null,
  },
  label: {
    label: { en: 'label', ar: 'تسمية' },
    definition: {
      en: 'A word one side uses for others; a label, not a neutral category.',
      ar: 'كلمة يطلقها طرف على غيره؛ تسمية لا فئة محايدة.',
    },
    broader: null,
  },
})
