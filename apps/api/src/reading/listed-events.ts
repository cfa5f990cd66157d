/** What it means that no event is left after a filter. */
export const reasonsForEvents: Readonly<Record<string, string>> = {
  recordedBy: 'No event was on this record by then.',
  saidBy: 'Nothing had been said of any event by then.',
  partOf: 'No event here is part of that one.',
  country: 'No event here is at a place in that country.',
  bbox: 'No event here is at a point in that box.',
  place: 'No event here is at that place or in it.',
  claimant: 'That party says nothing of any event here.',
  kind: 'No claim of this kind is made of any event here.',
  from: 'No event here may have happened then or later.',
  to: 'No event here may have happened then or earlier.',
}
