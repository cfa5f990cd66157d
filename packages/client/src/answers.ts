import {
  ContestedEvent,
  Link,
  Notice,
  Party,
  Place,
  PublicClaim,
  PublicDossier,
  PublishedClaim,
  PublishedReport,
  PublishedUnknownClaim,
  RecordVersion,
  Source,
} from '@onrecord/model'
import { z } from 'zod'

// Fields a newer API adds are passed over: nothing here is strict.

/** A request the API could not answer, and why (RFC 9457). */
export const Problem = z.looseObject({
  code: z.string(),
  status: z.number(),
  title: z.string(),
  detail: z.string(),
  valid: z.array(z.string()).optional(),
  near: z.array(z.string()).optional(),
  see: z.array(z.string()).optional(),
})
export type Problem = z.infer<typeof Problem>

/** Why a list has nothing in it, and where to look instead. */
export const EmptiedBy = z.object({
  parameter: z.string(),
  given: z.string(),
  because: z.string(),
  see: z.array(z.string()),
})
export type EmptiedBy = z.infer<typeof EmptiedBy>

/** One page of a list. */
export interface Page<Item> {
  readonly items: Item[]
  /** The cursor of the following page; null on the last. */
  readonly next: string | null
  /** How many there are on all pages together. */
  readonly total: number
  /** Why there is nothing; null when there is something, or no filter is to blame. */
  readonly emptiedBy: EmptiedBy | null
  readonly version: RecordVersion
}

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable(),
    total: z.int().nonnegative(),
    emptiedBy: EmptiedBy.nullable(),
    version: RecordVersion,
  })

/** A claim of a kind this release does not know, under the mark that says so. */
const Unknown = z.preprocess(
  (claim) => (typeof claim === 'object' && claim !== null ? { ...claim, unknown: true } : claim),
  PublishedUnknownClaim,
)

/** A claim in a list: of a kind this release knows, or of one it can only pass on. */
export const ListedClaim = z.union([PublishedClaim, Unknown])
export type ListedClaim = z.infer<typeof ListedClaim>

/** One entry as readers get it; a claim comes with its sentence. */
export const PublicEntry = z.union([PublishedReport, ContestedEvent, Party, Place, Source, Link, Notice, ListedClaim])
export type PublicEntry = z.infer<typeof PublicEntry>

export const EventPage = pageOf(ContestedEvent)
export const ClaimPage = pageOf(ListedClaim)
export const ReportPage = pageOf(PublishedReport)
export const EntryPage = pageOf(PublicEntry)
export const EntryDetail = z.object({ entry: PublicEntry, version: RecordVersion })
export const Readiness = z.object({ status: z.literal('ready'), version: RecordVersion })

const isKnown = (claim: unknown): boolean => PublishedClaim.safeParse(claim).success

/** A dossier whose claims of newer kinds stand among the unknown ones. */
export const Dossier = PublicDossier.or(
  z
    .looseObject({ claims: z.array(z.unknown()), unknownClaims: z.array(z.unknown()) })
    .transform(({ claims, unknownClaims, ...rest }) => ({
      ...rest,
      claims: claims.filter(isKnown),
      unknownClaims: [...unknownClaims, ...claims.filter((claim) => !isKnown(claim))].map((claim) =>
        Unknown.parse(claim),
      ),
    }))
    .pipe(PublicDossier),
)

/** A claim's page. There is no place on it for linked claims of newer kinds, so they are left out. */
export const ClaimDetail = PublicClaim.or(
  z
    .looseObject({ linked: z.array(z.unknown()) })
    .transform(({ linked, ...rest }) => ({ ...rest, linked: linked.filter(isKnown) }))
    .pipe(PublicClaim),
)
