import { z } from 'zod'
import { otherAnswer, otherTopic } from '../compare/attitudes.ts'
import { updateOf } from '../compare/states.ts'
import { verdict } from '../compare/verdict.ts'
import { dateWords } from '../sentences/dates.ts'
import { LocalText, textIn } from '../values/local-text.ts'
import { PartialDate } from '../values/partial-date.ts'
import { Topic } from '../values/topic.ts'
import { claimKind } from './kind.ts'

const Value = z.object({
  matter: Topic,
  undertaking: LocalText.describe('What is undertaken, as "to …".'),
  by: PartialDate.nullable().describe('By when; null when no day is set.'),
})

/** Someone undertakes something. Whether it was kept is a later claim, linked to this one. */
export const commitment = claimKind({
  kind: 'commitment',
  label: { en: 'Commitment', ar: 'تعهد' },
  says: { en: 'The claimant undertakes something.', ar: 'يتعهد صاحب القول بشيء.' },
  value: Value,
  examples: [
    {
      matter: { key: 'inquiry', label: { en: 'an inquiry', ar: 'التحقيق' } },
      undertaking: { en: 'to report within 30 days', ar: 'تقديم تقرير خلال 30 يوماً' },
      by: '2025-04-08',
    },
    {
      matter: { key: 'punishment', label: { en: 'punishing those responsible', ar: 'معاقبة المسؤولين' } },
      undertaking: { en: 'to hold to account anyone involved', ar: 'محاسبة كل متورط' },
      by: null,
    },
  ],
  question: (value) => ({
    topic: value.matter.key,
    wording: {
      en: `What was promised about ${textIn(value.matter.label, 'en').text}?`,
      ar: `ما الذي وُعد به بشأن ${textIn(value.matter.label, 'ar').text}؟`,
    },
  }),
  position: (value, naming) => ({
    key: textIn(value.undertaking, 'en').text,
    wording: textIn(value.undertaking, naming.language).text,
  }),
  scope: () => null,
  predicate: {
    en: (value) =>
      `undertook ${textIn(value.undertaking, 'en').text}${value.by === null ? '' : ` (by ${dateWords(value.by, 'en')})`}`,
    ar: (value) =>
      `التعهد بـ: ${textIn(value.undertaking, 'ar').text}${value.by === null ? '' : ` (بحلول ${dateWords(value.by, 'ar')})`}`,
  },
  compare: (a, b, world) => {
    if (a.event !== b.event || a.value.matter.key !== b.value.matter.key) return otherTopic()
    if (textIn(a.value.undertaking, 'en').text === textIn(b.value.undertaking, 'en').text && a.value.by === b.value.by)
      return verdict('agrees', [{ code: 'same-answer' }])
    return updateOf(a, b, world) ?? otherAnswer()
  },
  columns: [
    { name: 'matter', description: 'What it is about.', cell: (value) => value.matter.key },
    { name: 'undertaking', description: 'What is undertaken.', cell: (value) => textIn(value.undertaking, 'en').text },
    { name: 'by', description: 'By when.', cell: (value) => value.by },
  ],
  crosswalk: { 'schema.org': 'Claim' },
})
