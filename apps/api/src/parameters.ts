import { z } from '@hono/zod-openapi'
import {
  ClaimId,
  ContestedEvent,
  claimKinds,
  EventId,
  facets,
  LanguageTag,
  languages,
  lensNames,
  PartialDate,
  PartyId,
  PlaceId,
  profiles,
  QuestionId,
  questionStates,
  revisionClasses,
  SourceId,
  vocabularies,
} from '@onrecord/model'
import { type Box, searchTypes } from '@onrecord/store'

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

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i

/** A box on the map; null when the text is none. Heights, where they are given too, are of no account: nothing here has one. */
const boxOf = (text: string): Box | null => {
  const parts = text.split(',')
  if (!parts.every((part) => NUMBER.test(part)) || (parts.length !== 4 && parts.length !== 6)) return null
  const numbers = parts.map(Number)
  if (parts.length === 6) numbers.splice(2, 4, ...numbers.slice(3, 5))
  const [west = 0, south = 0, east = 0, north = 0] = numbers
  const isOnMap = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north
  return isOnMap ? { west, south, east, north } : null
}

/** A name from outside, with or without its scheme. Nothing on the record holds a control character. */
const ref = z
  .string()
  .min(1, 'empty')
  .max(640, 'longer than any name can be')
  .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'holds a character no name holds')

/** Every value of the parameters that can have only a few; a value outside is refused with the list. */
export const choices = {
  kind: claimKinds.map(({ kind }) => kind),
  state: [...questionStates],
  lens: [...lensNames],
  outcome: vocabularies.outcome.keys,
  profile: ['flat', ...profiles.map(({ name }) => name)],
  population: ['everyone', 'unstated', ...new Set(Object.values(facets).flatMap(({ keys }) => keys))],
  lang: [...languages],
  type: [...searchTypes],
} as const satisfies Readonly<Record<string, readonly string[]>>

const oneOf = <Value extends string>(values: readonly Value[]) =>
  z.enum(values as [Value, ...Value[]], 'not one of those there are')

/** Every parameter there is, each said once; a route takes those it names. */
export const parameters = {
  saidBy: PartialDate.describe(
    'Only what had been said by this local day (EDTF: a day, a month or a year).',
  ).optional(),
  recordedBy: instant.optional().describe('As this record stood at this instant (ISO 8601, with its zone).'),
  since: z
    .union(
      [
        z
          .string()
          .regex(/^\d{1,15}$/)
          .transform(Number),
        instant,
      ],
      'neither a position of the record nor an instant such as 2025-03-10T12:00:00Z',
    )
    .describe('Only what came after this position of the record (0 for the beginning), or after this instant.')
    .optional(),
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
  event: z
    .union([EventId, ContestedEvent.shape.slug], 'neither the id nor the slug of an event')
    .describe('Only what is said of this event and its parts: its id or slug.')
    .optional(),
  type: oneOf(choices.type).describe('Only entries of this type.').optional(),
  kind: oneOf(choices.kind).describe('Only questions that claims of this kind answer.').optional(),
  state: oneOf(choices.state).describe('Only questions that stand so.').optional(),
  claim: ref.describe('A claim: its id, or what it was called where it came from, with its scheme or without it.'),
  lens: oneOf(choices.lens)
    .describe('Looks at the figures through this lens; `/v1/lenses` says what each does.')
    .optional(),
  outcome: oneOf(choices.outcome)
    .describe('Only casualties of this outcome, its special cases among them; no tallies.')
    .optional(),
  population: oneOf(choices.population)
    .describe(
      'Only figures of these people or of a part of them: a term of the vocabularies of populations; "everyone": only ' +
        'those of all people, whoever they were; "unstated": only those whose claimants do not say.',
    )
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, 'not three capital letters (ISO 3166-1 alpha-3)')
    .describe('Only what is at a place in this country (ISO 3166-1 alpha-3, such as SYR).')
    .optional(),
  bbox: z
    .string()
    .max(200)
    .refine((text) => boxOf(text) !== null, 'not west,south,east,north in degrees')
    .transform((text) => boxOf(text) ?? undefined)
    .describe(
      'Only what is at a point in this box: west,south,east,north in degrees (WGS 84). With west beyond east it crosses ' +
        'the 180th meridian. An area that is no point is in no box.',
    )
    .optional(),
  happenedFrom: PartialDate.describe('Only what may have happened on or after this local day (EDTF).').optional(),
  happenedTo: PartialDate.describe('Only what may have happened on or before this local day (EDTF).').optional(),
  from: PartialDate.describe('The earlier moment: what had been said by this local day (EDTF).'),
  to: PartialDate.describe('The later moment; without it, everything said.').optional(),
  profile: oneOf(choices.profile)
    .default('flat')
    .describe(
      'The shape of the table: every claim (`flat`), or one row an event in the shape of another dataset. CSV only.',
    ),
  fields: z
    .string()
    .regex(/^\w+(,\w+)*$/, 'not names of fields, separated by commas')
    .max(400)
    .describe('Only these fields, separated by commas: of every item of a list, else of the answer. JSON only.')
    .optional(),
  revision: z.coerce
    .number('not a number')
    .int('not a whole number')
    .min(1, 'less than 1')
    .max(2_147_483_647, 'more than there can be')
    .describe('Which revision of it, the first is 1; the current one unless told.')
    .optional(),
  claimant: PartyId.describe('Only what this party says: its id.').optional(),
  about: PartyId.describe('Only what names this party without being said by it: its id.').optional(),
  outlet: PartyId.describe('Only what this party published: its id.').optional(),
  question: QuestionId.describe('Only what answers this question: its id.').optional(),
  place: PlaceId.describe('Only what is at this place or in it: its id.').optional(),
  source: SourceId.describe('Only what this publication carries: its id.').optional(),
  claimId: ClaimId.describe('Only what carries this claim: its id.').optional(),
  saidFrom: PartialDate.describe(
    'Only what was said on or after this local day (EDTF); what has no date of its own, when it was first printed.',
  ).optional(),
  saidTo: PartialDate.describe('Only what was said on or before this local day (EDTF).').optional(),
  partyKind: oneOf(vocabularies.partyKind.keys).describe('Only parties of this kind.').optional(),
  publishedIn: LanguageTag.transform((tag) => tag.split('-', 1)[0] ?? tag)
    .describe('Only what is in a publication in this language (BCP 47; its script or country is of no account).')
    .optional(),
  wording: oneOf(choices.lang)
    .default('en')
    .describe('The language of names and sentences in a table; English unless told.'),
  class: z
    .string()
    .regex(new RegExp(`^(${revisionClasses.join('|')})(,(${revisionClasses.join('|')}))*$`), 'not classes of revisions')
    .default('figure,attribution,scope')
    .describe(
      `Of claims that were revised, only those in which one of these was changed, separated by commas: ${revisionClasses.join(', ')}. ` +
        'New claims, corrections, retractions and withdrawals always stay.',
    ),
  lang: oneOf(choices.lang).default('en').describe('The language of names and sentences; English unless told.'),
} as const

/** Values each parameter can have, as a caller is told them. */
export const validValues: Readonly<Record<string, readonly string[]>> = {
  saidBy: ['2025-03-10', '2025-03', '2025'],
  recordedBy: ['2025-03-10T12:00:00Z', '2025-03-10T15:00:00%2B03:00'],
  since: ['0', 'the `since` of the last page', '2025-03-10T12:00:00Z'],
  limit: [`1 to ${MOST}`],
  revision: ['1', '2'],
  cursor: ['the "next" of the page before'],
  ref: ['SOHR-0312-1383', 'coast-2025:SOHR-0312-1383'],
  partOf: ['none', 'the id of an event'],
  country: ['SYR', 'TUR'],
  bbox: ['35.5,34.5,36.5,36', '-180,-90,180,90'],
  datetime: ['2025-03-06', '2025-03-06T12:00:00Z', '2025-03-06/2025-03-10', '../2025-03-10'],
  event: ['the id of an event', 'its slug, such as syria-coast-2025'],
  a: ['SOHR-0312-1383', 'coast-2025:SOHR-0312-1383', 'the id of a claim'],
  b: ['SOHR-0312-1383', 'coast-2025:SOHR-0312-1383', 'the id of a claim'],
  claim: ['the id of a claim'],
  claimant: ['the id of a party'],
  about: ['the id of a party'],
  outlet: ['the id of a party'],
  publisher: ['the id of a party'],
  question: ['the id of a question'],
  place: ['the id of a place'],
  within: ['the id of a place'],
  source: ['the id of a source'],
  saidFrom: ['2025-03-10', '2025-03', '2025'],
  saidTo: ['2025-03-12', '2025-03', '2025'],
  wording: [...languages],
  class: ['figure', 'figure,scope', revisionClasses.join(',')],
  fields: ['id,sentence', 'event,counts'],
  from: ['2025-03-10', '2025-03', '2025'],
  to: ['2025-03-12', '2025-03', '2025'],
  q: ['latakia', '"ethnic cleansing"', 'lat* -airport', 'اللاذقية'],
  ...choices,
}
