import type { z } from '@hono/zod-openapi'
import { ProblemDetails } from '../problems/problem.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemDetails } },
})

/** What a route that answers JSON may answer, problems included, for the OpenAPI document. */
export const responses = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  400: problem('A parameter is unknown, missing or cannot have that value.'),
  414: problem('The address is too long.'),
  500: problem('Something went wrong here.'),
  503: problem('The record cannot be read at the moment.'),
})

/** The same for a read of the record, which a caller may hold already. */
export const readResponses = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  ...responses(schema, description),
  304: { description: 'Nothing has changed since the answer the caller holds.' },
})

/** For a route that names one thing. */
export const notFound = (description: string) => ({ 404: problem(description) })
