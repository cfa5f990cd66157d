import { z } from 'zod'
import { compareStands, otherAnswer, otherTopic } from '../compare/attitudes.ts'
import { whereAndWhen } from '../sentences/scopes.ts'
import { Scope, unscoped } from '../values/scope.ts'
import { attitude } from '../vocab/attitude.ts'
import { characterisationLabel } from '../vocab/characterisation.ts'
import { claimKind } from './kind.ts'

const Value = z.object({ label: characterisationLabel.schema, attitude: attitude.schema, scope: Scope })

const said = {
  affirms: { en: 'spoke of', ar: 'الحديث عن' },
  denies: { en: 'denied that it was', ar: 'نفي وصف ما جرى بأنه' },
  partly: { en: 'spoke, for a part, of', ar: 'الحديث في جزء مما جرى عن' },
  'warns-of': { en: 'warned of', ar: 'التحذير من' },
  reports: { en: 'cited reports of', ar: 'نقل تقارير عن' },
} as const

/** What to call it: ethnic cleansing, war crimes, a coup attempt, a massacre, terrorism. */
export const characterisation = claimKind({
  kind: 'characterisation',
  label: { en: 'Characterisation', ar: 'توصيف' },
  says: {
    en: 'The claimant says what to call what happened, or refuses the word, warns of it, or passes on that others use it.',
    ar: 'يقول صاحب القول بماذا يسمى ما جرى، أو يرفض التسمية أو يحذر منها أو ينقل أن غيره يستعملها.',
  },
  value: Value,
  examples: [
    { label: 'war-crime', attitude: 'affirms', scope: unscoped },
    { label: 'ethnic-cleansing', attitude: 'warns-of', scope: { ...unscoped, window: '2025-03-06/2025-03-09' } },
  ],
  question: () => ({
    topic: 'what-to-call-it',
    wording: { en: 'What should it be called?', ar: 'بماذا يسمى ما جرى؟' },
  }),
  position: (value, { language }) => {
    const word = characterisationLabel.terms[value.label].label[language]
    const stand = attitude.terms[value.attitude].label[language]
    return {
      key: `${value.label} ${value.attitude}`,
      wording: language === 'ar' ? `«${word}» (${stand})` : `“${word}” (${stand})`,
    }
  },
  scope: (value) => value.scope,
  predicate: {
    en: (value, naming) =>
      `${said[value.attitude].en} “${characterisationLabel.terms[value.label].label.en}”${whereAndWhen(value.scope, naming)}`,
    ar: (value, naming) =>
      `${said[value.attitude].ar} «${characterisationLabel.terms[value.label].label.ar}»${whereAndWhen(value.scope, naming)}`,
  },
  compare: (a, b, world) => {
    if (a.event !== b.event) return otherTopic()
    return a.value.label === b.value.label ? compareStands(a.value, b.value, world) : otherAnswer()
  },
  columns: [
    { name: 'label', description: 'The word.', cell: (value) => value.label },
    { name: 'attitude', description: 'affirms, denies, partly, warns-of or reports.', cell: (value) => value.attitude },
  ],
  crosswalk: { 'schema.org': 'Claim' },
})
