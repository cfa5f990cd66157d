import { type World, worldOf } from '../compare/world.ts'
import { type AnyClaim, type Claim, isKnown } from '../entries/claim.ts'
import type { AnyEntry } from '../entries/entry.ts'
import type { ContestedEvent } from '../entries/event.ts'
import type { Link } from '../entries/link.ts'
import { type Notice, silentNotices } from '../entries/notice.ts'
import type { Party } from '../entries/party.ts'
import type { Place } from '../entries/place.ts'
import type { Report } from '../entries/report.ts'
import type { Source } from '../entries/source.ts'
import type { Naming } from '../sentences/naming.ts'
import type { Language } from '../values/language.ts'
import { daysOf } from '../values/partial-date.ts'
import { namings } from './naming.ts'
import { byDate, type Question, questionsOf } from './question.ts'

/** Which moment to read at. What the record held at a moment is the store's to know; it is not asked here. */
export interface Moment {
  /** Only what had been said by this local day (EDTF); null or absent: everything. */
  readonly saidBy?: string | null
}

/** An event with everything assembled for reading. */
export interface Dossier {
  readonly event: ContestedEvent
  /** The larger events it is part of, nearest first. */
  readonly within: readonly ContestedEvent[]
  /** Every event that is part of it, at any depth, by date. */
  readonly subEvents: readonly ContestedEvent[]
  /** Questions of the event itself first, then those of its sub-events; never mixed. */
  readonly questions: readonly Question[]
  readonly claims: readonly Claim[]
  /** Claims of kinds this version does not know: listed, not understood. */
  readonly unknownClaims: readonly AnyClaim[]
  readonly reports: readonly Report[]
  readonly links: readonly Link[]
  /** What this record says of these claims of its own. */
  readonly notices: readonly Notice[]
  readonly parties: readonly Party[]
  readonly places: readonly Place[]
  readonly sources: readonly Source[]
  readonly names: Record<Language, Naming>
  readonly world: World
}

const ofType = <T extends AnyEntry['type']>(entries: readonly AnyEntry[], type: T) =>
  entries.filter((entry): entry is Extract<AnyEntry, { type: T }> => entry.type === type)

const eventOrder = (event: ContestedEvent): string =>
  event.window === null ? '9999' : (daysOf(event.window).first ?? '0000')

/** The larger events an event is part of; a cycle is walked once and left. */
export const withinOf = (event: ContestedEvent, events: ReadonlyMap<string, ContestedEvent>): ContestedEvent[] => {
  const found: ContestedEvent[] = []
  let above = event.partOf === null ? undefined : events.get(event.partOf)
  while (above !== undefined && above.id !== event.id && !found.includes(above)) {
    found.push(above)
    above = above.partOf === null ? undefined : events.get(above.partOf)
  }
  return found
}

/** When a claim can be said to have been made: its own date, or else the earliest publication that carries it. */
const saidOn = (claim: AnyClaim, published: ReadonlyMap<string, string>): string | null => {
  const own = claim.statedAt === null ? null : daysOf(claim.statedAt).first
  return own ?? published.get(claim.id) ?? null
}

const dayOf = (source: Source): string | null => {
  const date = datingOf(source)
  return date === null ? null : daysOf(date).first
}

/** The date a publication can be relied on for; null when it has none, or one that cannot be right. */
export const datingOf = ({ publishedAt, cautions }: Pick<Source, 'publishedAt' | 'cautions'>): string | null =>
  cautions?.some((flag) => odd.has(flag)) ? null : publishedAt

// A date that cannot be right dates nothing.
const odd: ReadonlySet<string> = new Set(['source-date-placeholder', 'source-date-impossible'])

const earliestPublication = (reports: readonly Report[], sources: readonly Source[]): Map<string, string> => {
  const days = new Map(sources.map((source) => [source.id, dayOf(source)]))
  const found = new Map<string, string>()
  for (const { claim, source } of reports) {
    const day = days.get(source)
    const known = found.get(claim)
    if (day && (known === undefined || day < known)) found.set(claim, day)
  }
  return found
}

/**
 * Puts an event's entries together for reading: questions, positions, claims by date. Pure: the same entries in any
 * order give the same dossier. Undated claims that no dated publication carries are left out once `saidBy` is given.
 * Returns null when the event is not among the entries.
 */
export const assemble = (
  given: readonly AnyEntry[],
  eventId: string,
  { saidBy = null }: Moment = {},
): Dossier | null => {
  // An entry given twice is one entry.
  const entries = [...new Map(given.map((entry) => [entry.id, entry])).values()]
  const events = new Map(ofType(entries, 'event').map((event) => [event.id, event]))
  const event = events.get(eventId)
  if (event === undefined) return null
  const subEvents = [...events.values()]
    .filter((other) => other.id !== eventId && withinOf(other, events).some((above) => above.id === eventId))
    .sort((a, b) => eventOrder(a).localeCompare(eventOrder(b)) || a.slug.localeCompare(b.slug))
  const covered = new Set([eventId, ...subEvents.map((sub) => sub.id)])

  const allReports = ofType(entries, 'report')
  const sources = ofType(entries, 'source')
  const published = earliestPublication(allReports, sources)
  const until = saidBy === null ? null : daysOf(saidBy).last
  const all = ofType(entries, 'claim').filter((claim) => {
    if (!covered.has(claim.event)) return false
    const said = saidOn(claim, published)
    return until === null || (said !== null && said <= until)
  })
  const claims = all.filter(isKnown).sort(byDate)
  const shown = new Set(all.map((claim) => claim.id))
  const reports = allReports.filter((report) => shown.has(report.claim)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const read = new Set(reports.map((report) => report.source))
  const names = namings(entries)
  const world = worldOf(entries)
  const around = { names, world, byId: new Map(ofType(entries, 'claim').map((claim) => [claim.id, claim])) }
  const own = claims.filter((claim) => claim.event === eventId)
  const parts = subEvents.flatMap((sub) =>
    questionsOf(
      claims.filter((claim) => claim.event === sub.id),
      around,
    ),
  )
  return {
    event,
    within: withinOf(event, events),
    subEvents,
    questions: [...questionsOf(own, around), ...parts],
    claims,
    unknownClaims: all.filter((claim) => !isKnown(claim)),
    reports,
    links: ofType(entries, 'link')
      .filter((link) => shown.has(link.from) && shown.has(link.to))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    notices: ofType(entries, 'notice')
      .filter(({ about, notice }) => shown.has(about) && !silentNotices.includes(notice))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    parties: ofType(entries, 'party').sort((a, b) => (a.id < b.id ? -1 : 1)),
    places: ofType(entries, 'place').sort((a, b) => (a.id < b.id ? -1 : 1)),
    sources: sources.filter((source) => read.has(source.id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    names,
    world,
  }
}
