import type { AsPrinted, Claim } from '../entries/claim.ts'
import { countWords } from '../sentences/counts.ts'
import { dateWords } from '../sentences/dates.ts'
import { areaWords, byWords, listed, type Naming } from '../sentences/naming.ts'
import { populationWords } from '../sentences/populations.ts'
import { canonicalJson } from '../values/canonical.ts'
import { boundOf, type Count } from '../values/count.ts'
import type { Language, Worded } from '../values/language.ts'
import { textIn } from '../values/local-text.ts'
import type { Scope } from '../values/scope.ts'
import { attitude } from '../vocab/attitude.ts'
import { counted } from '../vocab/counted.ts'
import { outcome } from '../vocab/outcome.ts'

/** What a source can change of a claim it carries. */
export const aspects = [
  'number',
  'bound',
  'population',
  'window',
  'area',
  'speaker',
  'perpetrator',
  'unit',
  'attitude',
  'answer',
  'parts',
  'wording',
] as const
/** What a source can change of a claim it carries. */
export type Aspect = (typeof aspects)[number]

/** One thing a source printed otherwise: what the claim has, and what was printed, in words. */
export interface Drift {
  readonly aspect: Aspect
  readonly claimed: Worded
  readonly printed: Worded
}

const aspectWords: Record<Aspect, Worded> = {
  number: { en: 'the number', ar: 'العدد' },
  bound: { en: 'the bound', ar: 'الحد' },
  population: { en: 'whom it counts', ar: 'من يشملهم' },
  window: { en: 'the days', ar: 'الأيام' },
  area: { en: 'the place', ar: 'المكان' },
  speaker: { en: 'the speaker', ar: 'القائل' },
  perpetrator: { en: 'the perpetrator', ar: 'الفاعل' },
  unit: { en: 'what is counted', ar: 'ما يُحصى' },
  attitude: { en: 'the attitude', ar: 'الموقف' },
  answer: { en: 'the answer', ar: 'الجواب' },
  parts: { en: 'the parts', ar: 'الأجزاء' },
  wording: { en: 'the wording', ar: 'الصياغة' },
}

/** What an aspect is called. */
export const aspectLabel = (aspect: Aspect): Worded => aspectWords[aspect]

type Names = Record<Language, Naming>
type Value = Claim['value']

const both = (say: (language: Language) => string): Worded => ({ en: say('en'), ar: say('ar') })
const unstated: Worded = { en: 'not stated', ar: 'غير مذكور' }
const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

const peopleOf = (scope: Scope): Worded => {
  if (scope.population === null) return unstated
  const whole = scope.population
  return both((language) => {
    const mostly =
      scope.mostly === null
        ? ''
        : language === 'ar'
          ? ` (معظمهم من ${populationWords(scope.mostly, 'ar')})`
          : ` (mostly ${populationWords(scope.mostly, 'en')})`
    return populationWords(whole, language) + mostly
  })
}

const counts = (a: Count, b: Count): Drift[] => {
  const differ = (a.point ?? a.min ?? a.max) !== (b.point ?? b.min ?? b.max)
  const words = {
    claimed: both((language) => countWords(a, language)),
    printed: both((language) => countWords(b, language)),
  }
  const bounds: Drift[] = boundOf(a) === boundOf(b) ? [] : [{ aspect: 'bound', ...words }]
  return differ ? [{ aspect: 'number', ...words }, ...bounds] : bounds
}

const scopes = (a: Scope, b: Scope, names: Names): Drift[] => {
  const found: Drift[] = []
  const add = (aspect: Aspect, claimed: Worded, printed: Worded) => found.push({ aspect, claimed, printed })
  if (!same([a.population, a.mostly], [b.population, b.mostly])) add('population', peopleOf(a), peopleOf(b))
  const days = (scope: Scope) =>
    scope.window === null ? unstated : both((language) => dateWords(scope.window ?? '', language))
  if (!same(a.window, b.window)) add('window', days(a), days(b))
  const where = ({ area }: Scope) => (area === null ? unstated : both((language) => areaWords(area, names[language])))
  if (!same(a.area === null ? null : [...a.area.places].sort(), b.area === null ? null : [...b.area.places].sort()))
    add('area', where(a), where(b))
  const hands = ({ by }: Scope) =>
    by === null ? { en: 'whoever did it', ar: 'أياً كان الفاعل' } : both((language) => byWords(by, names[language]))
  if (!same(a.by === null ? null : [...a.by].sort(), b.by === null ? null : [...b.by].sort()))
    add('perpetrator', hands(a), hands(b))
  return found
}

const unitOf = (value: Value): Worded | null =>
  'outcome' in value ? outcome.terms[value.outcome].label : 'what' in value ? counted.terms[value.what].label : null

const partiesOf = (value: Value): readonly string[] | null => ('parties' in value ? value.parties : null)

const partyWords = (parties: readonly string[], names: Names): Worded =>
  parties.length === 0
    ? { en: 'nobody named', ar: 'لم يُسمَّ أحد' }
    : both((language) =>
        listed(
          parties.map((party) => names[language].party(party)),
          language,
        ),
      )

/** What is left of a value when everything named above is set aside: the answer itself. */
const answerOf = (value: Value): unknown => {
  const {
    outcome: _outcome,
    what: _what,
    count: _count,
    scope: _scope,
    parties: _parties,
    attitude: _attitude,
    parts: _parts,
    stance: _stance,
    method: _method,
    ...rest
  } = value as Record<string, unknown>
  return rest
}

/** Everything a report printed otherwise than the claim it carries; computed, never labelled by hand. */
export const driftOf = (claim: Claim, printed: AsPrinted, names: Names): Drift[] => {
  const found: Drift[] = []
  const statement = {
    claimed: both((language) => textIn(claim.statement, language).text),
    printed: both((language) => textIn(printed.statement, language).text),
  }
  if (printed.claimant !== claim.claimant)
    found.push({
      aspect: 'speaker',
      claimed: partyWords([claim.claimant], names),
      printed: partyWords(printed.claimant === null ? [] : [printed.claimant], names),
    })
  if (printed.kind !== claim.kind) return [...found, { aspect: 'answer', ...statement }]
  const [a, b] = [claim.value, printed.value as Value]
  const [unitA, unitB] = [unitOf(a), unitOf(b)]
  if (unitA !== null && unitB !== null && !same(unitA, unitB))
    found.push({ aspect: 'unit', claimed: unitA, printed: unitB })
  if ('count' in a && 'count' in b) found.push(...counts(a.count, b.count))
  if ('scope' in a && 'scope' in b) found.push(...scopes(a.scope, b.scope, names))
  const [blamedA, blamedB] = [partiesOf(a), partiesOf(b)]
  if (blamedA !== null && blamedB !== null && !same([...blamedA].sort(), [...blamedB].sort()))
    found.push({ aspect: 'perpetrator', claimed: partyWords(blamedA, names), printed: partyWords(blamedB, names) })
  if ('attitude' in a && 'attitude' in b && a.attitude !== b.attitude)
    found.push({
      aspect: 'attitude',
      claimed: attitude.terms[a.attitude].label,
      printed: attitude.terms[b.attitude].label,
    })
  if (!same(answerOf(a), answerOf(b))) found.push({ aspect: 'answer', ...statement })
  if (
    'parts' in a &&
    'parts' in b &&
    b.parts.length > 0 &&
    !same(
      a.parts.map((part) => part.count.point),
      b.parts.map((part) => part.count.point),
    )
  )
    found.push({ aspect: 'parts', ...statement })
  return found.length > 0 ? found : [{ aspect: 'wording', ...statement }]
}

/** A drift in one sentence: "the number: 1,426 became 1,469". */
export const driftSentence = ({ aspect, claimed, printed }: Drift, language: Language): string =>
  language === 'ar'
    ? `${aspectWords[aspect].ar}: «${claimed.ar}» صار «${printed.ar}».`
    : `${aspectWords[aspect].en[0]?.toUpperCase()}${aspectWords[aspect].en.slice(1)}: “${claimed.en}” became “${printed.en}”.`
