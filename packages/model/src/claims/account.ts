import { z } from 'zod'
import { otherTopic } from '../compare/attitudes.ts'
import { verdict } from '../compare/verdict.ts'
import { whereAndWhen } from '../sentences/scopes.ts'
import { LocalText, textIn } from '../values/local-text.ts'
import { Scope, unscoped } from '../values/scope.ts'
import { Topic } from '../values/topic.ts'
import { claimKind } from './kind.ts'

const vantages = {
  witness: { en: 'as a witness', ar: 'شاهد' },
  survivor: { en: 'as a survivor', ar: 'ناجٍ' },
  relative: { en: 'as a relative', ar: 'قريب للضحايا' },
  resident: { en: 'as a resident', ar: 'من السكان' },
  perpetrator: { en: 'as someone who took part', ar: 'مشارك' },
  accused: { en: 'as an accused person', ar: 'متهم' },
  reporter: { en: 'as a reporter', ar: 'صحفي' },
  outside: { en: 'from outside', ar: 'من الخارج' },
} as const

const Value = z.object({
  topic: Topic,
  summary: LocalText.describe('What is told, in neutral words and without detail for effect.'),
  vantage: z
    .enum(['witness', 'survivor', 'relative', 'resident', 'perpetrator', 'accused', 'reporter', 'outside'])
    .describe('From where the claimant speaks.'),
  scope: Scope,
})

/** Testimony that fits no other kind. */
export const account = claimKind({
  kind: 'account',
  label: { en: 'Account', ar: 'رواية' },
  says: {
    en: 'The claimant tells what they saw, heard or lived through, or describes it from outside.',
    ar: 'يروي صاحب القول ما رآه أو سمعه أو عاشه، أو يصفه من الخارج.',
  },
  value: Value,
  examples: [
    {
      topic: { key: 'killings-in-homes', label: { en: 'killings in homes', ar: 'قتل في البيوت' } },
      summary: {
        en: 'that armed men came to the house and took three brothers',
        ar: 'أن مسلحين جاؤوا إلى المنزل وأخذوا ثلاثة إخوة',
      },
      vantage: 'relative',
      scope: unscoped,
    },
    {
      topic: { key: 'return', label: { en: 'going home', ar: 'العودة' } },
      summary: { en: 'that fear remained after the return' },
      vantage: 'resident',
      scope: unscoped,
    },
  ],
  question: (value) => ({
    topic: value.topic.key,
    wording: {
      en: `What do people tell of ${textIn(value.topic.label, 'en').text}?`,
      ar: `ماذا يروي الناس عن ${textIn(value.topic.label, 'ar').text}؟`,
    },
  }),
  position: () => null,
  scope: (value) => value.scope,
  predicate: {
    en: (value, naming) =>
      `told, ${vantages[value.vantage].en}, ${textIn(value.summary, 'en').text}${whereAndWhen(value.scope, naming)}`,
    ar: (value, naming) =>
      `رواية (${vantages[value.vantage].ar}): ${textIn(value.summary, 'ar').text}${whereAndWhen(value.scope, naming)}`,
  },
  // Testimonies are set side by side for reading; nobody's is weighed against another's.
  compare: (a, b) =>
    a.event !== b.event || a.value.topic.key !== b.value.topic.key
      ? otherTopic()
      : verdict('undetermined', [{ code: 'testimony', dimension: 'topic' }]),
  columns: [
    { name: 'topic', description: 'What it is about.', cell: (value) => value.topic.key },
    { name: 'vantage', description: 'From where the claimant speaks.', cell: (value) => value.vantage },
    { name: 'summary', description: 'What is told.', cell: (value) => textIn(value.summary, 'en').text },
  ],
  crosswalk: { 'schema.org': 'Claim' },
})
