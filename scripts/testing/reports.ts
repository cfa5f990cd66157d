import { relative } from 'node:path'
import type { Result } from './results.ts'

type Outcome = Omit<Result, 'place'>

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** Reads what Vitest's JSON reporter wrote. It keeps no reason for a skip, so ours stand in the tests' names. */
export const readVitest = (report: unknown, root: string): Outcome => {
  const files = (report as VitestReport).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  // A file that could not even be loaded has no tests that could fail.
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName.trim()),
      ...broken.map(({ name, message }) => `${relative(root, name)}: ${message.split('\n')[0] || 'could not be run'}`),
    ],
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => ({ test: fullName.trim(), reason: null })),
  }
}

interface Suite {
  readonly title: string
  readonly specs?: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly projectName?: string
      readonly status: string
      readonly annotations?: readonly { readonly type: string; readonly description?: string }[]
    }[]
  }[]
  readonly suites?: readonly Suite[]
}

interface PlaywrightReport {
  readonly suites: readonly Suite[]
  readonly errors?: readonly { readonly message?: string }[]
}

/** Reads what Playwright's JSON reporter wrote. */
export const readPlaywright = (report: unknown): Outcome => {
  const { suites, errors = [] } = report as PlaywrightReport
  const tests = suites.flatMap((suite) => testsOf(suite, []))
  const named = (status: string) => tests.filter((test) => test.status === status)
  return {
    passed: named('expected').length,
    // A test that passes only the second time is not one to rely on.
    failed: [
      ...[...named('unexpected'), ...named('flaky')].map(({ name }) => name),
      ...errors.map(({ message }) => message?.split('\n')[0] ?? 'an error outside any test'),
    ],
    skipped: named('skipped').map(({ name, reason }) => ({ test: name, reason })),
  }
}

const testsOf = (suite: Suite, above: readonly string[]): { name: string; status: string; reason: string | null }[] => {
  const titles = [...above, suite.title].filter((title) => title !== '')
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map(({ projectName, status, annotations = [] }) => ({
      name: [...(projectName ? [`[${projectName}]`] : []), ...titles, spec.title].join(' › '),
      status,
      reason: annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? null,
    })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, titles))]
}
