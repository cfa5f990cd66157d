import type { Question } from '@onrecord/model'

/** How many claims of a question an event’s page has room for, when there are more than it can show whole. */
const whole = { figures: 100, statements: 30 }
const excerpt = { figures: 12, statements: 3 }

/** How many claims an event’s page shows in all; questions beyond that are only named there, and have their own page. */
const most = 160

const isOfFigures = ({ kind }: Question): boolean => kind === 'casualties' || kind === 'tally'

/** How many claims of each question an event’s page shows: all, the first, or none where the page is full. */
export const roomOf = (questions: readonly Question[]): ReadonlyMap<string, number> => {
  let left = most
  return new Map(
    questions.map((question) => {
      const size = isOfFigures(question) ? 'figures' : 'statements'
      const asked = question.claims.length
      const wanted = asked <= whole[size] ? asked : excerpt[size]
      const given = wanted <= left ? wanted : 0
      left -= given
      return [question.id, given]
    }),
  )
}

/** How many claims stand on one page of a question. */
export const pageOfClaims = 100

/** How many answers are set side by side, and how many of those who give one, each with how many days. */
export interface PositionRoom {
  readonly positions: number
  readonly holders: number
  readonly days: number
}

/** On an event’s page, where the question has few claims; where it has many; and on the question’s own page. */
export const positionRoom: Record<'few' | 'many' | 'alone', PositionRoom> = {
  few: { positions: 30, holders: 30, days: 12 },
  many: { positions: 4, holders: 3, days: 2 },
  alone: { positions: 60, holders: 8, days: 4 },
}
