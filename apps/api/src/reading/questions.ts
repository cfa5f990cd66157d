import type { Question } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { Problem } from '../problems/problem.ts'
import type { Moment } from './moment.ts'
import type { Reader } from './reader.ts'

/** Which questions are wanted; without any, all. */
export type QuestionFilters = {
  /** Those about this event and its parts: its id or slug. */
  readonly event?: string | undefined
  /** Those that claims of this kind answer. */
  readonly kind?: string | undefined
  /** Those this party answers. */
  readonly claimant?: string | undefined
  /** Those that stand so. */
  readonly state?: string | undefined
}

interface Deps {
  readonly store: Store
  readonly reader: Reader
}

const isWanted =
  ({ kind, claimant, state }: QuestionFilters) =>
  (question: Question): boolean =>
    (kind === undefined || question.kind === kind) &&
    (claimant === undefined || question.claimants.includes(claimant)) &&
    (state === undefined || question.state === state)

/** The questions of one event in the order of its dossier: its own, then those of its parts. */
export const readQuestions = async (
  { reader }: Pick<Deps, 'reader'>,
  event: string,
  moment: Moment,
  filters: QuestionFilters,
): Promise<Question[]> => ((await reader.event(event, moment))?.published.questions ?? []).filter(isWanted(filters))

const EVENTS_AT_ONCE = 20
// A page goes through so many events at most: how a question stands is worked out, so it cannot be looked up.
const EVENTS_A_PAGE = 200

/** The questions of so many events, and where those after them begin. */
interface Stretch {
  readonly from: string
  readonly next: string | null
  readonly questions: Question[]
}

/** The questions of all events, some events at a time, in the order these came on the record; `from` is where to begin. */
export async function* questionsByEvent(
  { store, reader }: Deps,
  moment: Moment,
  filters: QuestionFilters,
  from = '',
): AsyncGenerator<Stretch, void, undefined> {
  const { saidBy, recordedBy } = moment
  const { kind, claimant } = filters
  for (let cursor = from; ; ) {
    const page = await store.listEvents({
      ...{ kind, claimant, saidBy, recordedBy, cursor: cursor || null },
      ...{ limit: EVENTS_AT_ONCE, countTo: 1 },
    })
    const questions: Question[] = []
    for (const { event } of page.items) {
      const asked = (await reader.event(event.id, moment))?.published.questions ?? []
      questions.push(...asked.filter((question) => question.event === event.id).filter(isWanted(filters)))
    }
    yield { from: cursor, next: page.next, questions }
    if (page.next === null) return
    cursor = page.next
  }
}

const CURSOR = /^((?:\d{1,18}\.\d{1,9})?)~((?:question-[0-9a-z]{26})?)$/

const leadsNowhere = () =>
  new Problem('parameter-invalid', '"cursor" leads nowhere (any more): start again without it.', {
    parameter: 'cursor',
    valid: ['the "next" of the page before'],
  })

/** A page of the questions of all events. With `state` it may hold fewer than asked for, and the total is what was found so far. */
export const readQuestionPage = async (
  deps: Deps,
  moment: Moment,
  filters: QuestionFilters,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) => {
  const [whole, from = '', after = ''] = CURSOR.exec(cursor ?? '~') ?? []
  if (whole === undefined) throw leadsNowhere()
  const items: Question[] = []
  let waiting = after
  let events = 0
  let next: string | null = null
  for await (const stretch of questionsByEvent(deps, moment, filters, from)) {
    const start = waiting === '' ? 0 : stretch.questions.findIndex(({ id }) => id === waiting) + 1
    if (waiting !== '' && start === 0) throw leadsNowhere()
    waiting = ''
    const room = limit - items.length
    const left = stretch.questions.slice(start)
    items.push(...left.slice(0, room))
    events += EVENTS_AT_ONCE
    if (left.length > room) {
      next = `${stretch.from}~${items.at(-1)?.id ?? ''}`
      break
    }
    next = stretch.next === null ? null : `${stretch.next}~`
    if (items.length === limit || events >= EVENTS_A_PAGE) break
  }
  return { items, next, ...(await totalOf(deps.store, moment, filters, items.length, next !== null)) }
}

const totalOf = async (
  store: Store,
  { saidBy, recordedBy }: Moment,
  { kind, claimant, state }: QuestionFilters,
  found: number,
  more: boolean,
): Promise<{ total: number; atLeast: boolean }> => {
  if (state !== undefined) return { total: found, atLeast: more }
  const { value, atLeast } = await store.countQuestions({ kind, claimant, saidBy, recordedBy })
  return { total: value, atLeast }
}
