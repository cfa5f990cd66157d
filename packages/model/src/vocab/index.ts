import { affiliation } from './affiliation.ts'
import { age } from './age.ts'
import { attitude } from './attitude.ts'
import { caution } from './caution.ts'
import { characterisationLabel } from './characterisation.ts'
import { community } from './community.ts'
import { counted } from './counted.ts'
import { occupation } from './occupation.ts'
import { outcome } from './outcome.ts'
import { partyKind } from './party-kind.ts'
import { placeKind } from './place-kind.ts'
import { reasonClass } from './reason-class.ts'
import { sex } from './sex.ts'
import { status } from './status.ts'
import type { Term } from './vocabulary.ts'

export type { Term, Vocabulary } from './vocabulary.ts'

/** Every vocabulary there is, by name. */
export const vocabularies = {
  status,
  sex,
  age,
  community,
  affiliation,
  occupation,
  outcome,
  counted,
  attitude,
  characterisation: characterisationLabel,
  caution,
  partyKind,
  placeKind,
  reasonClass,
} as const

/** The name of a vocabulary. */
export type VocabularyName = keyof typeof vocabularies

/** A term looked up by vocabulary and key; undefined when there is none, as when a newer writer used it. */
export const term = (vocabulary: VocabularyName, key: string): Term | undefined =>
  (vocabularies[vocabulary].terms as Readonly<Record<string, Term>>)[key]
