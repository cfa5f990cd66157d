import { canonicalJson } from '@onrecord/model'
import {
  type Checkpoint,
  consistencyProof,
  differences,
  leafHash,
  provesConsistency,
  provesInclusion,
} from '@onrecord/store'
import type { HttpSource } from './http-source.ts'
import { refused, unreadable } from './refused.ts'
import type { Remembered } from './remembered.ts'
import { inclusionFrom, tileReader } from './tile-reader.ts'

/** Checks one entry: that its leaf is in the signed tree, that the leaf is of this entry, and that readers are shown the same. */
export const checkEntry = async (
  source: HttpSource,
  id: string,
  { checkpoint, remembered }: { checkpoint: Checkpoint; remembered: Remembered | null },
): Promise<void> => {
  const proof = await source.proof(id)
  if (proof === null) throw unreadable(`The API shows no entry ${id}.`, source.place)
  const { leaf, opening } = proof
  const wrong = differences(leaf, opening)
  if (opening.entry.id !== id) wrong.push(`the proof is of ${String(opening.entry.id)}`)
  if (opening.index >= checkpoint.size)
    throw unreadable(`${id} came into the log after this checkpoint; ask again.`, source.place)
  const path =
    proof.size === checkpoint.size
      ? proof.path.map((hash) => Buffer.from(hash, 'base64'))
      : await inclusionFrom(source, opening.index, checkpoint.size)
  if (!provesInclusion(leafHash(leaf), opening.index, checkpoint.size, path, checkpoint.root))
    wrong.push(`its leaf is not leaf ${opening.index} of the signed log`)
  wrong.push(...(await shownOtherwise(source, id, opening.entry)))
  if (wrong.length > 0) throw refused(`${id} is not shown as it is in the log.`, source.place, wrong)
  await checkGrowth(source, checkpoint, remembered)
}

/** Where readers are shown something else than the log holds. */
const shownOtherwise = async (
  source: HttpSource,
  id: string,
  entry: Readonly<Record<string, unknown>>,
): Promise<string[]> => {
  const shown = await source.entry(id)
  if (shown === null) return ['readers are shown no such entry']
  return Object.keys(entry)
    .filter((field) => canonicalJson(shown[field] ?? null) !== canonicalJson(entry[field] ?? null))
    .map((field) => `readers are shown another "${field}"`)
}

/** Checks by a consistency proof that the log begins with what is remembered of it. */
const checkGrowth = async (
  source: HttpSource,
  checkpoint: Checkpoint,
  remembered: Remembered | null,
): Promise<void> => {
  if (remembered === null || remembered.size === 0) return
  const proof = await consistencyProof(remembered.size, checkpoint.size, tileReader(source, checkpoint.size))
  const begun = [remembered.size, Buffer.from(remembered.root, 'base64')] as const
  if (provesConsistency(begun, [checkpoint.size, checkpoint.root], proof)) return
  throw refused(
    `The log does not begin with the ${remembered.size} leaves that were there on ${remembered.at.slice(0, 10)}.`,
    source.place,
  )
}
