import { expect, test } from 'vitest'
import { namings } from '../dossier/naming.ts'
import { publishReport } from '../dossier/public.ts'
import { idOf } from '../values/id.ts'
import { mayRedistribute, withoutHeldWords } from './may-redistribute.ts'
import type { Report } from './report.ts'

const report = (more: Partial<Report> = {}): Report => ({
  type: 'report',
  id: idOf('report', 'a'),
  refs: [],
  claim: idOf('claim', 'a'),
  source: idOf('source', 'a'),
  quote: null,
  chain: [],
  asPrinted: null,
  note: null,
  verbatim: 'a row, letter for letter',
  ...more,
})

test('a row may be passed on unless its terms say it may not', () => {
  expect(mayRedistribute(report())).toBe(true)
  expect(mayRedistribute(report({ redistribution: 'none' }))).toBe(false)
})

test('readers get what a row says, and not the row, where its terms do not let others have it', () => {
  const held = report({ redistribution: 'none' })
  expect(withoutHeldWords(held)).toEqual({ ...held, verbatim: undefined })
  expect(publishReport(held, undefined, namings([]))).not.toHaveProperty('verbatim')
  expect(publishReport(report(), undefined, namings([]))).toHaveProperty('verbatim', 'a row, letter for letter')
})
