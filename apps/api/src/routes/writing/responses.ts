import type { z } from '@hono/zod-openapi'
import { ProblemDetails } from '@onrecord/model'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemDetails } },
})

const answer = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** What a route that writes may answer: that it was done, or why not. */
export const writeResponses = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: answer(schema, description),
  201: answer(schema, `${description} Something new was made.`),
  400: problem('The request cannot be understood.'),
  401: problem('A key is needed, or the key is none.'),
  403: problem('The key may not be used for that.'),
  404: problem('There is no such thing.'),
  409: problem('The record has moved since, or it was decided already.'),
  413: problem('The body is too large.'),
  414: problem('The address is too long.'),
  415: problem('The body is not JSON.'),
  422: problem('The body or the entries are refused; `issues` names everything that is wrong.'),
  429: problem('The key or the address has asked more than its share.'),
  500: problem('Something went wrong here.'),
  503: problem('The record cannot be written at the moment.'),
})

/** Says that a route wants a key, for the OpenAPI document. */
export const security = [{ key: [] }]
