import type { PublishedReport, Report } from '@onrecord/model'

type Hop = Report['chain'][number]

/** A stop on the way of a claim, with the stops it went on to from there. */
export interface Stop {
  /** The same for the same stop reached the same way. */
  readonly key: string
  readonly party: string | null
  readonly name: string
  /** The reports read at this very stop. */
  readonly reports: PublishedReport[]
  readonly next: Stop[]
}

const same = (hop: Hop, stop: Stop): boolean =>
  hop.party === null || stop.party === null
    ? hop.name === stop.name && hop.party === stop.party
    : hop.party === stop.party

/** The stops behind the speaker: what opens a chain is the speaker, and what closes it is the page that was read. */
const stopsOf = ({ chain }: PublishedReport, speaker: string, publisher: string | null): Hop[] => {
  const from = chain.findIndex((hop) => hop.party !== speaker)
  const stops = from < 0 ? [] : chain.slice(from)
  if (publisher === null || stops.at(-1)?.party === publisher) return stops
  return [...stops, { party: publisher, name: '' }]
}

/**
 * The ways some reports of a claim came, as a tree from its speaker: chains that begin alike share their stops. The
 * order is that of the reports.
 */
export const treeOf = (
  reports: readonly PublishedReport[],
  speaker: string,
  publisherOf: (report: PublishedReport) => string | null,
): Stop[] => {
  const roots: Stop[] = []
  for (const report of reports) {
    let level = roots
    let at: Stop | undefined
    for (const hop of stopsOf(report, speaker, publisherOf(report))) {
      let next = level.find((stop) => same(hop, stop))
      if (next === undefined) {
        next = {
          key: `${at?.key ?? ''}/${hop.party ?? hop.name}`,
          party: hop.party,
          name: hop.name,
          reports: [],
          next: [],
        }
        level.push(next)
      }
      at = next
      level = next.next
    }
    at?.reports.push(report)
  }
  return roots
}
