import type { z } from '@hono/zod-openapi'
import { ProblemDetails } from '@onrecord/model'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemDetails } },
})

/** What a route may answer, problems included, for the OpenAPI document; JSON unless told otherwise. */
export const responses = <Schema extends z.ZodType, Type extends string = 'application/json'>(
  schema: Schema,
  description: string,
  type: Type = 'application/json' as Type,
) => ({
  200: { description, content: { [type]: { schema } } as Record<Type, { schema: Schema }> },
  400: problem('A parameter is unknown, missing or cannot have that value.'),
  414: problem('The address is too long.'),
  500: problem('Something went wrong here.'),
  503: problem('The record cannot be read at the moment.'),
})

/** The same for a read of the record, which a caller may hold already. */
export const readResponses = <Schema extends z.ZodType, Type extends string = 'application/json'>(
  schema: Schema,
  description: string,
  type?: Type,
) => ({
  ...responses(schema, description, type),
  304: { description: 'Nothing has changed since the answer the caller holds.' },
})

/** For a route that names one thing. */
export const notFound = (description: string) => ({ 404: problem(description) })
