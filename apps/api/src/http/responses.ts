import type { z } from '@hono/zod-openapi'
import { ProblemDetails } from '@onrecord/model'
import type { Form, TypeOf } from '../forms/forms.ts'

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
  429: problem('The caller has asked more than its share; `Retry-After` says when to ask again.'),
  500: problem('Something went wrong here.'),
  503: problem('The record cannot be read at the moment.'),
})

/** For a route under `/v1`, whose address may name a form at its end. */
export const formProblem = { 406: problem('It is not given in the form that was asked for.') }

/** The same for a read of the record, which a caller may hold already. */
export const readResponses = <Schema extends z.ZodType, Type extends string = 'application/json'>(
  schema: Schema,
  description: string,
  type?: Type,
) => ({
  ...responses(schema, description, type),
  ...formProblem,
  304: { description: 'Nothing has changed since the answer the caller holds.' },
})

/** The same for an answer that is offered in several forms, each with its schema. */
export const readForms = <Schemas extends Partial<Record<TypeOf<Form>, z.ZodType>>>(
  schemas: Schemas,
  description: string,
) => {
  const { 200: _, ...others } = readResponses(ProblemDetails, description)
  const content = Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema }]))
  return {
    200: { description, content: content as Record<string, { schema: z.ZodType }> },
    ...others,
  }
}

/** For a route that names one thing. */
export const notFound = (description: string) => ({
  308: { description: 'It was merged into another, which is at this `Location`.' },
  404: problem(description),
})
