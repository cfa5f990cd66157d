import { z } from 'zod'
import { compareFigures } from '../compare/figures.ts'
import { relateTerms } from '../compare/populations.ts'
import { ofCovers } from '../compare/relation.ts'
import { countWords } from '../sentences/counts.ts'
import { byWhom, whereAndWhen } from '../sentences/scopes.ts'
import { about, Count, exactly } from '../values/count.ts'
import { LocalText, textIn } from '../values/local-text.ts'
import { Scope, unscoped } from '../values/scope.ts'
import { counted } from '../vocab/counted.ts'
import { countColumns, Method, Part, Stance, stanceWords } from './figure.ts'
import { claimKind } from './kind.ts'

const Value = z.object({
  what: counted.schema,
  of: LocalText.nullable().describe('Which of them, when the claimant narrows it: a list, a court, a mandate.'),
  count: Count,
  stance: Stance,
  method: Method,
  scope: Scope,
  parts: z.array(Part),
})

const listOf = ({ of }: { readonly of: LocalText | null }): string | null =>
  of === null ? null : textIn(of, 'en').text

// Things are of nobody unless the claimant says whose: no population is no narrowing here.
const countedAs = <Side extends { readonly value: { readonly scope: Scope } }>(side: Side): Side => ({
  ...side,
  value: { ...side.value, scope: { ...side.value.scope, population: side.value.scope.population ?? {} } },
})

/** A count of things, not of people’s fates: massacres, sites, arrests, suspects, documents. */
export const tally = claimKind({
  kind: 'tally',
  label: { en: 'Tally', ar: 'إحصاء' },
  says: {
    en: 'The claimant counts things, not people’s fates: massacres, places, arrests, suspects, documents.',
    ar: 'يُحصي صاحب القول أشياء لا مصائر أشخاص: مجازر أو مواقع أو موقوفين أو مشتبهاً بهم أو وثائق.',
  },
  value: Value,
  examples: [
    {
      what: 'massacre',
      of: null,
      count: about(30, 'approximately 30'),
      stance: 'documented',
      method: 'own-documentation',
      scope: { ...unscoped, window: '2025-03-07/2025-03-08' },
      parts: [],
    },
    {
      what: 'suspect',
      of: { en: 'violations against civilians', ar: 'انتهاكات بحق المدنيين' },
      count: exactly(298, '298'),
      stance: 'total',
      method: 'official-count',
      scope: unscoped,
      parts: [],
    },
  ],
  question: (value) => ({
    topic: value.what,
    wording: {
      en: `How many ${counted.terms[value.what].label.en} were counted?`,
      ar: `كم أُحصي: ${counted.terms[value.what].label.ar}؟`,
    },
  }),
  position: () => null,
  scope: (value) => value.scope,
  predicate: {
    en: (value, naming) =>
      `gave a count of ${countWords(value.count, 'en')} ${counted.terms[value.what].label.en}${value.of === null ? '' : ` (${textIn(value.of, 'en').text})`}${byWhom(value.scope, naming)}${whereAndWhen(value.scope, naming)}${stanceWords(value.stance, 'en')}`,
    ar: (value, naming) =>
      `إحصاء ${countWords(value.count, 'ar')} من «${counted.terms[value.what].label.ar}»${value.of === null ? '' : ` (${textIn(value.of, 'ar').text})`}${byWhom(value.scope, naming)}${whereAndWhen(value.scope, naming)}${stanceWords(value.stance, 'ar')}`,
  },
  compare: (a, b, world) => {
    const what = relateTerms(counted, a.value.what, b.value.what)
    const sameList = listOf(a.value) === listOf(b.value)
    // A massacre has a place, but a count of places is not a count of massacres: only the same thing is compared.
    const topic = what === 'same' ? ofCovers(sameList, sameList, false) : 'disjoint'
    return compareFigures(countedAs(a), countedAs(b), { topic }, world)
  },
  columns: [{ name: 'what', description: 'What is counted.', cell: (value) => value.what }, ...countColumns],
  crosswalk: { 'schema.org': 'Observation' },
})
