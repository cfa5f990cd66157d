import { stateLabel } from '../compare/state.ts'
import type { Claim } from '../entries/claim.ts'
import { sentence } from '../sentences/sentence.ts'
import { type Language, languages, type Worded } from '../values/language.ts'
import { textIn } from '../values/local-text.ts'
import type { Dossier } from './assemble.ts'

/** One difference between two moments of an event, as data and in words. */
export interface Change {
  readonly code: 'claim-added' | 'claim-gone' | 'claim-revised' | 'question-opened' | 'question-gone' | 'question-state'
  /** The claim or question it is about. */
  readonly about: string
  readonly sentence: Worded
}

const inEvery = (say: (language: Language) => string): Worded =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as unknown as Worded

const lead: Record<'claim-added' | 'claim-gone' | 'claim-revised', Worded> = {
  'claim-added': { en: 'Added:', ar: 'أُضيف:' },
  'claim-gone': { en: 'No longer there:', ar: 'لم يعد موجوداً:' },
  'claim-revised': { en: 'Now reads:', ar: 'صار نصه:' },
}

const claimChange = (code: keyof typeof lead, claim: Claim, { names }: Dossier): Change => ({
  code,
  about: claim.id,
  sentence: inEvery((language) => `${lead[code][language]} ${sentence(claim, names[language])}`),
})

/** What is different about an event at two moments, in sentences; the first is the earlier one. */
export const changesBetween = (before: Dossier, after: Dossier): Change[] => {
  const [oldClaims, newClaims] = [before, after].map(
    ({ claims }) => new Map(claims.map((claim) => [claim.id, claim])),
  ) as [Map<string, Claim>, Map<string, Claim>]
  const claims = [
    ...after.claims.flatMap((claim): Change[] => {
      const old = oldClaims.get(claim.id)
      if (old === undefined) return [claimChange('claim-added', claim, after)]
      return sentence(old, before.names.en) === sentence(claim, after.names.en)
        ? []
        : [claimChange('claim-revised', claim, after)]
    }),
    ...before.claims
      .filter((claim) => !newClaims.has(claim.id))
      .map((claim) => claimChange('claim-gone', claim, before)),
  ]
  const [oldQuestions, newQuestions] = [before, after].map(
    ({ questions }) => new Map(questions.map((question) => [question.id, question])),
  )
  const questions = [
    ...after.questions.flatMap((question): Change[] => {
      const old = oldQuestions?.get(question.id)
      const asked = (language: Language) => textIn(question.wording, language).text
      if (old === undefined)
        return [
          {
            code: 'question-opened',
            about: question.id,
            sentence: inEvery(
              (language) =>
                `${language === 'ar' ? 'سؤال جديد:' : 'A new question:'} ${asked(language)} (${stateLabel(question.state)[language]})`,
            ),
          },
        ]
      if (old.state === question.state) return []
      return [
        {
          code: 'question-state',
          about: question.id,
          sentence: inEvery((language) => {
            const [from, to] = [stateLabel(old.state)[language], stateLabel(question.state)[language]]
            return language === 'ar'
              ? `${asked('ar')} كان «${from}» وصار «${to}».`
              : `${asked('en')} Was ${from}, now ${to}.`
          }),
        },
      ]
    }),
    ...before.questions
      .filter((question) => newQuestions?.has(question.id) === false)
      .map(
        (question): Change => ({
          code: 'question-gone',
          about: question.id,
          sentence: inEvery(
            (language) =>
              `${language === 'ar' ? 'لم يعد مطروحاً:' : 'No longer asked:'} ${textIn(question.wording, language).text}`,
          ),
        }),
      ),
  ]
  return [...questions, ...claims]
}
