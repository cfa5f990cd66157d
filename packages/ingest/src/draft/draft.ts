import { Count } from '@onrecord/model'
import { z } from 'zod'

/** A piece of the kept text: from and up to, in UTF-16 code units. */
export const Span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([start, end]) => start < end, { message: 'a span ends before it starts' })
  .meta({ id: 'Span', description: 'A piece of the kept text: from and up to, in UTF-16 code units.' })
export type Span = z.infer<typeof Span>

const spans = z.object({ spans: z.array(Span) })

/** Whom the words name as the one who says it: the span is the evidence, the resolution is a guess with its reason. */
export const DraftSource = z.object({
  spans: z.array(Span).min(1).describe('The full span, with title and apposition.'),
  name: z.string().min(1).describe('The name apart from title, apposition and relative clause.'),
  role: z.string().min(1).nullable().describe('Title or apposition as printed; "unnamed" for crowds and documents.'),
  resolved: z
    .object({ name: z.string().min(1), because: z.string().min(1) })
    .nullable()
    .describe('Whom "he" or "the ministry" stands for, when the text tells; a guess with its reason.'),
})
export type DraftSource = z.infer<typeof DraftSource>

/** Someone who passed the words on: the newspaper that cites a hospital. */
export const Relay = z.object({ name: z.string().min(1), spans: z.array(Span).min(1) })
export type Relay = z.infer<typeof Relay>

/** How the source stands to the words. */
export const DraftStance = z.enum(['affirms', 'denies', 'partly', 'warns', 'reports'])
export type DraftStance = z.infer<typeof DraftStance>

/** What happened to the people counted, as far as a text tells; `casualties` is killed and injured in one number. */
export const DraftOutcome = z.enum([
  'killed',
  'injured',
  'casualties',
  'missing',
  'abducted',
  'detained',
  'displaced',
  'executed',
])
export type DraftOutcome = z.infer<typeof DraftOutcome>

const facets = z
  .record(z.string(), z.string())
  .describe('Facet and term of the vocabularies, where the words have one: {"status":"civilian"}.')

const figureScope = {
  population: z
    .object({ wording: z.string().min(1), facets })
    .nullable()
    .describe('Whom is counted, in the words there are; null when it is not said.'),
  place: z.string().min(1).nullable().describe('Where, from the same clause only.'),
  window: z.string().min(1).nullable().describe('When, as printed, from the same clause only.'),
  part: z.boolean().describe('True when it is said to be a part of another figure: "658 of them in Lasara".'),
}

const words = z.string().min(1)

const values = {
  casualties: z.object({ outcome: DraftOutcome, count: Count, ...figureScope }),
  tally: z.object({ what: words.describe('The things counted, as printed.'), count: Count, ...figureScope }),
  responsibility: z.object({
    act: words.nullable(),
    party: words.nullable(),
    mode: z.enum(['did', 'ordered', 'enabled', 'involved', 'failed-to-prevent']),
  }),
  occurrence: z.object({ happening: words }),
  sequence: z.object({ trigger: words.nullable(), response: words.nullable() }),
  status: z.object({
    subject: words,
    status: z.enum(['planned', 'under-way', 'suspended', 'over', 'restored', 'extended', 'delivered', 'lost']),
  }),
  characterisation: z.object({ label: words, term: words.nullable().describe('The term of the vocabulary.') }),
  commitment: z.object({ what: words }),
  demand: z.object({ addressee: words.nullable(), what: words }),
  account: z.object({
    vantage: z.enum(['witness', 'survivor', 'relative', 'resident', 'perpetrator', 'accused', 'reporter', 'outside']),
    summary: words,
  }),
  silence: z.object({ manner: z.enum(['no-answer', 'declined']), about: words.nullable() }),
} as const

/** What a draft of each kind says. */
export type DraftValues = { [K in keyof typeof values]: z.infer<(typeof values)[K]> }

const common = {
  id: words.describe('Unique in its text and the same every time the same text is read.'),
  quote: words.describe('The words, letter for letter, that the draft stands on.'),
  selector: z.object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  source: DraftSource.nullable().describe('Null when the text says it itself: then the publisher is the claimant.'),
  cue: spans.nullable().describe('The words of saying: "said", "according to"; null when there are none.'),
  content: spans.describe('What is said, without source and cue; may be in pieces.'),
  relayedBy: z.array(Relay).describe('Who passed it on, from the nearest to the source outwards.'),
  stance: DraftStance,
  hedge: words.nullable().describe('The words of caution: "may", "reportedly"; null when there are none.'),
  repeats: words
    .nullable()
    .describe('The id of a draft that tells the same number with its speaker: two reports of one claim.'),
  figure: z
    .object({ start: z.int().nonnegative(), end: z.int().positive() })
    .nullable()
    .describe('Where the wording of the number stands.'),
  method: z.object({
    extractor: words.describe('What made the draft: "rules@4", or a model with its prompt version.'),
    rule: words.describe('The rules that made it, in order.'),
  }),
}

const draftOf = <K extends keyof DraftValues>(kind: K) =>
  z.object({ kind: z.literal(kind), ...common, value: values[kind] })

/** One proposed claim with the words it stands on; nothing of it reaches readers before admit and a person. */
export const Draft = z
  .discriminatedUnion('kind', [
    draftOf('casualties'),
    draftOf('tally'),
    draftOf('responsibility'),
    draftOf('occurrence'),
    draftOf('sequence'),
    draftOf('status'),
    draftOf('characterisation'),
    draftOf('commitment'),
    draftOf('demand'),
    draftOf('account'),
    draftOf('silence'),
  ])
  .meta({ id: 'Draft', description: 'One proposed claim with the words it stands on.' })
export type Draft = z.infer<typeof Draft>

/** Words that were looked at and made no draft, with the reason. */
export const Aside = z.object({
  reason: words.describe('Why it made no draft, as a sentence part: "a number of pages".'),
  rule: words,
  quote: words,
  start: z.int().nonnegative(),
  end: z.int().positive(),
})
export type Aside = z.infer<typeof Aside>

/** What is known of the text beside its words. */
export interface AboutText {
  readonly language?: string | undefined
  readonly published?: string | null | undefined
}

/** Everything proposed from one text. */
export interface Drafted {
  readonly drafts: Draft[]
  readonly aside: Aside[]
}
