import { z } from 'zod'
import { otherAnswer, otherTopic } from '../compare/attitudes.ts'
import { verdict } from '../compare/verdict.ts'
import { idOf, PartyId } from '../values/id.ts'
import { textIn } from '../values/local-text.ts'
import { Topic } from '../values/topic.ts'
import { claimKind } from './kind.ts'

const manners = {
  'no-answer': { en: 'did not answer', ar: 'عدم الرد على' },
  declined: { en: 'declined to answer', ar: 'الامتناع عن الإجابة عن' },
} as const

const Value = z.object({
  about: Topic.describe('What was asked about.'),
  answers: z
    .string()
    .nullable()
    .describe('The question left open, as kind and topic ("casualties killed"); null when none is recorded.'),
  askedBy: PartyId.nullable(),
  manner: z.enum(['no-answer', 'declined']),
})

/** A party was asked and did not answer, or declined. The claimant is the silent party. */
export const silence = claimKind({
  kind: 'silence',
  label: { en: 'Silence', ar: 'صمت' },
  says: { en: 'The claimant was asked and did not answer, or declined to.', ar: 'سُئل صاحب القول فلم يجب أو امتنع.' },
  value: Value,
  examples: [
    {
      about: { key: 'toll', label: { en: 'the overall toll', ar: 'الحصيلة الإجمالية' } },
      answers: 'casualties killed',
      askedBy: idOf('party', 'example', 'an-agency'),
      manner: 'declined',
    },
    {
      about: { key: 'command', label: { en: 'who gave orders', ar: 'من أصدر الأوامر' } },
      answers: null,
      askedBy: null,
      manner: 'no-answer',
    },
  ],
  question: (value) => ({
    topic: value.about.key,
    wording: {
      en: `Who was asked about ${textIn(value.about.label, 'en').text} and stayed silent?`,
      ar: `من سُئل عن ${textIn(value.about.label, 'ar').text} ولم يجب؟`,
    },
  }),
  position: (value, naming) => ({ key: value.manner, wording: manners[value.manner][naming.language] }),
  scope: () => null,
  predicate: {
    en: (value, naming) =>
      `${manners[value.manner].en} when asked${value.askedBy === null ? '' : ` by ${naming.party(value.askedBy)}`} about ${textIn(value.about.label, 'en').text}`,
    ar: (value, naming) =>
      `${manners[value.manner].ar} سؤال${value.askedBy === null ? '' : ` من ${naming.party(value.askedBy)}`} عن ${textIn(value.about.label, 'ar').text}`,
  },
  compare: (a, b) => {
    if (a.event !== b.event || a.value.about.key !== b.value.about.key) return otherTopic()
    return a.value.manner === b.value.manner ? verdict('agrees', [{ code: 'same-answer' }]) : otherAnswer()
  },
  columns: [
    { name: 'about', description: 'What was asked about.', cell: (value) => value.about.key },
    { name: 'asked_by', description: 'Who asked.', cell: (value) => value.askedBy },
    { name: 'manner', description: 'no-answer or declined.', cell: (value) => value.manner },
  ],
  crosswalk: { 'schema.org': 'Claim' },
})
