/** A part of the record shown in a frame on somebody else’s page. */
export const embed = {
  from: 'From',
  onRecord: 'On Record',
  followed: 'Live: shows the record as it is when somebody looks',
  kept: (date: string) => `Frozen: as it stood on ${date}; says so when there is a newer state`,
  live: (version: number, when: string) => `As the record is now (version ${version}, ${when}).`,
  frozen: (version: number, when: string) => `Frozen: as the record was at version ${version}, ${when}.`,
  same: 'It still says the same.',
  superseded: (when: string) => `It has changed since: superseded ${when}.`,
  now: 'What the record holds now',
  whole: 'The whole of it, with every source',
  more: (n: number) => `and ${n} more`,
  title: (what: string) => `On Record: ${what}`,
  missing: 'Nothing is recorded under this address.',
  down: 'The record cannot be reached right now.',
  badMoment: (given: string) => `“${given}” is no moment; shown is the record as it is now.`,
}
