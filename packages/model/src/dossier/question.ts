import { z } from 'zod'
import type { Position } from '../claims/kind.ts'
import { originsOf } from '../compare/origins.ts'
import { relations } from '../compare/relation.ts'
import { dimensions } from '../compare/scopes.ts'
import { comparisonSentence } from '../compare/sentences.ts'
import { type Pair, type SideBySide, sideBySide } from '../compare/side-by-side.ts'
import { questionStates, stateOf } from '../compare/state.ts'
import { outcomes, reasonCodes } from '../compare/verdict.ts'
import type { World } from '../compare/world.ts'
import { type AnyClaim, type Claim, claimKinds, kindOf } from '../entries/claim.ts'
import type { Naming } from '../sentences/naming.ts'
import { ClaimId, EventId, idOf, PartyId, QuestionId } from '../values/id.ts'
import { type Language, languages, type Worded } from '../values/language.ts'
import { LocalText } from '../values/local-text.ts'
import { dateOrder } from '../values/partial-date.ts'

/** Someone a position starts with, once relays are followed back. */
export const QuestionOrigin = z
  .object({
    party: PartyId,
    claims: z.array(ClaimId),
    lost: z
      .array(z.object({ claim: z.string(), why: z.enum(['missing', 'circle']) }))
      .describe('Claims it is said to be relayed from that the record does not hold, or that lead in a circle.'),
  })
  .meta({ id: 'Origin', description: 'Someone a position starts with, once relays are followed back.' })

/** One answer to a question, with everyone who gives it. */
export const HeldPosition = z
  .object({
    key: z.string(),
    wording: LocalText,
    claims: z.array(ClaimId).describe('The claims that give this answer, by date.'),
    claimants: z.array(PartyId).describe('Who gives it, in the order they first did.'),
    origins: z
      .int()
      .nonnegative()
      .describe('How many independent origins it has: twenty relays of one speaker are one.'),
  })
  .meta({ id: 'Position', description: 'One answer to a question, with everyone who gives it.' })
export type HeldPosition = z.infer<typeof HeldPosition>

/** Two claims set side by side, as readers get it. */
export const ComparedPair = z
  .object({
    a: ClaimId,
    b: ClaimId,
    outcome: z.enum(outcomes),
    reasons: z.array(
      z.object({
        code: z.enum(reasonCodes),
        dimension: z.enum(dimensions).optional(),
        relation: z.enum(relations).optional(),
      }),
    ),
    dimensions: z.partialRecord(z.enum(dimensions), z.enum(relations)),
    later: z.enum(['a', 'b']).nullable().describe('For updates: which is the later; null when the days do not tell.'),
    sentence: LocalText,
  })
  .meta({
    id: 'Comparison',
    description: 'Two claims set side by side: what they come to, seen from the first, and why.',
  })
export type ComparedPair = z.infer<typeof ComparedPair>

/** How many pairs of a question are listed in full; the counts cover all. */
export const listedMax = 60

/** What standing claims on one question come to. */
export const QuestionComparison = z
  .object({
    counts: z.record(z.enum(outcomes), z.int().nonnegative()).describe('Pairs of standing claims by outcome.'),
    conflicts: z.array(ComparedPair).describe(`Pairs that cannot both hold; at most ${listedMax} are listed.`),
    apparent: z
      .array(ComparedPair)
      .describe(`Pairs that only seem to conflict, and why; at most ${listedMax} are listed.`),
    updated: z.array(ComparedPair).describe('Earlier claims and the later ones of the same speaker that update them.'),
    notCompared: z.int().nonnegative().describe('Pairs left uncompared because there were too many.'),
  })
  .meta({ id: 'QuestionComparison', description: 'What standing claims on one question come to.' })

/** What claims answer: computed from the event, the kind and the topic; never stored. */
export const Question = z
  .object({
    id: QuestionId,
    event: EventId,
    kind: z.string(),
    topic: z.string(),
    wording: LocalText,
    state: z.enum(questionStates),
    claims: z.array(ClaimId).describe('Every claim that answers it, by date; undated ones last.'),
    claimants: z.array(PartyId).describe('Who answers it, in the order they first did.'),
    silent: z.array(PartyId).describe('Who was asked and did not answer.'),
    positions: z.array(HeldPosition).describe('The answers; empty where answers are figures or testimony.'),
    origins: z.array(QuestionOrigin).describe('The independent origins behind everything said.'),
    comparison: QuestionComparison,
  })
  .meta({ id: 'Question', description: 'What claims answer: computed from the event, the kind and the topic.' })
export type Question = z.infer<typeof Question>

/** What a claim asks: its topic within the event and the wording of the question. */
export const askedBy = (claim: Claim): { topic: string; wording: Worded } =>
  // A kind's own functions take its own value; `kindOf` has paired them, which the compiler cannot see.
  (kindOf(claim).question as (value: Claim['value']) => { topic: string; wording: Worded })(claim.value)

/** The answer a claim gives, in words; null for figures and testimony. */
export const positionOf = (claim: Claim, naming: Naming): Position | null =>
  (kindOf(claim).position as (value: Claim['value'], naming: Naming) => Position | null)(claim.value, naming)

/** The permanent id of the question a claim answers. */
export const questionId = (claim: Claim): string => idOf('question', claim.event, claim.kind, askedBy(claim).topic)

/** Claims in the order of their dates; undated last, then by id so that the order never depends on how they came in. */
export const byDate = (a: Claim, b: Claim): number => {
  const order = dateOrder(a.statedAt).localeCompare(dateOrder(b.statedAt))
  return order === 0 ? (a.id < b.id ? -1 : 1) : order
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** What surrounds the claims of a question: names in every language, the world, and every claim by id. */
export interface Surroundings {
  readonly names: Record<Language, Naming>
  readonly world: World
  readonly byId: ReadonlyMap<string, AnyClaim>
}

const inEvery = (say: (language: Language) => string): Record<Language, string> =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Record<Language, string>

/** A compared pair as readers get it. */
export const publishPair = (
  { a, b, verdict }: { readonly a: AnyClaim; readonly b: AnyClaim; readonly verdict: Pair['verdict'] },
  names: Record<Language, Naming>,
): ComparedPair => ({
  a: a.id,
  b: b.id,
  outcome: verdict.outcome,
  reasons: verdict.reasons.map((reason) => ({ ...reason })),
  dimensions: { ...verdict.dimensions },
  later: verdict.later,
  sentence: inEvery((language) => comparisonSentence(verdict, a, b, names[language])),
})

const countsApart = (a: Claim, b: Claim): boolean => {
  if (!('count' in a.value) || !('count' in b.value)) return true
  const [one, other] = [a.value.count, b.value.count]
  return (one.min ?? 0) > (other.max ?? Infinity) || (other.min ?? 0) > (one.max ?? Infinity)
}

/** Pairs that look like a conflict and are none: different answers or numbers that the rules say can stand together. */
const seeming = ({ a, b, verdict: { outcome } }: Pair): boolean =>
  outcome !== 'conflicts' && outcome !== 'agrees' && countsApart(a, b)

const compared = (side: SideBySide, names: Record<Language, Naming>): Question['comparison'] => ({
  counts: { ...side.counts },
  conflicts: side.pairs
    .filter((pair) => pair.verdict.outcome === 'conflicts')
    .slice(0, listedMax)
    .map((pair) => publishPair(pair, names)),
  apparent: side.pairs
    .filter(seeming)
    .slice(0, listedMax)
    .map((pair) => publishPair(pair, names)),
  updated: side.updated.slice(0, listedMax).map((pair) => publishPair(pair, names)),
  notCompared: side.notCompared,
})

const positionsOf = (claims: readonly Claim[], { names, byId, world }: Surroundings): HeldPosition[] => {
  const held = new Map<string, Claim[]>()
  for (const claim of claims) {
    const position = positionOf(claim, names.en)
    if (position !== null) held.set(position.key, [...(held.get(position.key) ?? []), claim])
  }
  return [...held].map(([key, holders]) => ({
    key,
    wording: inEvery(
      (language) => holders.flatMap((claim) => positionOf(claim, names[language])?.wording ?? [])[0] ?? key,
    ),
    claims: holders.map((claim) => claim.id),
    claimants: unique(holders.map((claim) => claim.claimant)),
    origins: originsOf(holders, byId, world).length,
  }))
}

/** Who was asked about what, as "kind topic", among the claims of one event. */
const silences = (claims: readonly Claim[]): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const claim of claims) {
    if (claim.kind !== 'silence' || claim.value.answers === null) continue
    const key = `${claim.event} ${claim.value.answers}`
    found.set(key, unique([...(found.get(key) ?? []), claim.claimant]))
  }
  return found
}

/** Groups claims into the questions they answer, in the order of the kinds and then of how much is said. */
export const questionsOf = (claims: readonly Claim[], around: Surroundings): Question[] => {
  const groups = new Map<string, Claim[]>()
  for (const claim of [...claims].sort(byDate)) {
    const id = questionId(claim)
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [claim])
    else group.push(claim)
  }
  const silent = silences(claims)
  const rank = (kind: string) => claimKinds.findIndex((known) => known.kind === kind)
  return [...groups]
    .flatMap(([id, group]): Question[] => {
      const first = group[0]
      if (first === undefined) return []
      const { topic, wording } = askedBy(first)
      const origins = originsOf(group, around.byId, around.world)
      const side = sideBySide(group, around.world)
      return [
        {
          id,
          event: first.event,
          kind: first.kind,
          topic,
          wording: { ...wording },
          // Silence is no answer: a question that only silence speaks to stands unanswered.
          state: first.kind === 'silence' ? 'unanswered' : stateOf(side, origins.length),
          claims: group.map((claim) => claim.id),
          claimants: unique(group.map((claim) => claim.claimant)),
          silent: silent.get(`${first.event} ${first.kind} ${topic}`) ?? [],
          positions: positionsOf(group, around),
          origins: origins.map((origin) => ({
            party: origin.party,
            claims: [...origin.claims],
            lost: origin.lost.map((lost) => ({ ...lost })),
          })),
          comparison: compared(side, around.names),
        },
      ]
    })
    .sort((a, b) => rank(a.kind) - rank(b.kind) || b.claims.length - a.claims.length || (a.topic < b.topic ? -1 : 1))
}
