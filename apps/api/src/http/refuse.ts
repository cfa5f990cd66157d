import type { Context } from 'hono'
import { choices, validValues } from '../parameters.ts'
import { Problem } from '../problems/problem.ts'

interface Checked {
  readonly success: boolean
  readonly error?: { readonly issues: readonly Issue[] }
}

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** The terms a parameter can be, where there are only a few. */
const optionsOf = (schema: unknown): readonly string[] | null => {
  if (typeof schema !== 'object' || schema === null) return null
  if ('options' in schema && Array.isArray(schema.options) && schema.options.every((one) => typeof one === 'string'))
    return schema.options
  return 'unwrap' in schema && typeof schema.unwrap === 'function' ? optionsOf(schema.unwrap()) : null
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

/** Refuses parameters a route does not take, or cannot take as they are; what it does take is told with it. */
export const refuse =
  (query: { readonly shape: Readonly<Record<string, unknown>> }) =>
  (result: Checked, c: Context): undefined => {
    if (result.success || result.error === undefined) return
    const known = Object.keys(query.shape)
    const given = c.req.queries()
    const unknown = Object.keys(given).filter((name) => !known.includes(name))
    if (unknown.length > 0)
      throw new Problem(
        'parameter-unknown',
        `${c.req.routePath} does not take ${shortened(quoted(unknown))}; it takes ${quoted(known) || 'no parameters'}.`,
        { parameter: shortened(unknown[0] ?? ''), valid: known },
      )
    const issue = result.error.issues[0]
    const parameter = String(issue?.path[0] ?? '')
    const values = given[parameter] ?? []
    const terms = optionsOf(query.shape[parameter])
    const valid = [...(terms ?? validValues[parameter] ?? [])]
    if (values.length === 0)
      throw new Problem('parameter-missing', `"${parameter}" is needed here, for example ${quoted(valid)}.`, {
        parameter,
        valid,
      })
    const are = terms !== null || Object.hasOwn(choices, parameter) ? 'Valid are' : 'Valid is, for example,'
    const wrong = values.length > 1 ? 'given more than once' : issue?.message
    throw new Problem(
      'parameter-invalid',
      `"${parameter}" is "${shortened(values.join('", "'))}": ${wrong}. ${are} ${quoted(valid)}.`,
      { parameter, given: shortened(values.join(', ')), valid },
    )
  }
