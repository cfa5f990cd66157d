import { exactly, type LocalText, moreThan, type Scope, unscoped } from '@onrecord/model'
import { casualties, demand, part, responsibility, type Said, silence, tally } from './say.ts'

/** A further claim drawn from a line that says two things; few, and only where the line is plain. */
export interface Extra {
  /** The line it is drawn from. */
  readonly line: string
  /** Who says it, when that is not the line’s claimant. */
  readonly claimant?: string
  readonly say: (scope: Scope) => Said
  readonly statement: LocalText
}

/** The claims drawn from a line beside the line’s own, by the name they are kept under. */
export const extras: Readonly<Record<string, Extra>> = {
  'SHARAA-0310-200#silence': {
    line: 'SHARAA-0310-200',
    say: () => silence('overall-toll', 'casualties killed', 'reuters', 'declined'),
    statement: { en: 'Asked by Reuters, al-Sharaa declined to give an overall toll before the inquiry.' },
  },
  'AMN-WARCRIME#demand': {
    line: 'AMN-WARCRIME',
    say: () =>
      demand('inquiry', null, 'an investigation of the massacres as war crimes', 'التحقيق في المجازر بوصفها جرائم حرب'),
    statement: { en: 'Amnesty wants the massacres investigated as war crimes.' },
  },
  'REU-TRIAL-12#lead': {
    line: 'REU-TRIAL-12',
    claimant: 'reuters',
    say: () =>
      responsibility('killing-of-civilians', ['aligned-groups'], { ...unscoped, population: { community: 'alawite' } }),
    statement: { en: 'Reuters’ lead attributes hundreds of Alawite deaths to pro-government fighters.' },
  },
  'UK-SANC-1219#listings': {
    line: 'UK-SANC-1219',
    say: () =>
      tally('listing', 'commanders of both sides', exactly(4), unscoped, {
        stance: 'total',
        method: 'official-count',
        parts: [part('alongside', 'groups', 'مجموعات', exactly(3), { unit: 'groups' })],
      }),
    statement: { en: 'The UK sanctioned four commanders from both sides and three groups.' },
  },
  'CSI-GENO#toll': {
    line: 'CSI-GENO',
    say: (scope) => casualties('killed', moreThan(1000), { ...scope, population: { status: 'civilian' } }),
    statement: { en: 'The organisation counts over 1,000 civilians killed.' },
  },
}
