/** What a generator leaves in a document that OpenAPI 3.0 has no word for, said in words it has. */
export const inOpenApi30 = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOpenApi30)
  if (typeof value !== 'object' || value === null) return value
  const { examples, ...rest } = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOpenApi30(one)]))
  // "Or null" by itself has no type of its own in 3.0.
  if (rest.nullable === true && Object.keys(rest).length === 1) return { type: 'string', nullable: true, enum: [null] }
  return Array.isArray(examples) ? { ...rest, example: examples[0] } : rest
}
