import { vocabulary } from './vocabulary.ts'

/** What happened to the people counted. */
export const outcome = vocabulary('outcome', 'What happened to the people counted.', {
  harmed: {
    label: { en: 'killed or injured', ar: 'قتلى أو جرحى' },
    definition: {
      en: 'Killed or injured, counted together and not told apart.',
      ar: 'قتلى أو جرحى معاً دون تفريق بينهم.',
    },
    broader: null,
  },
  killed: {
    label: { en: 'killed', ar: 'قتلى' },
    definition: {
      en: 'Dead by violence, whoever they were and however they died.',
      ar: 'من ماتوا بالعنف أياً كانوا وكيفما ماتوا.',
    },
    broader: 'harmed',
    crosswalk: { ucdp: 'best', acled: 'fatalities', airwars: 'killed', hxl: '#affected+killed' },
  },
  'unlawfully-killed': {
    label: { en: 'killed unlawfully', ar: 'قتلى خارج القانون' },
    definition: {
      en: 'Killed in a way the claimant calls unlawful or extrajudicial.',
      ar: 'من قُتلوا بطريقة يصفها صاحب القول بأنها خارج القانون أو القضاء.',
    },
    broader: 'killed',
  },
  executed: {
    label: { en: 'executed', ar: 'أُعدموا' },
    definition: {
      en: 'Killed on purpose while in the killers’ power, by the claimant’s word.',
      ar: 'من قُتلوا عمداً وهم في قبضة القتلة، بحسب صاحب القول.',
    },
    broader: 'unlawfully-killed',
  },
  injured: {
    label: { en: 'injured', ar: 'جرحى' },
    definition: { en: 'Wounded and alive.', ar: 'من أُصيبوا وبقوا أحياء.' },
    broader: 'harmed',
    crosswalk: { airwars: 'injured', hxl: '#affected+injured' },
  },
  missing: {
    label: { en: 'missing', ar: 'مفقودون' },
    definition: { en: 'Whereabouts unknown.', ar: 'من لا يُعرف مكانهم.' },
    broader: null,
  },
  abducted: {
    label: { en: 'abducted', ar: 'مخطوفون' },
    definition: {
      en: 'Taken by force by someone without lawful power to do so, by the claimant’s word.',
      ar: 'من أُخذوا بالقوة على يد من لا سلطة قانونية له، بحسب صاحب القول.',
    },
    broader: null,
  },
  detained: {
    label: { en: 'detained', ar: 'محتجزون' },
    definition: { en: 'Held by authorities or an armed group.', ar: 'من تحتجزهم سلطات أو جماعة مسلحة.' },
    broader: null,
  },
  displaced: {
    label: { en: 'displaced', ar: 'نازحون' },
    definition: {
      en: 'Driven from home, inside the country or across a border.',
      ar: 'من أُخرجوا من بيوتهم داخل البلاد أو عبر الحدود.',
    },
    broader: null,
    crosswalk: { hxl: '#affected+displaced' },
  },
  'crossed-border': {
    label: { en: 'fled across a border', ar: 'عبروا الحدود' },
    definition: { en: 'Displaced and arrived in another country.', ar: 'نازحون وصلوا إلى بلد آخر.' },
    broader: 'displaced',
    crosswalk: { hxl: '#affected+refugees' },
  },
  sheltered: {
    label: { en: 'sheltered', ar: 'لاجئون إلى مأوى' },
    definition: { en: 'Displaced and taken in at a named place.', ar: 'نازحون أُووا في مكان محدد.' },
    broader: 'displaced',
  },
})
