import { vocabulary } from './vocabulary.ts'

/** What the people counted did for a living, as the claimant gives it. */
export const occupation = vocabulary(
  'occupation',
  'What the people counted did for a living, as the claimant gives it.',
  {
    'health-worker': {
      label: { en: 'health workers', ar: 'عاملون صحيون' },
      definition: {
        en: 'Doctors, nurses, medics and others working in health care.',
        ar: 'أطباء وممرضون ومسعفون وغيرهم من العاملين في الصحة.',
      },
      broader: null,
    },
    journalist: {
      label: { en: 'journalists', ar: 'صحفيون' },
      definition: { en: 'Reporters and media workers.', ar: 'مراسلون وعاملون في الإعلام.' },
      broader: null,
    },
    clergy: {
      label: { en: 'clergy', ar: 'رجال دين' },
      definition: { en: 'Priests, sheikhs and other religious officials.', ar: 'كهنة وشيوخ وغيرهم من رجال الدين.' },
      broader: null,
    },
    'aid-worker': {
      label: { en: 'aid workers', ar: 'عمال إغاثة' },
      definition: { en: 'Staff and volunteers of relief organisations.', ar: 'موظفو ومتطوعو منظمات الإغاثة.' },
      broader: null,
    },
  },
  { exclusive: false },
)
