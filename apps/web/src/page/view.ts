import {
  type ContestedEvent,
  type Language,
  type Naming,
  type Notice,
  namingOf,
  type Party,
  type Place,
  type PublishedReport,
  type Source,
} from '@onrecord/model'
import type { Words } from '../languages/words.ts'
import { wordsIn } from '../languages/words.ts'
import type { Moment } from './moment.ts'

/** What parts of a page need to put what the record holds into words: the language, the names, the moment. */
export interface View {
  readonly language: Language
  readonly words: Words
  readonly naming: Naming
  readonly moment: Moment
  readonly parties: ReadonlyMap<string, Party>
  readonly places: ReadonlyMap<string, Place>
  readonly sources: ReadonlyMap<string, Source>
  /** The reports that carry a claim, earliest publication first. */
  readonly reports: ReadonlyMap<string, readonly PublishedReport[]>
  /** What this record says of a claim of its own, where the page knows. */
  readonly notices: ReadonlyMap<string, readonly Notice[]>
}

interface Shown {
  readonly parties: readonly Party[]
  readonly places: readonly Place[]
  readonly sources: readonly Source[]
  readonly reports: readonly PublishedReport[]
  readonly events: readonly ContestedEvent[]
  readonly notices?: readonly Notice[]
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]))

/** Looks up once what a page’s parts will ask for again and again. */
export const viewOf = (shown: Shown, language: Language, moment: Moment): View => {
  const sources = byId(shown.sources)
  const published = (report: PublishedReport) => sources.get(report.source)?.publishedAt ?? '9999'
  const reports = new Map<string, PublishedReport[]>()
  // Copies that changed something come last: the claim is read where it was carried whole.
  const order = (report: PublishedReport) => `${report.asPrinted === null ? 0 : 1}${published(report)}`
  for (const report of [...shown.reports].sort((a, b) => order(a).localeCompare(order(b)))) {
    const carried = reports.get(report.claim)
    if (carried === undefined) reports.set(report.claim, [report])
    else carried.push(report)
  }
  return {
    language,
    words: wordsIn(language),
    naming: namingOf([...shown.parties, ...shown.places, ...shown.events], language),
    moment,
    parties: byId(shown.parties),
    places: byId(shown.places),
    sources,
    reports,
    notices: Map.groupBy(shown.notices ?? [], ({ about }) => about),
  }
}
