import {
  type ComparedPair,
  namings,
  publishPair,
  type QuestionDetail,
  questionsOf,
  sideBySide,
  worldOf,
} from '@onrecord/model'

/** How one claim stands to the others that answer its question. */
export interface Standing {
  readonly conflicts: readonly ComparedPair[]
  readonly apparent: readonly ComparedPair[]
  /** The later claim of the same speaker that takes its place. */
  readonly updatedBy: readonly ComparedPair[]
  /** Whether there were too many claims to compare them all. */
  readonly cut: boolean
}

/**
 * How one claim stands to the others that answer its question, all of them: a question lists only the first of its
 * pairs. What only seems a conflict is decided by the model, asked for each pair as a question of its own.
 */
export const standingOf = (
  id: string,
  {
    claims,
    parties,
    places,
    event,
    within,
  }: Pick<QuestionDetail, 'claims' | 'parties' | 'places' | 'event' | 'within'>,
): Standing => {
  const world = worldOf([...parties, ...places])
  const names = namings([...parties, ...places, event, ...within])
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const side = sideBySide(claims, world)
  const mine = side.pairs.filter(({ a, b }) => a.id === id || b.id === id)
  const alone = mine.flatMap(({ a, b }) => questionsOf([a, b], { names, world, byId }))
  return {
    conflicts: alone.flatMap(({ comparison }) => comparison.conflicts),
    apparent: alone.flatMap(({ comparison }) => comparison.apparent),
    updatedBy: side.updated.filter(({ a }) => a.id === id).map((pair) => publishPair(pair, names)),
    cut: side.notCompared > 0,
  }
}
