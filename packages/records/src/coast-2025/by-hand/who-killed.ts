import { type ByHand, occurrence, responsibility, word } from '../say.ts'

/** Lines on who killed civilians, who ordered it, and who failed to stop it. */
export const whoKilled: ByHand = {
  'SEED-05': (scope) =>
    responsibility('killing-of-civilians', ['aligned-groups'], { ...scope, population: { community: 'alawite' } }),
  'SOHR-0312-ACTOR': (scope) =>
    responsibility('executions-displacement-burning', ['security-forces', 'mod', 'aligned-groups'], scope),
  // "primarily responsible"
  'SNHR-0311-RESP': (scope) =>
    responsibility('abuses-of-civilians', ['local-factions', 'foreign-islamist-groups'], scope),
  'SHARAA-0307-PRAISE': (scope) => occurrence('protection-of-civilians', 'affirms', scope),
  'SHARAA-0310-VIOL': (scope) => occurrence('many-violations', 'affirms', { ...scope, area: null }),
  'INT-0307-INDIV': (scope) => word('individual-violation', 'affirms', scope),
  'COM-0722-ORDERS': (scope) =>
    responsibility('abuses-of-civilians', ['commanders'], scope, { mode: 'ordered', attitude: 'denies' }),
  'OHCHR-0311-WHO': (scope) =>
    responsibility(
      'killing-of-civilians',
      ['unidentified-gunmen', 'aligned-groups', 'former-government-elements'],
      scope,
      { attitude: 'reports' },
    ),
  'OHCHR-0311-HOSP': (scope) =>
    responsibility('raids-on-hospitals', ['former-government-elements'], scope, { attitude: 'reports' }),
  // absence of evidence is not a denial of the plan, only of the evidence
  'COI-0814-POLICY': (scope) => occurrence('evidence-of-a-government-plan', 'denies', scope),
  // faults the authorities for not stepping in; the demand is a claim of its own (extra.ts)
  'AMN-WARCRIME': (scope) =>
    responsibility('killing-of-civilians', ['syrian-government'], scope, { mode: 'failed-to-prevent' }),
  'HRW-0310-OPEN': (scope) => responsibility('killing-of-civilians', [], scope),
  // abuses inside an operation the ministry coordinated and kept supplying
  'HRW-0923-MOD': (scope) => responsibility('abuses-of-civilians', ['mod'], scope, { mode: 'involved' }),
  'REU-0630-CHAIN': (scope) => occurrence('chain-of-command', 'affirms', { ...scope, area: null }),
  'ACCUSED-SANOBAR': (scope) => responsibility('overseeing-armed-civilians', ['general-security'], scope),
  'MILPOL-DENY': (scope) =>
    responsibility('overseeing-armed-civilians', ['general-security'], scope, { attitude: 'denies' }),
  'RES-LATHOSP': (scope) => responsibility('killing-of-civilians', [], scope),
  'RUBIO-0309': (scope) => responsibility('killing-of-civilians', ['radical-islamists'], scope),
  // "allegedly"
  'EU-0311': (scope) => responsibility('killing-of-civilians', ['aligned-groups'], scope, { attitude: 'reports' }),
  // "was committing horrors against civilians"
  'KATZ-0307': (scope) => responsibility('abuses-of-civilians', ['sharaa'], scope),
  'SAAR-0310': (scope) => responsibility('killing-of-civilians', ['hts'], scope),
  'SHARAA-0310-NONSENSE': (scope) => responsibility('abuses-of-civilians', ['sharaa'], scope, { attitude: 'denies' }),
  'AL-0308': (scope) => occurrence('attacks-and-random-killings', 'affirms', scope),
}
