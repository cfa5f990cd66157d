import { datingOf } from '@onrecord/model'
import type { ClientBase } from 'pg'
import { firstDay } from './days.ts'
import { addRows, type Columns, type Listed } from './listed.ts'

/** The language of a text without its script or country: `ar` for `ar-SY`. */
const languageOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? tag

const columns: Columns<Listed<'source'>> = {
  id: ['text', ({ id }) => id],
  revision: ['int', ({ revision }) => revision],
  outlet: ['text', ({ entry }) => entry.publisher],
  lang: ['text', ({ entry }) => languageOf(entry.language)],
  published_on: ['date', ({ entry }) => firstDay(datingOf(entry))],
}

/** Lists states of sources: whose, in which language, of what day. */
export const writeSources = (client: ClientBase, states: readonly Listed<'source'>[]): Promise<void> =>
  addRows(client, 'list_source', columns, states)
