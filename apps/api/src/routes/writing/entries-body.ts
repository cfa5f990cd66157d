import { z } from '@hono/zod-openapi'
import { describedAs } from '../../openapi/write-schemas.ts'

/** Entries as they are sent: data, read strictly by the model when they come to the record. */
export const entries = z
  .array(z.record(z.string(), z.unknown()).meta(describedAs('Entry')))
  .min(1)
  .max(5000)
  .describe('Entries as `Entry` describes them; each is read strictly, and everything wrong with any is named at once.')

/** Why something is done, for the history of the record. */
export const reason = z.string().trim().min(1).max(2000).describe('Why, for the history of the record.')
