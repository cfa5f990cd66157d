import type { AnyEntry, Entry } from '@onrecord/model'
import { openCsv } from '../../csv/open-csv.ts'
import type { OpenOptions } from '../../feed.ts'
import type { Publication } from '../../import/publication.ts'
import { keptNotice } from '../ucdp-ged/withdrawn.ts'
import { needed } from './columns.ts'
import { readDeleted } from './deleted.ts'
import { makeEventIds } from './ids.ts'
import { manifest } from './manifest.ts'
import { mapRow } from './map.ts'
import { retracted, withdrawn } from './taken-back.ts'

/** Looks an export through and makes it ready to be imported, with the list of deleted ids beside it if there is one. */
export const openAcled = async (path: string, options: OpenOptions = {}): Promise<Publication> => {
  const deleted = options.deleted === undefined ? [] : await readDeleted(options.deleted)
  const ids = makeEventIds()
  const publication = await openCsv(
    {
      manifest,
      columns: needed,
      map: (csv) => {
        const mapped = mapRow(csv)
        if ('code' in mapped || mapped.id === undefined) return mapped
        return ids.add(mapped.id)
          ? mapped
          : { code: 'id-twice', sentence: `another row before it has the id ${mapped.id}` }
      },
    },
    path,
    options,
  )
  return {
    ...publication,
    said: [
      ...publication.said,
      `  Passing it on: ${manifest.redistribution}`,
      ...(deleted.length > 0 ? [`  deleted events listed beside it: ${deleted.length}`] : []),
    ],
    kept: keepNewer(),
    withdrawn: async function* (record) {
      yield* retracted(record)
      yield* withdrawn(
        record,
        deleted.filter((id) => !ids.has(id)),
      )
    },
  }
}

/** Keeps what the record has from a newer export than this one: each row says when it was uploaded. */
const keepNewer = (): ((before: AnyEntry, after: Entry) => Entry) => {
  let older = ''
  return (before, after) => {
    if (before.type === 'claim' && after.type === 'claim' && !('unknown' in before)) {
      const isOlder = (before.statedAt ?? '') > (after.statedAt ?? '')
      if (isOlder) older = after.event
      return isOlder ? before : after
    }
    // The claims of a row stand before its event. What actors and places are was said by the first row that named them.
    if (after.type === 'event') return after.id === older ? (before as Entry) : after
    return after.type === 'party' || after.type === 'place' ? (before as Entry) : keptNotice(before, after)
  }
}
