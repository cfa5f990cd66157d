import { Problem } from '../problems/problem.ts'

/**
 * Leaves only the fields that were asked for: of every item where the answer is a list, else of the answer itself. What a
 * list says of itself, and the version, always stay.
 */
export const trim = (answer: object, fields: string | undefined): object => {
  if (fields === undefined) return answer
  const wanted = fields.split(',').map((name) => name.trim())
  const pick = (from: object): object =>
    Object.fromEntries(Object.entries(from).filter(([name]) => wanted.includes(name) || name === 'version'))
  const refuseUnknown = (known: readonly string[]): void => {
    const unknown = wanted.filter((name) => !known.includes(name))
    if (unknown.length === 0) return
    throw new Problem(
      'parameter-invalid',
      `"fields" names "${unknown.join('", "')}", which the answer does not have.`,
      {
        parameter: 'fields',
        given: fields.slice(0, 200),
        valid: [...known],
      },
    )
  }
  if (!('items' in answer) || !Array.isArray(answer.items)) {
    refuseUnknown(Object.keys(answer))
    return pick(answer)
  }
  const items = answer.items as object[]
  // What an empty list would have held cannot be told from it, so nothing is refused there.
  if (items.length > 0) refuseUnknown([...new Set(items.flatMap(Object.keys))])
  return { ...answer, items: items.map(pick) }
}
