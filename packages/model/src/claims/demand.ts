import { z } from 'zod'
import { otherAnswer, otherTopic } from '../compare/attitudes.ts'
import { updateOf } from '../compare/states.ts'
import { verdict } from '../compare/verdict.ts'
import { idOf, PartyId } from '../values/id.ts'
import { LocalText, textIn } from '../values/local-text.ts'
import { Topic } from '../values/topic.ts'
import { claimKind } from './kind.ts'

const Value = z.object({
  matter: Topic,
  addressee: PartyId.nullable().describe('On whom the claimant calls; null when nobody is named.'),
  demanded: LocalText.describe('What is asked for, as "to …".'),
})

/** Someone calls on someone to do something. */
export const demand = claimKind({
  kind: 'demand',
  label: { en: 'Demand', ar: 'مطالبة' },
  says: { en: 'The claimant calls on someone to do something.', ar: 'يطالب صاحب القول جهة ما بفعل شيء.' },
  value: Value,
  examples: [
    {
      matter: { key: 'inquiry', label: { en: 'an inquiry', ar: 'التحقيق' } },
      addressee: idOf('party', 'example', 'a-government'),
      demanded: { en: 'to allow an independent inquiry', ar: 'السماح بتحقيق مستقل' },
    },
    {
      matter: { key: 'protection', label: { en: 'protection of civilians', ar: 'حماية المدنيين' } },
      addressee: null,
      demanded: { en: 'to protect civilians', ar: 'حماية المدنيين' },
    },
  ],
  question: (value) => ({
    topic: value.matter.key,
    wording: {
      en: `What was asked for about ${textIn(value.matter.label, 'en').text}?`,
      ar: `ما الذي طُلب بشأن ${textIn(value.matter.label, 'ar').text}؟`,
    },
  }),
  position: (value, naming) => ({
    key: `${value.addressee ?? ''} ${textIn(value.demanded, 'en').text}`,
    wording: textIn(value.demanded, naming.language).text,
  }),
  scope: () => null,
  predicate: {
    en: (value, naming) =>
      `called ${value.addressee === null ? '' : `on ${naming.party(value.addressee)} `}${value.addressee === null ? `for action: ${textIn(value.demanded, 'en').text}` : textIn(value.demanded, 'en').text}`,
    ar: (value, naming) =>
      `${value.addressee === null ? 'المطالبة' : `مطالبة ${naming.party(value.addressee)}`} بـ: ${textIn(value.demanded, 'ar').text}`,
  },
  compare: (a, b, world) => {
    if (a.event !== b.event || a.value.matter.key !== b.value.matter.key) return otherTopic()
    const same = textIn(a.value.demanded, 'en').text === textIn(b.value.demanded, 'en').text
    if (same && a.value.addressee === b.value.addressee) return verdict('agrees', [{ code: 'same-answer' }])
    return updateOf(a, b, world) ?? otherAnswer()
  },
  columns: [
    { name: 'matter', description: 'What it is about.', cell: (value) => value.matter.key },
    { name: 'addressee', description: 'On whom the claimant calls.', cell: (value) => value.addressee },
    { name: 'demanded', description: 'What is asked for.', cell: (value) => textIn(value.demanded, 'en').text },
  ],
  crosswalk: { 'schema.org': 'Claim' },
})
