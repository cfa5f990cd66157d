import { z } from 'zod'
import { compareStands, otherAnswer, otherTopic } from '../compare/attitudes.ts'
import { whereAndWhen } from '../sentences/scopes.ts'
import { LocalText, textIn } from '../values/local-text.ts'
import { Scope, unscoped } from '../values/scope.ts'
import { Topic } from '../values/topic.ts'
import { attitude } from '../vocab/attitude.ts'
import { claimKind } from './kind.ts'

const Value = z.object({
  happening: Topic.describe('What the order of events is about.'),
  trigger: LocalText.describe('What came first, by the claimant.'),
  triggerKey: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Claims with one key name the same first act.'),
  response: LocalText.nullable().describe('What followed, when it is said.'),
  attitude: attitude.schema,
  scope: Scope,
})

const said = {
  affirms: { en: 'said that', ar: 'القول إن البداية كانت:' },
  denies: { en: 'denied that', ar: 'نفي أن تكون البداية:' },
  partly: { en: 'said that, in part,', ar: 'القول إن من البداية:' },
  'warns-of': { en: 'warned that', ar: 'التحذير من أن تكون البداية:' },
  reports: { en: 'cited reports that', ar: 'نقل تقارير بأن البداية كانت:' },
} as const

/** What came first, or what set it off. */
export const sequence = claimKind({
  kind: 'sequence',
  label: { en: 'Sequence', ar: 'تسلسل' },
  says: {
    en: 'The claimant says what came first, or what set it off.',
    ar: 'يقول صاحب القول ما الذي جاء أولاً أو ما الذي أشعل الأحداث.',
  },
  value: Value,
  examples: [
    {
      happening: { key: 'start-of-the-violence', label: { en: 'the violence', ar: 'العنف' } },
      trigger: { en: 'attacks on patrols and checkpoints', ar: 'هجمات على دوريات وحواجز' },
      triggerKey: 'attacks-on-government-forces',
      response: { en: 'the operation on the coast' },
      attitude: 'affirms',
      scope: unscoped,
    },
    {
      happening: { key: 'start-of-the-violence', label: { en: 'the violence', ar: 'العنف' } },
      trigger: { en: 'the arrest of a wanted man', ar: 'توقيف رجل مطلوب' },
      triggerKey: 'arrest-of-a-wanted-man',
      response: null,
      attitude: 'affirms',
      scope: { ...unscoped, window: '2025-03-06' },
    },
  ],
  question: (value) => ({
    topic: value.happening.key,
    wording: {
      en: `What set off ${textIn(value.happening.label, 'en').text}?`,
      ar: `ما الذي أشعل ${textIn(value.happening.label, 'ar').text}؟`,
    },
  }),
  position: (value, naming) => {
    const trigger = textIn(value.trigger, naming.language).text
    const not = naming.language === 'ar' ? 'ليس ' : 'Not '
    return {
      key: `${value.attitude} ${value.triggerKey}`,
      wording: value.attitude === 'denies' ? not + trigger : trigger,
    }
  },
  scope: (value) => value.scope,
  predicate: {
    en: (value, naming) => {
      const then = value.response === null ? '' : `, followed by ${textIn(value.response, 'en').text}`
      return `${said[value.attitude].en} ${textIn(value.happening.label, 'en').text} began with ${textIn(value.trigger, 'en').text}${then}${whereAndWhen(value.scope, naming)}`
    },
    ar: (value, naming) => {
      const then = value.response === null ? '' : `، ثم ${textIn(value.response, 'ar').text}`
      return `${said[value.attitude].ar} ${textIn(value.trigger, 'ar').text}${then}${whereAndWhen(value.scope, naming)}`
    },
  },
  compare: (a, b, world) => {
    if (a.event !== b.event || a.value.happening.key !== b.value.happening.key) return otherTopic()
    return a.value.triggerKey === b.value.triggerKey ? compareStands(a.value, b.value, world) : otherAnswer()
  },
  columns: [
    { name: 'happening', description: 'What the order of events is about.', cell: (value) => value.happening.key },
    { name: 'trigger', description: 'What came first.', cell: (value) => value.triggerKey },
    { name: 'attitude', description: 'affirms, denies, partly, warns-of or reports.', cell: (value) => value.attitude },
  ],
  crosswalk: { 'schema.org': 'Claim' },
})
