import { z } from 'zod'
import { findingCodes } from '../compare/finding-codes.ts'
import type { Said, Verdict } from '../compare/verdict.ts'
import type { World } from '../compare/world.ts'
import { refs } from '../entries/base.ts'
import type { Naming } from '../sentences/naming.ts'
import { ClaimId, EventId, PartyId, QuestionId } from '../values/id.ts'
import type { Language, Worded } from '../values/language.ts'
import { LocalText } from '../values/local-text.ts'
import { PartialDate } from '../values/partial-date.ts'
import type { Scope } from '../values/scope.ts'
import { caution } from '../vocab/caution.ts'

/** Where the claimant has it from. */
export const Basis = z
  .object({
    type: z.enum(['witnessed', 'own-documentation', 'investigation', 'official-record', 'relayed', 'unstated']),
    from: z.array(ClaimId).describe('The claims it relays; empty unless the basis is "relayed".'),
  })
  .refine((basis) => basis.type === 'relayed' || basis.from.length === 0, {
    message: 'only a relayed claim has claims it is relayed from',
    path: ['from'],
  })
  .meta({
    id: 'Basis',
    description: 'Where the claimant has it from: seen, documented, investigated, or relayed from other claims.',
  })

/** Whom a claimant names as having told it: the words as they stand, and a proposal how to read them. */
export const Originals = z
  .object({
    wording: z.string().min(1).describe('The words, letter for letter.'),
    proposed: z
      .array(z.string().min(1))
      .describe('How they may be split into names. A proposal: nobody has checked it.'),
  })
  .meta({
    id: 'Originals',
    description: 'Whom a claimant names as having told it: the words as they stand, and a proposal how to read them.',
  })

/** Words of the claimant that the vocabularies cannot say, kept as they stand. */
export const AsStated = z
  .object({
    population: z.string().min(1).nullable(),
    area: z.string().min(1).nullable(),
    unit: z.string().min(1).nullable(),
    originals: Originals.optional(),
    sources: z.string().min(1).optional().describe('Where it is from, when that is free text and not a list.'),
    sourceCount: z.int().optional().describe('How many sources the claimant says there are; a dataset may say -1.'),
  })
  .meta({
    id: 'AsStated',
    description: 'The words for whom, where and what was counted, as they stood before being mapped.',
  })

/** One sentence in every language this project writes in. */
export const Sentence = z
  .object({ en: z.string(), ar: z.string() })
  .meta({ id: 'Sentence', description: 'One sentence in every language this project writes in.' })

/** Something that does not add up within one claim. */
export const PublishedFinding = z
  .object({ code: z.enum(findingCodes), path: z.array(z.union([z.string(), z.int()])), sentence: Sentence })
  .meta({ id: 'Finding', description: 'Something that does not add up within one claim: where, and in words.' })

/** Words of the claimant that the vocabularies cannot say. */
export type AsStated = z.infer<typeof AsStated>

/** How firmly something is put. */
export const hedges = ['asserted', 'alleged', 'conditional'] as const

/** What every claim carries, whatever its kind. */
export const claimBase = z.object({
  type: z.literal('claim'),
  id: ClaimId,
  refs,
  event: EventId,
  claimant: PartyId.describe('Who says so.'),
  role: LocalText.nullable().describe('In what capacity, on that day.'),
  statedAt: PartialDate.nullable().describe('When it was said; null when unknown.'),
  hedge: z.enum(hedges).describe('How firmly: asserted, alleged ("reportedly"), or conditional.'),
  basis: Basis,
  statement: LocalText.describe('Our paraphrase; the words themselves are in the reports.'),
  asStated: AsStated.nullable(),
  cautions: z.array(caution.schema),
})

/** What is common to claims of every kind. */
export type ClaimBase = z.infer<typeof claimBase>

/** What a claim gains when it is shown to readers: made from it, never stored. */
export const publishedFields = {
  sentence: Sentence.describe('The claim in one plain sentence; it opens with who said it and cannot lose them.'),
  question: QuestionId.describe('The question it answers.'),
  position: z.string().nullable().describe('The key of the answer it gives; null for figures and testimony.'),
  findings: z.array(PublishedFinding).describe('What does not add up within the claim itself; empty when nothing.'),
}

/** The question a claim answers: its key within the event, and its wording. */
export interface Asked {
  readonly topic: string
  readonly wording: Worded
}

/** One answer: claims with one key hold the same position on a question. */
export interface Position {
  readonly key: string
  /** The answer in the language of the naming it was made with. */
  readonly wording: string
}

/** One column of a flat file. */
export interface Column<Value> {
  readonly name: string
  readonly description: string
  readonly cell: (value: Value) => string | number | null
}

/** What is said, as the second half of a sentence whose first half is the attribution. */
export type Predicate<Value> = {
  readonly [L in Language]: (value: Value, naming: Naming, stated: AsStated | null) => string
}

/** Everything a kind of claim declares, in one file. */
export interface KindDefinition<Kind extends string, Value extends z.ZodType> {
  readonly kind: Kind
  /** What a claimant says with a claim of this kind. */
  readonly says: Worded
  /** What the kind is called. */
  readonly label: Worded
  readonly value: Value
  readonly examples: readonly [z.infer<Value>, z.infer<Value>, ...z.infer<Value>[]]
  readonly question: (value: z.infer<Value>) => Asked
  /** The answer a claim gives; null when its answers are compared as figures. */
  readonly position: (value: z.infer<Value>, naming: Naming) => Position | null
  /** What a claim is about, for comparing; null when the kind has no scope. */
  readonly scope: (value: z.infer<Value>) => Scope | null
  readonly predicate: Predicate<z.infer<Value>>
  /** How two claims of this kind compare, seen from the first. */
  readonly compare: (a: Said<z.infer<Value>>, b: Said<z.infer<Value>>, world: World) => Verdict
  readonly columns: readonly Column<z.infer<Value>>[]
  /** What others call it: schema.org, UCDP, ACLED, Airwars. */
  readonly crosswalk: Readonly<Record<string, string>>
}

/**
 * Declares a kind of claim. From this one call come validation, JSON Schema, OpenAPI, CSV columns, the docs page,
 * sentences and tests.
 */
export const claimKind = <const Kind extends string, Value extends z.ZodType>(
  definition: KindDefinition<Kind, Value>,
) => {
  const name = `${definition.kind[0]?.toUpperCase()}${definition.kind.slice(1)}`
  const value = definition.value.meta({
    id: `${name}Value`,
    description: definition.says.en,
    examples: [...definition.examples],
  })
  const schema = claimBase
    .extend({ kind: z.literal(definition.kind), value: value as Value })
    .meta({ id: `${name}Claim`, title: definition.label.en, description: definition.says.en })
  /** What a source printed, when that differs from what was claimed. */
  const printed = z
    .object({
      kind: z.literal(definition.kind),
      value: value as Value,
      claimant: PartyId.nullable().describe('Whom the source has say it; null when it names nobody.'),
      statement: LocalText,
    })
    .meta({ id: `${name}AsPrinted`, description: `As a source printed it: ${definition.says.en}` })
  const published = schema
    .extend(publishedFields)
    .meta({ id: `Published${name}Claim`, title: definition.label.en, description: definition.says.en })
  return { ...definition, schema, printed, published }
}
