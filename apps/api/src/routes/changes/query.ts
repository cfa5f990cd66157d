import { z } from '@hono/zod-openapi'
import { parameters } from '../../parameters.ts'

const { since, recordedBy, limit } = parameters

/** What both ways to read the history take. */
export const HistoryQuery = z.strictObject({
  since,
  recordedBy,
  limit,
  cursor: parameters.cursor
    .unwrap()
    .regex(/^\d{1,15}\.\d{1,9}$/, 'not the "next" of a page of changes')
    .optional(),
})
