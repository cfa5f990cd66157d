/** What is said when something is missing or broken. */
export const problems = {
  missingTitle: 'Nothing is recorded under this address',
  missingText:
    'The address may be mistyped, or what stood here may have been taken out of view. Ids in this record are never used for something else.',
  missingHint: 'All events are listed on the first page.',
  toEvents: 'Go to the events',
  downTitle: 'The record cannot be reached right now',
  downText:
    'This page is made from the record at the moment it is asked for, and the record did not answer. Nothing is lost.',
  downHint: 'Try again in a minute.',
  brokenTitle: 'This page could not be made',
  brokenText: 'The fault is on our side, and nothing in the record is affected.',
  again: 'Try again',
  keptText: 'The record cannot be reached right now. This page shows what it said when it was last asked,',
  keptSince: (day: string, time: string) => `on ${day} at ${time} UTC.`,
  searchLabel: 'Look for it by its words',
  search: 'Search',
  otherWays: 'Other ways to what you are looking for',
  toNotices: 'What was corrected, merged or taken out of view',
  toApi: 'The record as data, where an id can be asked for',
}
