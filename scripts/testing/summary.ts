import type { Result } from './results.ts'
import type { Ran } from './stage.ts'

/** Everything worth knowing before the closing line: what failed, and what was not run and why. */
export const report = (ran: readonly Ran[], results: readonly Result[], strict: boolean): string[] => {
  const skipped = results.flatMap(({ place, skipped }) =>
    skipped.map(({ test, reason }) => `  ${place}: ${test}${reason ? ` (${reason})` : ''}`),
  )
  const failed = results.flatMap(({ place, failed }) => failed.map((test) => `  ${place}: ${test}`))
  const stages = failedStages(ran).map(({ name, failed }) => `  ${name}: ${failed.join('; ')}`)
  return [
    ...section(strict ? 'Skipped (ONRECORD_REQUIRE=all: each is a failure)' : 'Skipped', skipped),
    ...section('Failed tests', failed),
    ...section('Failed stages', stages),
    '',
  ]
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines])

const failedStages = (ran: readonly Ran[]): readonly Ran[] => ran.filter(({ failed }) => failed.length > 0)

/** `N passed, M failed`, and `, K skipped` if any were. A stage that failed without a failed test counts as one. */
export const closingLine = (
  ran: readonly Ran[],
  results: readonly Result[],
  strict: boolean,
): { line: string; ok: boolean } => {
  const sum = (count: (result: Result) => number): number => results.reduce((all, result) => all + count(result), 0)
  const passed = sum((result) => result.passed)
  const skipped = sum((result) => result.skipped.length)
  const tests = sum((result) => result.failed.length)
  // Stages that run tests fail because tests failed: they are not counted twice.
  const stages = failedStages(ran).filter(({ name }) => tests === 0 || !isOfTests(name)).length
  const none = passed === 0 && tests + stages === 0 ? 1 : 0
  const failed = tests + stages + none + (strict ? skipped : 0)
  const tail = skipped > 0 && !strict ? `, ${skipped} skipped` : ''
  return { line: `${passed} passed, ${failed} failed${tail}`, ok: failed === 0 }
}

const isOfTests = (name: string): boolean => name === 'tests' || name.startsWith('end to end')
