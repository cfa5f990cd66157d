import { atLeast, type Count, exactly } from '@onrecord/model'
import { dayNumber } from './days.ts'
import type { Figure } from './figure.ts'

/** A figure for tests: an exact 100 said of everyone by one speaker on 6 March 2025, unless told otherwise. */
export const figure = (changes: Partial<Figure> & { day?: string } = {}): Figure => {
  const { day = '2025-03-06', ...rest } = changes
  const at = dayNumber(day)
  return {
    id: `${rest.claimant ?? 'a'} ${day} ${rest.short ?? '100'}`,
    claimant: 'a',
    name: 'A monitor',
    short: '100',
    place: '',
    count: exactly(100),
    days: [at, at],
    shape: 'circle',
    people: 'everyone',
    series: rest.claimant ?? 'a',
    cutOff: null,
    sentence: 'On 6 March 2025, a monitor said that 100 people were killed.',
    ...rest,
  }
}

/** Many figures crowding into a few days and thinning out over a year, as tolls do. */
export const crowd = (size: number): Figure[] =>
  Array.from({ length: size }, (_, index) => {
    const early = index < size * 0.7
    const day = early ? 6 + (index % 9) : 1 + (index % 27)
    const month = early ? 3 : 4 + (index % 8)
    const n = 20 + ((index * 7919) % 3000)
    const count: Count = index % 3 === 0 ? atLeast(n) : exactly(n)
    return figure({
      day: `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      id: `figure ${index}`,
      claimant: `speaker ${index % 12}`,
      name: `Speaker ${index % 12}`,
      short: String(n),
      count,
      people: ['everyone', 'civilians', 'children'][index % 3] ?? 'everyone',
      series: `speaker ${index % 12} ${index % 3}`,
    })
  })
