import { type Outcome, outcomes, type PublicDossier, type QuestionState, questionStates } from '@onrecord/model'

/** What the page of the method counts in the record. */
export interface Tally {
  readonly claims: number
  readonly claimants: number
  readonly reports: number
  readonly publishers: number
  readonly sources: number
  readonly forms: ReadonlyMap<string, number>
  readonly depths: ReadonlyMap<string, number>
  readonly languages: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<string, number>
  readonly states: ReadonlyMap<QuestionState, number>
  readonly outcomes: ReadonlyMap<Outcome, number>
}

const counted = <Key>(keys: Iterable<Key>): Map<Key, number> => {
  const found = new Map<Key, number>()
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1)
  return new Map([...found].sort(([, a], [, b]) => b - a))
}

/** Counts what is in some dossiers; what stands in two of them is counted once. */
export const tallyOf = (dossiers: readonly PublicDossier[]): Tally => {
  const all = <T extends { id: string }>(of: (dossier: PublicDossier) => readonly T[]): T[] => [
    ...new Map(dossiers.flatMap(of).map((item) => [item.id, item])).values(),
  ]
  const claims = all((dossier) => [...dossier.claims])
  const sources = all((dossier) => dossier.sources)
  const questions = all((dossier) => dossier.questions)
  const states = counted(questions.map(({ state }) => state))
  return {
    claims: claims.length,
    claimants: new Set(claims.map(({ claimant }) => claimant)).size,
    reports: all((dossier) => dossier.reports).length,
    publishers: new Set(sources.map(({ publisher }) => publisher)).size,
    sources: sources.length,
    forms: counted(sources.map(({ form }) => form)),
    depths: counted(sources.map(({ readAs }) => readAs)),
    languages: counted(sources.map(({ language }) => language)),
    kinds: counted(claims.map(({ kind }) => kind)),
    states: new Map(questionStates.map((state) => [state, states.get(state) ?? 0])),
    outcomes: new Map(
      outcomes.map((outcome) => [
        outcome,
        questions.reduce((sum, { comparison }) => sum + (comparison.counts[outcome] ?? 0), 0),
      ]),
    ),
  }
}
