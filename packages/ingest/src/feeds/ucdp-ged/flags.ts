import { type Claim, PartialDate } from '@onrecord/model'
import type { Article } from './articles.ts'
import type { Release } from './release.ts'
import type { Row } from './row.ts'

type Flag = Claim['cautions'][number]

// What SQL Server writes where there is no date.
const PLACEHOLDER = '1753-01-01'

const DAY = 86_400_000

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY

/** What does not look right about the date of a source by itself. */
export const dateFlags = (date: string): Flag[] => {
  if (date === PLACEHOLDER) return ['source-date-placeholder']
  return date >= '2100' || !PartialDate.safeParse(date).success ? ['source-date-impossible'] : []
}

/** What a reader should know before using a row: said, and left as it is. */
export const flagsOf = (row: Row, articles: readonly Article[] | null, release: Release | null): Flag[] => {
  const flags = new Set<Flag>()
  const flag = (name: Flag, raised: boolean): unknown => raised && flags.add(name)
  flag('best-above-high', row.best > row.high)
  flag('low-above-best', row.low > row.best)
  flag('place-imprecise', row.where.precision === null || row.where.precision >= 3)
  flag('place-contradicts', row.where.contradicts)
  flag('period-wide', (row.datePrecision ?? 1) >= 4 || daysBetween(row.start, row.end) > 31)
  flag('provisional', row.codeStatus !== '' && row.codeStatus.toLowerCase() !== 'clear')
  flag('sources-unlisted', row.sourceCount === -1)
  flag('sources-unclear', row.sourceCount !== -1 && articles?.length !== row.sourceCount)
  const dates = (articles ?? []).map(({ date }) => date)
  // What the release itself cannot have seen; without one, a generation after the event.
  const last = release ? `${release.year}-12-31` : `${Number(row.end.slice(0, 4)) + 25}-12-31`
  for (const date of dates) {
    for (const name of dateFlags(date)) flags.add(name)
    flag('source-date-impossible', date > last)
    flag('source-before-event', date < row.start && date !== PLACEHOLDER)
  }
  return [...flags]
}
