import { vocabulary } from './vocabulary.ts'

/** The things, not people's fates, that a tally counts. */
export const counted = vocabulary(
  'counted',
  'The things, not people’s fates, that a tally counts.',
  {
    massacre: {
      label: { en: 'massacres', ar: 'مجازر' },
      definition: {
        en: 'Incidents the claimant calls massacres or mass killings.',
        ar: 'حوادث يسميها صاحب القول مجازر أو قتلاً جماعياً.',
      },
      broader: 'site',
    },
    site: {
      label: { en: 'places', ar: 'مواقع' },
      definition: { en: 'Places where something happened or was examined.', ar: 'أماكن وقع فيها شيء أو جرى فحصها.' },
      broader: null,
    },
    suspect: {
      label: { en: 'suspects', ar: 'مشتبه بهم' },
      definition: { en: 'People named as suspects.', ar: 'أشخاص وردت أسماؤهم مشتبهاً بهم.' },
      broader: null,
    },
    arrest: {
      label: { en: 'arrests', ar: 'موقوفون' },
      definition: { en: 'People arrested on suspicion.', ar: 'أشخاص أُوقفوا للاشتباه.' },
      broader: 'suspect',
    },
    defendant: {
      label: { en: 'defendants', ar: 'متهمون' },
      definition: { en: 'People brought to trial.', ar: 'أشخاص أُحيلوا إلى المحاكمة.' },
      broader: 'suspect',
    },
    listing: {
      label: { en: 'sanctions listings', ar: 'إدراجات في العقوبات' },
      definition: { en: 'People or groups put under sanctions.', ar: 'أشخاص أو جماعات فُرضت عليهم عقوبات.' },
      broader: null,
    },
    testimony: {
      label: { en: 'testimonies', ar: 'إفادات' },
      definition: { en: 'Statements taken from witnesses.', ar: 'أقوال أُخذت من شهود.' },
      broader: null,
    },
    'committee-member': {
      label: { en: 'committee members', ar: 'أعضاء اللجنة' },
      definition: { en: 'Members appointed to a committee.', ar: 'أعضاء عُيّنوا في لجنة.' },
      broader: null,
    },
    arson: {
      label: { en: 'arsons', ar: 'حرائق متعمدة' },
      definition: { en: 'Buildings set on fire on purpose.', ar: 'مبانٍ أُحرقت عمداً.' },
      broader: null,
    },
    hospital: {
      label: { en: 'hospitals out of service', ar: 'مستشفيات خارج الخدمة' },
      definition: { en: 'Hospitals that could not work.', ar: 'مستشفيات تعذر عليها العمل.' },
      broader: null,
    },
    'armed-person': {
      label: { en: 'armed people mobilised', ar: 'مسلحون محتشدون' },
      definition: { en: 'Armed people who gathered or moved.', ar: 'مسلحون تجمعوا أو تحركوا.' },
      broader: null,
    },
    family: { label: { en: 'families', ar: 'عائلات' }, definition: { en: 'Households.', ar: 'أسر.' }, broader: null },
    report: {
      label: { en: 'reports received', ar: 'بلاغات' },
      definition: { en: 'Reports or complaints received.', ar: 'بلاغات أو شكاوى وردت.' },
      broader: null,
    },
    day: {
      label: { en: 'days', ar: 'أيام' },
      definition: { en: 'Days allowed or taken.', ar: 'أيام مُهلة أو مستغرقة.' },
      broader: null,
    },
    document: {
      label: { en: 'documents', ar: 'وثائق' },
      definition: { en: 'Documents collected or published.', ar: 'وثائق جُمعت أو نُشرت.' },
      broader: null,
    },
  },
  { exclusive: false },
)
