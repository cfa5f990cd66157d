import type { Scope } from '../values/scope.ts'
import { dateWords } from './dates.ts'
import { areaWords, byWords, type Naming } from './naming.ts'
import { populationWords } from './populations.ts'

/** Where and when, as the tail of a sentence: " in Latakia, 6–12 March 2025"; nothing for what was not said. */
export const whereAndWhen = (scope: Scope, naming: Naming): string => {
  const arabic = naming.language === 'ar'
  const where = scope.area === null ? '' : `${arabic ? ' في ' : ' in '}${areaWords(scope.area, naming)}`
  const when = scope.window === null ? '' : `${arabic ? '، ' : ', '}${dateWords(scope.window, naming.language)}`
  return where + when
}

/** By whose hand, when the figure counts only that: " by A and B". */
export const byWhom = (scope: Scope, naming: Naming): string =>
  scope.by === null ? '' : `${naming.language === 'ar' ? ' على يد ' : ' by '}${byWords(scope.by, naming)}`

/** "Mostly civilians", in brackets. */
export const mostlyWords = (scope: Scope, naming: Naming): string =>
  scope.mostly === null
    ? ''
    : naming.language === 'ar'
      ? ` (معظمهم من ${populationWords(scope.mostly, 'ar')})`
      : ` (mostly ${populationWords(scope.mostly, 'en')})`
