import type { PoolClient } from 'pg'
import { rebuildLists } from '../lists/rebuild-lists.ts'
import { rebuildLog } from '../log/rebuild-log.ts'
import { rebuildHidden } from '../notices/hidden.ts'
import { rebuildSearch } from '../search/rebuild-search.ts'
import { rebuildNames } from './names.ts'

/** Tables that hold nothing of their own: all in them is worked out from the entries, and can be again. */
export interface Derived {
  readonly name: string
  /** Goes up when the code that fills them changes what it fills in; they are then made again when a record is opened. */
  readonly version: number
  readonly tables: readonly string[]
  /** Makes them again within the caller's transaction, without locking readers out: rows are deleted, never truncated. */
  readonly rebuild: (client: PoolClient) => Promise<void>
}

/** Everything that is derived, in the order it is made: what comes later may take from what comes before. */
export const derived: readonly Derived[] = [
  { name: 'log', version: 1, tables: ['log_node'], rebuild: rebuildLog },
  { name: 'names', version: 1, tables: ['mention', 'entry_ref', 'event_slug'], rebuild: rebuildNames },
  { name: 'hidden', version: 1, tables: ['hidden'], rebuild: rebuildHidden },
  {
    name: 'lists',
    version: 1,
    tables: ['list_place', 'list_event', 'list_claim', 'list_source', 'list_report'],
    rebuild: rebuildLists,
  },
  { name: 'search', version: 1, tables: ['search_claim', 'search_name', 'search_word'], rebuild: rebuildSearch },
]
