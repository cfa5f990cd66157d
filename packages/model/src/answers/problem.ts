import { z } from 'zod'

/** A request that could not be answered, as the caller is told of it (RFC 9457). */
export const ProblemDetails = z
  .object({
    type: z.string().describe('The address that names the problem: the same for every problem of one code.'),
    title: z.string().describe('What the problem is called.'),
    status: z.int().describe('The HTTP status.'),
    detail: z.string().describe('What is wrong with this request, in a sentence.'),
    instance: z.string().describe('The path that was asked for.'),
    code: z.string().describe('The code of the problem, for programs; docs/errors.md has a section for each.'),
    parameter: z.string().optional().describe('The parameter concerned.'),
    given: z.string().optional().describe('What was given for it, cut short when long.'),
    valid: z.array(z.string()).optional().describe('What is valid: names of parameters, or examples of values.'),
    near: z.array(z.string()).optional().describe('Addresses that are near the one asked for.'),
    see: z.array(z.string()).optional().describe('Where to look instead.'),
    issues: z
      .array(
        z.object({
          entry: z.string().describe('The entry’s id, its place in the list (`#3`), or `body`.'),
          ref: z.string().nullable().describe('What the entry calls itself.'),
          path: z.array(z.union([z.string(), z.int()])).describe('Where in it.'),
          message: z.string(),
        }),
      )
      .optional()
      .describe('Everything that is wrong with what was sent.'),
    requestId: z.string().optional().describe('What this request is called in our log.'),
  })
  .meta({ id: 'Problem', description: 'A request that could not be answered, and why (RFC 9457).' })
export type ProblemDetails = z.infer<typeof ProblemDetails>
