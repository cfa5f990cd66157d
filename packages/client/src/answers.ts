import {
  CarriedClaim,
  ComparisonAnswer,
  countedListOf,
  Entry,
  EntryDetail,
  ListedClaim,
  listOf,
  PublicClaim,
  PublicDossier,
  PublicEntry,
  PublishedClaim,
  PublishedRecordChange,
  PublishedUnknownClaim,
  QuestionDetail,
  RecordChanges,
  SearchAnswer,
  SearchHit,
  SourceDetail,
  UnknownClaim,
} from '@onrecord/model'
import { z } from 'zod'

// The model's own answers, read so that claims of kinds a newer API adds are kept. Fields it adds are passed over: nothing
// here is strict.

const marked = (claim: unknown): unknown =>
  typeof claim === 'object' && claim !== null ? { ...claim, unknown: true } : claim

/** A claim of a kind this release does not know, under the mark that says so. */
const Unknown = z.preprocess(marked, PublishedUnknownClaim)

/** A claim of any kind; one this release does not know is marked as such. */
export const AnyListed = ListedClaim.or(Unknown)

/** An entry of any type; a claim of a kind this release does not know is marked as such. */
export const AnyEntry = PublicEntry.or(Unknown)

/** A page of claims, also of kinds this release does not know. */
export const ClaimPage = countedListOf(AnyListed)

/** A page of entries, also of such claims. */
export const EntryPage = listOf(AnyEntry)

/** An entry, also such a claim. */
export const AnyEntryDetail = EntryDetail.extend({ entry: AnyEntry })

/** A page of the history, also with such claims. */
export const History = RecordChanges.extend({
  items: z.array(PublishedRecordChange.extend({ entry: Entry.or(z.preprocess(marked, UnknownClaim)).nullable() })),
})

/** What a search found, also such claims. */
export const Searched = SearchAnswer.extend({ items: z.array(SearchHit.extend({ entry: AnyEntry })) })

/** A comparison, also of such claims. */
export const Comparison = ComparisonAnswer.extend({ a: AnyListed, b: AnyListed })

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

/** A question’s page. The question names its claims of newer kinds; there is no place on the page for them themselves. */
export const AskedDetail = QuestionDetail.or(
  z
    .looseObject({ claims: z.array(z.unknown()) })
    .transform(({ claims, ...rest }) => ({ ...rest, claims: claims.filter(isKnown) }))
    .pipe(QuestionDetail),
)

/** A publication’s page, also with such claims. */
export const CarriedDetail = SourceDetail.extend({
  reports: z.array(CarriedClaim.extend({ claim: AnyListed })),
})
