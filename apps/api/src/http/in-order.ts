import { daysOf } from '@onrecord/model'
import { Problem } from '../problems/problem.ts'

/** Refuses days in the wrong order: between them there is nothing, and what was added would read as gone. */
export const inOrder = (from: string | undefined, to: string | undefined): void => {
  if (from === undefined || to === undefined) return
  if ((daysOf(from).first ?? '0000') <= (daysOf(to).last ?? '9999')) return
  throw new Problem('parameter-invalid', `"to" is "${to}", which ends before "from", "${from}".`, {
    parameter: 'to',
    given: to,
    valid: [`${from} or later`],
  })
}
