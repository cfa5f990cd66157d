import { z } from 'zod'
import { otherTopic } from '../compare/attitudes.ts'
import { compareStates } from '../compare/states.ts'
import { dateWords } from '../sentences/dates.ts'
import { whereAndWhen } from '../sentences/scopes.ts'
import { textIn } from '../values/local-text.ts'
import { PartialDate } from '../values/partial-date.ts'
import { Scope, unscoped } from '../values/scope.ts'
import { Topic } from '../values/topic.ts'
import { claimKind } from './kind.ts'

// Arabic says the state as a noun in front of its subject, so that nothing has to agree in gender.
const states = {
  planned: { en: 'planned', ar: 'التخطيط لـ' },
  'under-way': { en: 'under way', ar: 'استمرار' },
  suspended: { en: 'suspended', ar: 'تعليق' },
  over: { en: 'over', ar: 'انتهاء' },
  restored: { en: 'restored', ar: 'استعادة' },
  extended: { en: 'extended', ar: 'تمديد' },
  delivered: { en: 'delivered', ar: 'تسليم' },
  lost: { en: 'lost', ar: 'فقدان' },
} as const

// States that are entered on a day rather than lasting from it.
const turning = new Set<string>(['delivered', 'extended', 'lost'])

// States no subject can be in at one and the same time; the others can go together.
const exclusive: readonly (readonly string[])[] = [
  ['planned', 'under-way', 'suspended', 'over'],
  ['restored', 'lost'],
]

const Value = z.object({
  subject: Topic,
  status: z.enum(['planned', 'under-way', 'suspended', 'over', 'restored', 'extended', 'delivered', 'lost']),
  since: PartialDate.nullable().describe('Since when; null when it is not said.'),
  scope: Scope,
})

/** An operation, control or situation is planned, under way, suspended, over or restored. */
export const status = claimKind({
  kind: 'status',
  label: { en: 'Status', ar: 'حالة' },
  says: {
    en: 'The claimant says that an operation, control or situation is planned, under way, suspended, over or restored.',
    ar: 'يقول صاحب القول إن عملية أو سيطرة أو وضعاً ما مخطط أو جارٍ أو معلّق أو منتهٍ أو مستعاد.',
  },
  value: Value,
  examples: [
    {
      subject: { key: 'military-operation', label: { en: 'the military operation', ar: 'العملية العسكرية' } },
      status: 'over',
      since: '2025-03-10',
      scope: unscoped,
    },
    {
      subject: { key: 'government-control', label: { en: 'the government’s control', ar: 'سيطرة الحكومة' } },
      status: 'restored',
      since: null,
      scope: unscoped,
    },
  ],
  question: (value) => ({
    topic: value.subject.key,
    wording: {
      en: `What was the state of ${textIn(value.subject.label, 'en').text}?`,
      ar: `ما حالة ${textIn(value.subject.label, 'ar').text}؟`,
    },
  }),
  position: (value, { language }) => {
    const state = states[value.status][language].replace(/ لـ$/, '')
    const since = value.since === null ? '' : ` (${dateWords(value.since, language)})`
    return { key: `${value.status} ${value.since ?? ''}`.trim(), wording: state + since }
  },
  scope: (value) => value.scope,
  predicate: {
    en: (value, naming) =>
      `said that ${textIn(value.subject.label, 'en').text} was ${states[value.status].en}${value.since === null ? '' : ` (${turning.has(value.status) ? 'on' : 'since'} ${dateWords(value.since, 'en')})`}${whereAndWhen(value.scope, naming)}`,
    ar: (value, naming) =>
      `${states[value.status].ar} ${textIn(value.subject.label, 'ar').text}${value.since === null ? '' : ` (${turning.has(value.status) ? 'في' : 'منذ'} ${dateWords(value.since, 'ar')})`}${whereAndWhen(value.scope, naming)}`.replace(
        'لـ ',
        'لـ',
      ),
  },
  compare: (a, b, world) =>
    a.event !== b.event || a.value.subject.key !== b.value.subject.key
      ? otherTopic()
      : compareStates(a, b, exclusive, world),
  columns: [
    { name: 'subject', description: 'What it is the state of.', cell: (value) => value.subject.key },
    { name: 'status', description: 'The state.', cell: (value) => value.status },
    { name: 'since', description: 'Since when.', cell: (value) => value.since },
  ],
  crosswalk: { 'schema.org': 'eventStatus' },
})
