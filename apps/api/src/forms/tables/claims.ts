import { type AnyClaim, flatColumns } from '@onrecord/model'
import type { Table } from '../table.ts'

/** Claims, in the columns their kinds declare. */
export const claimsTable: Table<AnyClaim> = { columns: flatColumns, entries: (claim) => claim }
