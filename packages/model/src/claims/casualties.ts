import { z } from 'zod'
import { compareFigures } from '../compare/figures.ts'
import { relateTerms } from '../compare/populations.ts'
import { countWords } from '../sentences/counts.ts'
import { populationWords } from '../sentences/populations.ts'
import { byWhom, mostlyWords, whereAndWhen } from '../sentences/scopes.ts'
import { Count, exactly, moreThan } from '../values/count.ts'
import type { Language } from '../values/language.ts'
import { Scope, unscoped } from '../values/scope.ts'
import { outcome } from '../vocab/outcome.ts'
import { countColumns, Estimates, Method, Part, Stance, stanceWords } from './figure.ts'
import { type AsStated, claimKind } from './kind.ts'

type Outcome = keyof typeof outcome.terms

const verbs: Record<Outcome, readonly [one: string, many: string]> = {
  harmed: ['was killed or injured', 'were killed or injured'],
  killed: ['was killed', 'were killed'],
  'unlawfully-killed': ['was unlawfully killed', 'were unlawfully killed'],
  executed: ['was executed', 'were executed'],
  injured: ['was injured', 'were injured'],
  missing: ['was missing', 'were missing'],
  abducted: ['was abducted', 'were abducted'],
  detained: ['was detained', 'were detained'],
  displaced: ['was displaced', 'were displaced'],
  'crossed-border': ['fled across a border', 'fled across a border'],
  sheltered: ['was sheltered', 'were sheltered'],
}

const nouns: Record<Outcome, string> = {
  harmed: 'مقتل أو إصابة',
  killed: 'مقتل',
  'unlawfully-killed': 'القتل خارج القانون لـ',
  executed: 'إعدام',
  injured: 'إصابة',
  missing: 'فقدان',
  abducted: 'خطف',
  detained: 'احتجاز',
  displaced: 'نزوح',
  'crossed-border': 'عبور الحدود من قبل',
  sheltered: 'إيواء',
}

// A special way of being killed answers the same question as being killed; only the scope is narrower.
const asked: Partial<Record<Outcome, { en: string; ar: string }>> = {
  harmed: { en: 'How many people were killed or injured?', ar: 'كم عدد القتلى والجرحى معاً؟' },
  killed: { en: 'How many people were killed?', ar: 'كم عدد القتلى؟' },
  injured: { en: 'How many people were injured?', ar: 'كم عدد الجرحى؟' },
  missing: { en: 'How many people are missing?', ar: 'كم عدد المفقودين؟' },
  abducted: { en: 'How many people were abducted?', ar: 'كم عدد المخطوفين؟' },
  detained: { en: 'How many people were detained?', ar: 'كم عدد المحتجزين؟' },
  displaced: { en: 'How many people were displaced?', ar: 'كم عدد النازحين؟' },
}

const questionOutcome = (value: Outcome): Outcome =>
  outcome.broader(value).find((term) => asked[term] !== undefined) ?? value

const Value = z.object({
  outcome: outcome.schema,
  count: Count,
  stance: Stance,
  method: Method,
  scope: Scope,
  parts: z.array(Part).describe('Further figures said in the same breath, each with how it stands to this one.'),
  estimates: Estimates.optional(),
})

// Whom the vocabularies cannot name is told in the words there were; nobody is made "everyone" for want of a term.
const asWorded = (scope: Scope, stated: AsStated | null, language: Language): string => {
  const words = scope.population === null ? stated?.population : null
  return words === null || words === undefined ? '' : language === 'ar' ? ` («${words}»)` : ` (“${words}”)`
}

// Who crosses a border goes into a place, not about in it.
const whither = ({ outcome }: { readonly outcome: Outcome }, where: string): string =>
  outcome === 'crossed-border' ? where.replace(/^ in /, ' into ').replace(/^ في /, ' إلى ') : where

/** How many people were killed, injured, missing, abducted, detained, displaced or sheltered. */
export const casualties = claimKind({
  kind: 'casualties',
  label: { en: 'Casualties', ar: 'ضحايا' },
  says: {
    en: 'The claimant says how many people were killed, injured, missing, abducted, detained, displaced or sheltered.',
    ar: 'يقول صاحب القول كم شخصاً قُتل أو جُرح أو فُقد أو خُطف أو احتُجز أو نزح أو أُوي.',
  },
  value: Value,
  examples: [
    {
      outcome: 'killed',
      count: exactly(1383, '1,383'),
      stance: 'documented',
      method: 'own-documentation',
      scope: { ...unscoped, population: { status: 'civilian' }, window: '2025-03-06/2025-03-12' },
      parts: [
        {
          relation: 'adds-up',
          split: 'by area',
          label: { en: 'Latakia', ar: 'اللاذقية' },
          outcome: null,
          unit: null,
          count: exactly(683),
          scope: unscoped,
        },
      ],
    },
    {
      outcome: 'killed',
      count: moreThan(1400, 'over 1,400'),
      stance: 'unstated',
      method: 'unstated',
      scope: { ...unscoped, population: {} },
      parts: [],
    },
  ],
  question: (value) => {
    const topic = questionOutcome(value.outcome)
    return {
      topic,
      wording: asked[topic] ?? {
        en: `How many people were ${outcome.terms[topic].label.en}?`,
        ar: `كم عدد من ${outcome.terms[topic].label.ar}؟`,
      },
    }
  },
  position: () => null,
  scope: (value) => value.scope,
  predicate: {
    en: (value, naming, stated) => {
      const single = value.count.min === 1 && value.count.max === 1
      const people = populationWords(value.scope.population ?? {}, 'en', single) + asWorded(value.scope, stated, 'en')
      const [one, many] = verbs[value.outcome]
      return `said that ${countWords(value.count, 'en')} ${people}${mostlyWords(value.scope, naming)} ${single ? one : many}${byWhom(value.scope, naming)}${whither(value, whereAndWhen(value.scope, naming))}${stanceWords(value.stance, 'en')}`
    },
    ar: (value, naming, stated) => {
      const people = populationWords(value.scope.population ?? {}, 'ar') + asWorded(value.scope, stated, 'ar')
      return `${nouns[value.outcome]} ${countWords(value.count, 'ar')} من ${people}${mostlyWords(value.scope, naming)}${byWhom(value.scope, naming)}${whither(value, whereAndWhen(value.scope, naming))}${stanceWords(value.stance, 'ar')}`.replace(
        'لـ ',
        'لـ',
      )
    },
  },
  compare: (a, b, world) =>
    compareFigures(a, b, { outcome: relateTerms(outcome, a.value.outcome, b.value.outcome) }, world),
  columns: [
    { name: 'outcome', description: 'What happened to the people counted.', cell: (value) => value.outcome },
    ...countColumns,
    { name: 'method', description: 'How the figure was arrived at.', cell: (value) => value.method },
  ],
  crosswalk: {
    'schema.org': 'Observation',
    ucdp: 'best',
    acled: 'fatalities',
    airwars: 'killed_min/killed_max',
    hxl: '#affected+killed',
  },
})
