import { expect, test } from 'vitest'
import { readPlaywright, readVitest } from './reports.ts'
import { closingLine, report } from './summary.ts'

const good = { place: 'packages/a test', passed: 3, failed: [], skipped: [] }
const fine = { name: 'lint', failed: [] }

test.each([
  { note: 'all is well', ran: [fine], results: [good], strict: false, line: '3 passed, 0 failed', ok: true },
  { note: 'nothing ran', ran: [fine], results: [], strict: false, line: '0 passed, 1 failed', ok: false },
  {
    note: 'a stage without tests failed',
    ran: [{ name: 'lint', failed: ['knip'] }],
    results: [good],
    strict: false,
    line: '3 passed, 1 failed',
    ok: false,
  },
  {
    note: 'a test failed, and with it its stage',
    ran: [fine, { name: 'tests', failed: ['turbo run test'] }],
    results: [good, { ...good, failed: ['x'] }],
    strict: false,
    line: '6 passed, 1 failed',
    ok: false,
  },
  {
    note: 'the stage of tests failed though every test passed',
    ran: [{ name: 'tests', failed: ['turbo run test'] }],
    results: [good],
    strict: false,
    line: '3 passed, 1 failed',
    ok: false,
  },
  {
    note: 'a test was skipped',
    ran: [fine],
    results: [{ ...good, skipped: [{ test: 's', reason: null }] }],
    strict: false,
    line: '3 passed, 0 failed, 1 skipped',
    ok: true,
  },
  {
    note: 'a test was skipped where everything is required',
    ran: [fine],
    results: [{ ...good, skipped: [{ test: 's', reason: null }] }],
    strict: true,
    line: '3 passed, 1 failed',
    ok: false,
  },
])('when $note, the closing line says $line', ({ ran, results, strict, line, ok }) => {
  expect(closingLine(ran, results, strict)).toEqual({ line, ok })
})

test('every skipped test is listed by name with its reason', () => {
  const skipped = [{ test: 'reads aloud', reason: 'no Chromium: apt-get install chromium' }]
  expect(report([fine], [{ ...good, skipped }], false)).toContain(
    '  packages/a test: reads aloud (no Chromium: apt-get install chromium)',
  )
})

test('a test file that could not be loaded is a failure', () => {
  const outcome = readVitest(
    {
      testResults: [
        { name: '/r/a.test.ts', status: 'failed', message: 'no such module\nat x', assertionResults: [] },
        {
          name: '/r/b.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { fullName: ' one', status: 'failed' },
            { fullName: 'two', status: 'passed' },
            { fullName: 'three (needs root)', status: 'skipped' },
          ],
        },
      ],
    },
    '/r',
  )
  expect(outcome).toEqual({
    passed: 1,
    failed: ['one', 'a.test.ts: no such module'],
    skipped: [{ test: 'three (needs root)', reason: null }],
  })
})

test('a browser test that is flaky or broke outside any test is a failure', () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ projectName: 'en', status, annotations }],
  })
  const outcome = readPlaywright({
    errors: [{ message: 'server did not start\n at y' }],
    suites: [
      {
        title: 'a.spec.ts',
        specs: [spec('reads', 'expected'), spec('blinks', 'flaky')],
        suites: [{ title: 'home', specs: [spec('draws', 'skipped', [{ type: 'skip', description: 'no Chromium' }])] }],
      },
    ],
  })
  expect(outcome).toEqual({
    passed: 1,
    failed: ['[en] › a.spec.ts › blinks', 'server did not start'],
    skipped: [{ test: '[en] › a.spec.ts › home › draws', reason: 'no Chromium' }],
  })
})
