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
  /** Which server stands there, where there are several: at one position one may already hold more than another was asked for. */
  readonly server?: string | undefined
  /** Which state of the record the answer is made from. */
  readonly version: RecordVersion
}

/** Finds the last step of the record, up to where it stands, that touched what an answer is made of; null: any step may have. */
export type Touching = (at: Version) => Promise<RecordVersion | null>

const touchings = new WeakMap<Version, Touching>()

/** Says of what an answer is made that starts from a version: it is then of the last step that touched that, not of the last of all. */
export const answersFrom = (at: Version, touching: Touching): void => void touchings.set(at, touching)

const momentOf = async (
  store: Store,
  at: Version,
  { saidBy, recordedBy }: Clocks,
  touching: Touching | undefined,
): Promise<Moment> => {
  const head = { position: at.position, recordedAt: at.recordedAt }
  if (recordedBy === undefined || head.recordedAt === null || recordedBy >= head.recordedAt)
    return { saidBy, head, server: at.server, version: (await touching?.(at)) ?? head }
  return { saidBy, recordedBy, head, server: at.server, version: await store.position(recordedBy) }
}

const ATTEMPTS = 3

/** Whether nothing was appended between two looks at the record; two servers may stand at one position at different times. */
export const isSame = (one: Version, other: Version): boolean =>
  one.position === other.position && one.server === other.server

const madeAt = new WeakMap<Version, Version | null>()

/** Which version answers made from this one are of in the end: a later one if somebody appended meanwhile, null if no one. */
export const versionMade = (at: Version): Version | null | undefined => madeAt.get(at)

/**
 * Makes an answer while the record stands still: if somebody appended meanwhile, it is made again, so that an answer is of
 * the version it names. On a record that never rests the last one is given, which holds what its version holds or more.
 * All of it is read from one server, which has got as far as the version the caller starts from.
 */
export const readAt = async <Answer>(
  store: Store,
  at: Version,
  clocks: Clocks,
  make: (moment: Moment) => Promise<Answer>,
): Promise<Answer> =>
  store.steadily(at.position, async () => {
    for (let head = at, attempt = 1; ; attempt++) {
      const answer = await make(await momentOf(store, head, clocks, touchings.get(at)))
      const after = await store.version()
      const still = isSame(after, head)
      if (still || attempt === ATTEMPTS) {
        const earlier = madeAt.get(at)
        madeAt.set(at, still && (earlier === undefined || earlier?.position === head.position) ? head : null)
        return answer
      }
      head = after
    }
  })
