import type { Version } from '@onrecord/store'
import type { Deps } from '../deps.ts'

/** Puts ids that are on this record into examples that need one; on an empty record they stay open. */
export const fillerOf = async ({ store, reader, site }: Pick<Deps, 'store' | 'reader' | 'site'>, head: Version) => {
  const version = { position: head.position, recordedAt: head.recordedAt }
  const [first] = (await store.listEvents({ partOf: null, limit: 1, countTo: 1 })).items
  const reading = first === undefined ? null : await reader.event(first.event.id, { head: version, version })
  const { questions = [], claims = [], parties = [], places = [], sources = [] } = reading?.published ?? {}
  const [claim] = claims
  const ids: Readonly<Record<string, string | undefined>> = {
    ...{ claim: claim?.id, question: questions[0]?.id, place: places[0]?.id, source: sources[0]?.id },
    party: claim?.claimant ?? parties[0]?.id,
    site: site ?? 'https://onrecord.example',
  }
  return (text: string): string => text.replace(/\{(\w+)\}/g, (open, name: string) => ids[name] ?? open)
}
