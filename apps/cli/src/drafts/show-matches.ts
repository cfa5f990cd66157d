import type { Matches, Offer } from '@onrecord/ingest'

/** What the record offers for the drafts of an article, in lines; each offer with its reasons. */
export const matchLines = ({ source, events, parties, places, topics }: Matches): string[] => [
  'On the record there may already be (offers, nothing is joined):',
  ...offered('this article', source),
  ...offered('its event', events),
  ...parties.flatMap(({ words, offers }) => offered(`“${words}”`, offers)),
  ...places.flatMap(({ words, offers }) => offered(`“${words}”`, offers)),
  ...topics.flatMap(({ words, offers }) => offered(`the question on “${words}”`, offers)),
]

/** What is offered for some words, best first. */
export const offered = (words: string, offers: readonly Offer[]): string[] => [
  `  ${words}${offers.length === 0 ? ': nothing like it' : ''}`,
  ...offers.map(
    ({ id, name, weight, reasons }) =>
      `    ${weight.toFixed(2)}  ${name}  ${id}  (${reasons.map(({ because }) => because).join('; ')})`,
  ),
]
