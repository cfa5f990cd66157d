import { dateOrder, type PublishedClaim, type Question } from '@onrecord/model'

/** What one speaker said on one question. */
export interface Cell {
  /** By date; the latest last. */
  readonly claims: readonly PublishedClaim[]
  /** Whether they were asked and did not answer. */
  readonly silent: boolean
}

/** Speakers down, questions across. */
export interface Matrix {
  readonly questions: readonly Question[]
  readonly rows: readonly { readonly claimant: string; readonly cells: readonly Cell[] }[]
}

const speakersOf = ({ claimants, silent }: Question): string[] => [...new Set([...claimants, ...silent])]

/** The speakers on some questions, in the order they first spoke; those who never did come last. */
export const speakersInOrder = (
  questions: readonly Question[],
  claims: ReadonlyMap<string, PublishedClaim>,
): string[] => {
  const first = new Map<string, string>()
  for (const question of questions) {
    for (const id of question.claims) {
      const claim = claims.get(id)
      if (claim === undefined) continue
      const said = dateOrder(claim.statedAt)
      if (said < (first.get(claim.claimant) ?? '~')) first.set(claim.claimant, said)
    }
    for (const party of question.silent) if (!first.has(party)) first.set(party, '~')
  }
  return [...first].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([party]) => party)
}

/** The table for some questions and speakers. */
export const matrixOf = (
  questions: readonly Question[],
  speakers: readonly string[],
  claims: ReadonlyMap<string, PublishedClaim>,
): Matrix => {
  const said = questions.map((question) =>
    Map.groupBy(
      question.claims.flatMap((id) => claims.get(id) ?? []),
      ({ claimant }) => claimant,
    ),
  )
  return {
    questions,
    rows: speakers.map((claimant) => ({
      claimant,
      cells: questions.map(({ silent }, column) => ({
        claims: said[column]?.get(claimant) ?? [],
        silent: silent.includes(claimant),
      })),
    })),
  }
}

/**
 * The part of the table that an event’s page has room for: the questions most speakers answer, and of the speakers those
 * who answer most of them; both then stand in their own order, questions in that of the page and speakers by date.
 */
export const excerptOf = (
  questions: readonly Question[],
  claims: ReadonlyMap<string, PublishedClaim>,
  most: { readonly questions: number; readonly speakers: number },
): Matrix => {
  const chosen = [...questions]
    .sort((a, b) => speakersOf(b).length - speakersOf(a).length)
    .slice(0, most.questions)
    .filter((question) => speakersOf(question).length > 1)
  const across = questions.filter((question) => chosen.includes(question))
  const answers = (party: string) => across.filter((question) => speakersOf(question).includes(party)).length
  const down = speakersInOrder(across, claims)
  const kept = new Set([...down].sort((a, b) => answers(b) - answers(a)).slice(0, most.speakers))
  return matrixOf(
    across,
    down.filter((party) => kept.has(party)),
    claims,
  )
}
