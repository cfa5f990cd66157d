import type { Question } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import type { Moment } from './moment.ts'
import type { Reader } from './reader.ts'
import { readReadings } from './readings.ts'

/** Which questions are wanted; without any, all. */
export type QuestionFilters = {
  /** Those about this event and its parts: its id or slug. */
  readonly event?: string | undefined
  /** Those that claims of this kind answer. */
  readonly kind?: string | undefined
  /** Those that stand so. */
  readonly state?: string | undefined
}

/** The questions of events in the order of their dossiers: each event’s own, then those of its parts. */
export const readQuestions = async (
  store: Store,
  reader: Reader,
  moment: Moment,
  { event, kind, state }: QuestionFilters,
): Promise<Question[]> =>
  (await readReadings(store, reader, moment, event))
    .flatMap(({ published }) => published.questions)
    .filter(
      (question) => (kind === undefined || question.kind === kind) && (state === undefined || question.state === state),
    )
