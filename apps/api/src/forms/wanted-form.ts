import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { Problem } from '../problems/problem.ts'
import { type Form, forms, splitForm } from './forms.ts'

const matches = (range: string, type: string): boolean =>
  range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))

const specificity = (range: string): number => (range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2)

/**
 * The form a caller wants: the one at the end of the address, else the one that is accepted most gladly, the first offered
 * among equals. Refuses what is not offered, with what is.
 */
export const wantedForm = <Offered extends Form>(c: Context, offered: readonly Offered[]): Offered => {
  const { path, form: named } = splitForm(new URL(c.req.url).pathname)
  const refuse = (given: string) =>
    new Problem('form-unavailable', `This is not given as ${given}.`, {
      given: given.slice(0, 200),
      valid: offered.map((form) => forms[form].type),
      see: offered.map((form) => `${path}.${forms[form].extension}`),
    })
  const held = offered.find((form) => form === named)
  if (named !== null && held === undefined) throw refuse(forms[named].type)
  if (held !== undefined) return held

  const type = accepts(c, {
    header: 'Accept',
    supports: offered.map((form) => forms[form].type),
    default: '*/*',
    // The most specific range that fits says how gladly a type is taken (RFC 9110, section 12.5.1).
    match: (ranges, { supports }) => {
      const gladness = (one: string): number =>
        ranges
          .filter(({ type: range }) => matches(range.toLowerCase(), one))
          .sort((a, b) => specificity(b.type) - specificity(a.type))[0]?.q ?? 0
      const best = supports.reduce((found, one) => (gladness(one) > gladness(found) ? one : found), supports[0] ?? '')
      return gladness(best) > 0 ? best : ''
    },
  })
  const found = type === '*/*' ? offered[0] : offered.find((form) => forms[form].type === type)
  if (found === undefined) throw refuse(c.req.header('Accept') ?? 'that')
  return found
}
