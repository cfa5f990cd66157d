import {
  assemble,
  atLeast,
  type Count,
  type Entry,
  type EntryNotice,
  exactly,
  idOf,
  type PublicDossier,
  type Quote,
  readEntry,
  about as some,
  toPublic,
} from '@onrecord/model'

// A small made-up record: every part of the site is shown on it. Nobody and nothing here exists.

const named = (type: Entry['type'], name: string) => ({ type, id: idOf(type, 'parts', name), refs: [] })

const party = (name: string, en: string, ar: string) => ({
  ...named('party', name),
  name: { en, ar },
  shortName: null,
  aliases: [],
  kind: 'monitor',
  description: null,
  partOf: null,
  affiliations: [],
  website: null,
})

const watch = party('watch', 'Harbour Watch', 'مرصد الميناء')
const council = party('council', 'the Town Council', 'مجلس البلدة')
const paper = party('paper', 'The Evening Paper', 'صحيفة المساء')

const event = {
  ...named('event', 'harbour'),
  slug: 'parts',
  title: { en: 'The closing of the harbour', ar: 'إغلاق الميناء' },
  summary: { en: 'What was said of it.', ar: 'ما قيل فيه.' },
  window: '2031-05-01/2031-05-03',
  places: [],
  partOf: null,
  contentNote: null,
}

const source = (name: string, language: string) => ({
  ...named('source', name),
  publisher: paper.id,
  form: 'repost',
  original: null,
  url: 'https://example.org/',
  title: language === 'ar' ? 'الميناء مغلق' : 'Harbour closed',
  language,
  publishedAt: '2031-05-04',
  publishedAtBasis: null,
  retrievedAt: null,
  readAs: 'excerpt',
  readNote: null,
  archivedUrl: null,
  sha256: null,
})

const [page, arabicPage] = [source('page', 'en'), source('arabic', 'ar')]

const claim = (name: string, claimant: { id: string }, day: string, count: Count) => ({
  ...named('claim', name),
  event: event.id,
  claimant: claimant.id,
  role: null,
  statedAt: day,
  hedge: 'asserted',
  basis: { type: 'own-documentation', from: [] },
  statement: { en: 'A number of people were hurt.', ar: 'أُصيب عدد من الناس.' },
  asStated: null,
  cautions: [],
  kind: 'casualties',
  value: {
    outcome: 'injured',
    count,
    stance: 'documented',
    method: 'own-documentation',
    scope: { population: {}, mostly: null, area: null, window: '2031-05-01/2031-05-03', by: null },
    parts: [],
  },
})

const claims = [
  claim('one', watch, '2031-05-02', atLeast(12)),
  claim('two', council, '2031-05-03', exactly(9)),
  claim('three', watch, '2031-05-04', some(30)),
  claim('four', council, '2031-05-05', { min: 20, max: 26, point: null, approximate: false, wording: '20–26' }),
]

const quote = (exact: string, language: string, translation: Quote['translation'] = null): Quote => ({
  exact,
  prefix: null,
  suffix: null,
  language,
  direction: language === 'ar' ? 'rtl' : 'ltr',
  translation,
})

/** Words as they may come: in both directions, translated, and such as want to be something else than words. */
export const quotes: readonly Quote[] = [
  quote('At least twelve people were hurt when the gate fell.', 'en', {
    text: 'أُصيب 12 شخصاً على الأقل حين سقطت البوابة.',
    language: 'ar',
    translator: 'The Evening Paper',
    method: 'human',
  }),
  quote('أُصيب ما لا يقل عن 12 شخصاً (12) حين سقطت البوابة.', 'ar', {
    text: 'At least 12 people were hurt when the gate fell.',
    language: 'en',
    translator: 'a program',
    method: 'machine',
  }),
  quote('<script>alert(1)</script> <img src=x onerror=alert(2)> </p><h1>', 'en'),
  quote('left \u202eto right\u202c, zero\u200b\u200bwidth, \u2066isolated\u2069, \ufeffand a null \u0001', 'en'),
  quote(`one ${'long'.repeat(60)} word`, 'en'),
  quote(`${'كلمةطويلة'.repeat(30)} واحدة`, 'ar'),
]

const reports = [...claims, ...claims.slice(0, 2)].map((of, index) => ({
  ...named('report', `report ${index}`),
  claim: of.id,
  source: index % 2 === 0 ? page.id : arabicPage.id,
  quote: quotes[index] ?? null,
  chain: [
    { party: of.claimant, name: 'the speaker' },
    { party: paper.id, name: 'The Evening Paper' },
  ],
  asPrinted: null,
  note: null,
}))

/** What the example says of an entry of its own. */
export const notices: EntryNotice[] = (['correction', 'retraction', 'withdrawal'] as const).map((notice, index) => ({
  id: idOf('notice', 'parts', notice),
  notice,
  into: null,
  reason: { en: 'The page says three days, not one.', ar: 'تقول الصفحة ثلاثة أيام لا يوماً واحداً.' },
  recordedAt: `2031-05-0${index + 4}T12:00:00.000Z`,
  position: index + 2,
  author: 'An editor',
}))

/** The example as readers get an event. */
export const example = (): PublicDossier => {
  const entries = [watch, council, paper, event, page, arabicPage, ...claims, ...reports].map((entry) =>
    readEntry(entry),
  )
  const dossier = assemble(entries, event.id)
  if (dossier === null) throw new Error('the example is no event')
  return toPublic(dossier, { position: 1, recordedAt: '2031-05-06T12:00:00.000Z' })
}
