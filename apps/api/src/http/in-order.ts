import { daysOf } from '@onrecord/model'
import { Problem } from '../problems/problem.ts'

/** Refuses days in the wrong order: between them there is nothing, and what was added would read as gone. */
export const inOrder = (
  from: string | undefined,
  to: string | undefined,
  [first, last]: readonly [string, string] = ['from', 'to'],
): void => {
  if (from === undefined || to === undefined) return
  if ((daysOf(from).first ?? '0000') <= (daysOf(to).last ?? '9999')) return
  throw new Problem('parameter-invalid', `"${last}" is "${to}", which ends before "${first}", "${from}".`, {
    parameter: last,
    given: to,
    valid: [`${from} or later`],
  })
}
