import type { Version } from '@onrecord/store'
import type { Deps } from '../deps.ts'
import { rootsOf } from '../reading/roots.ts'

/** Puts ids that are on this record into examples that need one; on an empty record they stay open. */
export const fillerOf = async ({ store, reader }: Pick<Deps, 'store' | 'reader'>, head: Version) => {
  const version = { position: head.position, recordedAt: head.recordedAt }
  const [root] = await rootsOf(store)
  const reading = root === undefined ? null : await reader.event(root, { head: version, version })
  const { questions = [], claims = [] } = reading?.published ?? {}
  const ids: Readonly<Record<string, string | undefined>> = { claim: claims[0]?.id, question: questions[0]?.id }
  return (text: string): string => text.replace(/\{(\w+)\}/g, (open, name: string) => ids[name] ?? open)
}
