import { z } from 'zod'
import { compareStands, otherTopic } from '../compare/attitudes.ts'
import { whereAndWhen } from '../sentences/scopes.ts'
import { PartyId } from '../values/id.ts'
import { textIn } from '../values/local-text.ts'
import { Scope, unscoped } from '../values/scope.ts'
import { Topic } from '../values/topic.ts'
import { attitude } from '../vocab/attitude.ts'
import { claimKind } from './kind.ts'

const Value = z.object({
  happening: Topic,
  attitude: attitude.schema,
  scope: Scope,
  named: z
    .array(PartyId)
    .min(1)
    .optional()
    .describe('Whom the claimant names in it, without saying what part they had.'),
})

const said = {
  affirms: { en: 'said that there was', ar: 'القول بحدوث' },
  denies: { en: 'denied that there was', ar: 'نفي حدوث' },
  partly: { en: 'said that there was in part', ar: 'القول بحدوث جزئي لـ' },
  'warns-of': { en: 'warned of', ar: 'التحذير من' },
  reports: { en: 'cited reports of', ar: 'نقل تقارير عن' },
} as const

/** Something did or did not happen. */
export const occurrence = claimKind({
  kind: 'occurrence',
  label: { en: 'Occurrence', ar: 'حدوث' },
  says: {
    en: 'The claimant says that something did or did not happen.',
    ar: 'يقول صاحب القول إن شيئاً حدث أو لم يحدث.',
  },
  value: Value,
  examples: [
    {
      happening: {
        key: 'mass-grave-near-qardaha',
        label: { en: 'a mass grave near Qardaha', ar: 'مقبرة جماعية قرب القرداحة' },
      },
      attitude: 'affirms',
      scope: unscoped,
    },
    {
      happening: {
        key: 'fighting-in-al-mukhtariyah',
        label: { en: 'fighting inside al-Mukhtariyah', ar: 'قتال داخل المختارية' },
      },
      attitude: 'denies',
      scope: { ...unscoped, window: '2025-03-07' },
    },
  ],
  question: (value) => ({
    topic: value.happening.key,
    wording: {
      en: `Was there ${textIn(value.happening.label, 'en').text}?`,
      ar: `هل حدث: ${textIn(value.happening.label, 'ar').text}؟`,
    },
  }),
  position: (value, naming) => ({
    key: value.attitude,
    wording: attitude.terms[value.attitude].label[naming.language],
  }),
  scope: (value) => value.scope,
  predicate: {
    en: (value, naming) =>
      `${said[value.attitude].en} ${textIn(value.happening.label, 'en').text}${whereAndWhen(value.scope, naming)}`,
    ar: (value, naming) =>
      `${said[value.attitude].ar} ${textIn(value.happening.label, 'ar').text}${whereAndWhen(value.scope, naming)}`,
  },
  compare: (a, b, world) =>
    a.event !== b.event || a.value.happening.key !== b.value.happening.key
      ? otherTopic()
      : compareStands(a.value, b.value, world),
  columns: [
    { name: 'happening', description: 'What is said to have happened.', cell: (value) => value.happening.key },
    { name: 'attitude', description: 'affirms, denies, partly, warns-of or reports.', cell: (value) => value.attitude },
  ],
  crosswalk: { 'schema.org': 'Claim', acled: 'event_type' },
})
