import type { RecordVersion } from '@onrecord/model'
import type { Store, Version } from '@onrecord/store'

/** The two clocks a reader may set. */
export interface Clocks {
  /** Only what had been said by this local day. */
  readonly saidBy?: string | undefined
  /** As the record stood at this instant. */
  readonly recordedBy?: string | undefined
}

/** The moment a read is made at: the reader's clocks, and where the record stands while it is made. */
export interface Moment extends Clocks {
  /** Where the record stands by now: what is kept for a later read is kept under it. */
  readonly head: RecordVersion
  /** Which state of the record the answer is made from. */
  readonly version: RecordVersion
}

/** The state the record was in at an instant. Positions have no gaps and their times never run backwards. */
const versionAt = async (store: Store, head: Version, recordedBy: string): Promise<RecordVersion> => {
  let [low, high] = [0, head.position]
  let found: RecordVersion = { position: 0, recordedAt: null }
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const [changeset] = await store.changesets({ since: middle - 1, limit: 1 })
    if (changeset !== undefined && changeset.recordedAt <= recordedBy) {
      found = { position: changeset.position, recordedAt: changeset.recordedAt }
      low = middle
    } else high = middle - 1
  }
  return found
}

const momentOf = async (store: Store, at: Version, { saidBy, recordedBy }: Clocks): Promise<Moment> => {
  const head = { position: at.position, recordedAt: at.recordedAt }
  if (recordedBy === undefined || head.recordedAt === null || recordedBy >= head.recordedAt)
    return { saidBy, head, version: head }
  return { saidBy, recordedBy, head, version: await versionAt(store, at, recordedBy) }
}

const ATTEMPTS = 3

/**
 * Makes an answer while the record stands still: if somebody appended meanwhile, it is made again, so that an answer is of
 * the version it names. On a record that never rests the last one is given, which holds what its version holds or more.
 */
export const readAt = async <Answer>(
  store: Store,
  at: Version,
  clocks: Clocks,
  make: (moment: Moment) => Promise<Answer>,
): Promise<Answer> => {
  for (let head = at, attempt = 1; ; attempt++) {
    const answer = await make(await momentOf(store, head, clocks))
    const after = await store.version()
    if (after.position === head.position || attempt === ATTEMPTS) return answer
    head = after
  }
}
