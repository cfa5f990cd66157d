import type { Worded } from '../values/language.ts'
import type { SideBySide } from './side-by-side.ts'

/** How a question stands. */
export const questionStates = ['unanswered', 'single-origin', 'agreed', 'disputed', 'open'] as const
/** How a question stands. */
export type QuestionState = (typeof questionStates)[number]

const words: Record<QuestionState, Worded> = {
  unanswered: { en: 'unanswered', ar: 'بلا جواب' },
  'single-origin': { en: 'single origin', ar: 'أصل واحد' },
  agreed: { en: 'agreed', ar: 'متفق عليه' },
  disputed: { en: 'disputed', ar: 'متنازع فيه' },
  open: { en: 'open', ar: 'مفتوح' },
}

/** What a state is called. */
export const stateLabel = (state: QuestionState): Worded => words[state]

const definitions: Record<QuestionState, Worded> = {
  unanswered: { en: 'Somebody was asked, and nobody in this record answers.', ar: 'سُئل أحدهم ولا جواب في هذا السجل.' },
  'single-origin': { en: 'Everything said goes back to one speaker.', ar: 'كل ما قيل يرجع إلى قائل واحد.' },
  agreed: {
    en: 'Two or more origins, and all that stands can hold together with the same answer.',
    ar: 'أصلان أو أكثر، وكل ما هو قائم يصح معاً بالجواب نفسه.',
  },
  disputed: { en: 'At least two standing claims cannot both hold.', ar: 'قولان قائمان على الأقل لا يصحان معاً.' },
  open: {
    en: 'Different answers stand that may all be true, or that cannot be compared.',
    ar: 'أجوبة مختلفة قائمة قد تصح جميعها أو تتعذر مقارنتها.',
  },
}

/** What a state means. */
export const stateDefinition = (state: QuestionState): Worded => definitions[state]

/** How a question stands, from its claims set side by side and the number of origins behind them. */
export const stateOf = ({ current, counts, notCompared }: SideBySide, origins: number): QuestionState => {
  if (current.length === 0) return 'unanswered'
  if (counts.conflicts > 0) return 'disputed'
  if (origins < 2) return 'single-origin'
  if (notCompared > 0 || counts.rivals > 0 || counts.undetermined > 0) return 'open'
  // Things that are only different, or nested without anyone repeating them, are not agreement.
  return counts.agrees > 0 && counts.differs === 0 ? 'agreed' : 'open'
}
