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

/** What any route that takes a key may answer instead of what was asked for. */
const refused = {
  400: problem('The request cannot be understood.'),
  401: problem('A key is needed, or the key is none.'),
  403: problem('The key may not be used for that.'),
  406: problem('It is given as JSON only.'),
  414: problem('The address is too long.'),
  429: problem('The key or the address has asked more than its share.'),
  500: problem('Something went wrong here.'),
  503: problem('The record cannot be reached at the moment.'),
}

/** What a route that takes a key may answer: what was asked for, or why not. */
export const keyResponses = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: answer(schema, description),
  ...refused,
})

/** The same for a route that makes something new each time. */
export const madeResponses = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  201: answer(schema, description),
  ...refused,
})

/** The same for a route that makes something new, or tells of what it made when it was asked before. */
export const onceResponses = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  ...madeResponses(schema, `${description} Something new was made.`),
  200: answer(schema, `${description} It was there already.`),
})

/** What a route with a body may answer, too. */
export const bodyProblems = {
  413: problem('The body is too large.'),
  415: problem('The body is not JSON.'),
  422: problem('The body or the entries are refused; `issues` names everything that is wrong.'),
}

/** What a route that names one thing may answer, too. */
export const noneProblem = { 404: problem('There is no such thing.') }

/** What a route that can come too late may answer, too. */
export const movedProblem = { 409: problem('The record has moved since, or it was decided already.') }

/** Says that a route wants a key, for the OpenAPI document. */
export const security = [{ key: [] }]
