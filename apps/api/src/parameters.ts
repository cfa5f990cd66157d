import { z } from '@hono/zod-openapi'
import { EventId, PartialDate } from '@onrecord/model'

/** How many items a page holds at most. */
const MOST = 100
/** How many it holds unless told. */
const USUAL = 50

/** An instant in one form, so that equal instants are equal texts; null when it is none. */
const instantOf = (text: string): string | null => {
  if (!z.iso.datetime({ offset: true }).safeParse(text).success || Number.isNaN(Date.parse(text))) return null
  const utc = new Date(text).toISOString()
  return utc >= '0001' && utc.length === 24 ? utc : null
}

/** An instant as the record's clock counts them; what PostgreSQL cannot hold is refused here. */
const instant = z
  .string()
  .max(40)
  .refine((text) => instantOf(text) !== null, 'not an instant such as 2025-03-10T12:00:00Z (in an address, "+" is %2B)')
  .transform((text) => instantOf(text) ?? text)

/** A name from outside, with or without its scheme. Nothing on the record holds a control character. */
const ref = z
  .string()
  .min(1, 'empty')
  .max(640, 'longer than any name can be')
  .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'holds a character no name holds')

/** Every parameter there is, each said once; a route takes those it names. */
export const parameters = {
  saidBy: PartialDate.describe(
    'Only what had been said by this local day (EDTF: a day, a month or a year).',
  ).optional(),
  recordedBy: instant.optional().describe('As this record stood at this instant (ISO 8601, with its zone).'),
  limit: z.coerce
    .number('not a number')
    .int('not a whole number')
    .min(1, 'less than 1')
    .max(MOST, `more than ${MOST}`)
    .default(USUAL)
    .describe(`How many items a page holds: 1 to ${MOST}, ${USUAL} unless told.`),
  cursor: z.string().max(200).describe('The `next` of the page before.').optional(),
  ref: ref.describe(
    'What an entry was called where it came from, with its scheme (coast-2025:SOHR-0312-1383) or without it.',
  ),
  partOf: z
    .union([z.literal('none'), EventId], 'neither "none" nor the id of an event')
    .describe('Only events that are part of this one; "none": only those that are part of no other.')
    .optional(),
} as const

/** Values each parameter can have, as a caller is told them. */
export const validValues: Readonly<Record<string, readonly string[]>> = {
  saidBy: ['2025-03-10', '2025-03', '2025'],
  recordedBy: ['2025-03-10T12:00:00Z', '2025-03-10T15:00:00%2B03:00'],
  limit: [`1 to ${MOST}`],
  cursor: ['the "next" of the page before'],
  ref: ['SOHR-0312-1383', 'coast-2025:SOHR-0312-1383'],
  partOf: ['none', 'the id of an event'],
}
