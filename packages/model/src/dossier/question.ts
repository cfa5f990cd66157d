import { z } from 'zod'
import type { Position } from '../claims/kind.ts'
import { type Claim, claimKinds } from '../entries/claim.ts'
import type { Naming } from '../sentences/naming.ts'
import { ClaimId, EventId, idOf, PartyId, QuestionId } from '../values/id.ts'
import { type Language, languages, type Worded } from '../values/language.ts'
import { LocalText } from '../values/local-text.ts'
import { dateOrder } from '../values/partial-date.ts'

/** One answer to a question, with everyone who gives it. */
export const HeldPosition = z
  .object({
    key: z.string(),
    wording: LocalText,
    claims: z.array(ClaimId).describe('The claims that give this answer, by date.'),
    claimants: z.array(PartyId).describe('Who gives it, in the order they first did.'),
  })
  .meta({ id: 'Position', description: 'One answer to a question, with everyone who gives it.' })
export type HeldPosition = z.infer<typeof HeldPosition>

/** What claims answer: computed from the event, the kind and the topic; never stored. */
export const Question = z
  .object({
    id: QuestionId,
    event: EventId,
    kind: z.string(),
    topic: z.string(),
    wording: LocalText,
    claims: z.array(ClaimId).describe('Every claim that answers it, by date; undated ones last.'),
    claimants: z.array(PartyId).describe('Who answers it, in the order they first did.'),
    positions: z.array(HeldPosition).describe('The answers; empty where answers are figures or testimony.'),
  })
  .meta({ id: 'Question', description: 'What claims answer: computed from the event, the kind and the topic.' })
export type Question = z.infer<typeof Question>

type Kind = (typeof claimKinds)[number]

/** The kind a claim is of. */
export const kindOf = (claim: Claim): Kind => {
  const kind = claimKinds.find((known) => known.kind === claim.kind)
  if (kind === undefined) throw new TypeError(`no such kind: ${claim.kind}`)
  return kind
}

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

const positionsOf = (claims: readonly Claim[], names: Record<Language, Naming>): HeldPosition[] => {
  const held = new Map<string, Claim[]>()
  for (const claim of claims) {
    const position = positionOf(claim, names.en)
    if (position !== null) held.set(position.key, [...(held.get(position.key) ?? []), claim])
  }
  return [...held].map(([key, holders]) => ({
    key,
    wording: Object.fromEntries(
      languages.map((language) => [
        language,
        holders.flatMap((claim) => positionOf(claim, names[language])?.wording ?? [])[0] ?? key,
      ]),
    ),
    claims: holders.map((claim) => claim.id),
    claimants: unique(holders.map((claim) => claim.claimant)),
  }))
}

/** Groups claims into the questions they answer, in the order of the kinds and then of the first claim. */
export const questionsOf = (claims: readonly Claim[], names: Record<Language, Naming>): Question[] => {
  const groups = new Map<string, Claim[]>()
  for (const claim of [...claims].sort(byDate)) {
    const id = questionId(claim)
    groups.set(id, [...(groups.get(id) ?? []), claim])
  }
  const rank = (kind: string) => claimKinds.findIndex((known) => known.kind === kind)
  return [...groups]
    .flatMap(([id, group]): Question[] => {
      const first = group[0]
      if (first === undefined) return []
      const { topic, wording } = askedBy(first)
      return [
        {
          id,
          event: first.event,
          kind: first.kind,
          topic,
          wording: { ...wording },
          claims: group.map((claim) => claim.id),
          claimants: unique(group.map((claim) => claim.claimant)),
          positions: positionsOf(group, names),
        },
      ]
    })
    .sort((a, b) => rank(a.kind) - rank(b.kind) || b.claims.length - a.claims.length || (a.topic < b.topic ? -1 : 1))
}
