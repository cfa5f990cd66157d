import { partyId } from '../ids.ts'
import { account, type ByHand, occurrence, word } from '../say.ts'

/** Lines on what to call it. */
export const words: ByHand = {
  'SOHR-0310-ETHNIC': (scope) => word('ethnic-cleansing', 'affirms', scope),
  'SOHR-0314-SYST': (scope) => word('systematic', 'affirms', scope),
  // the area of the line is where he spoke
  'SHARAA-0309-EXPECTED': (scope) => word('expected-challenge', 'affirms', scope),
  'COM-0722-REVENGE': (scope) => word('revenge', 'affirms', scope),
  'TURK-0309': (scope) =>
    word('summary-execution', 'reports', {
      ...scope,
      by: ['unidentified-gunmen', 'authorities-forces-members', 'former-government-elements'].map(partyId),
    }),
  // its words are "mass killings", which is no term of ours
  'UNSC-0314': (scope) => occurrence('mass-killings-of-civilians', 'affirms', scope),
  'COI-0814-SYST': (scope) =>
    word('systematic', 'affirms', {
      ...scope,
      population: { status: 'civilian' },
      by: [partyId('interim-members')],
    }),
  'COI-0814-BOTH': (scope) =>
    word('war-crime', 'affirms', {
      ...scope,
      by: ['authorities-forces-members', 'former-government-side'].map(partyId),
    }),
  'CNN-VIDEO': (scope) => word('ethnic-cleansing', 'affirms', scope),
  // a comparison, not the word
  'NEBENZ-0310': (scope) =>
    account(
      'comparison-with-rwanda',
      'outside',
      'that the killings could be compared with the genocide in Rwanda in 1994, by two sources’ account',
      'أن عمليات القتل تشبه الإبادة الجماعية في رواندا عام 1994، بحسب مصدرين',
      { ...scope, area: null },
    ),
  'IRAN-0310-COND': (scope) => word('unjustifiable', 'affirms', scope),
  // a "genocide warning"; its figure is a claim of its own (extra.ts)
  'CSI-GENO': (scope) => word('genocide', 'warns-of', { ...scope, population: null }),
}
