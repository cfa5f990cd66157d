import { canonicalJson, type RecordVersion } from '@onrecord/model'
import type { Since } from './embed.tsx'

/** Whether what a frozen frame shows is still what the record says: the same parts at both moments, held against each other. */
export const sinceOf = (then: unknown, now: unknown, changed: string | null, version: RecordVersion): Since =>
  canonicalJson(JSON.parse(JSON.stringify(then))) === canonicalJson(JSON.parse(JSON.stringify(now)))
    ? { same: true }
    : { same: false, when: changed ?? version.recordedAt ?? '' }
