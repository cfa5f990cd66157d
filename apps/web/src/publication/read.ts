import type { SourceDetail } from '@onrecord/model'
import { cache } from 'react'
import type { Moment } from '../page/moment.ts'
import { asking, client, clocks, type Read, type Refused } from '../page/read.ts'

const claimsPerPage = 50

const sourceAt = cache((id: string, cursor: string | undefined, saidBy: string | null, recordedBy: string | null) =>
  asking(client().source(id, { ...clocks(saidBy, recordedBy), limit: claimsPerPage, cursor })),
)

/** One publication with a page of the claims it carries. */
export const readPublication = async (
  id: string,
  cursor: string | undefined,
  { saidBy, recordedBy }: Moment,
): Promise<Read<SourceDetail> | Refused> => {
  const read = await sourceAt(id, cursor, saidBy, recordedBy)
  if (read.state !== 'found') return read
  return read.value === null ? { state: 'missing' } : { state: 'found', value: read.value }
}

/** The cursor in the address of the following page; null on the last. */
export const cursorOf = ({ next }: Pick<SourceDetail, 'next'>): string | null =>
  next === null ? null : new URLSearchParams(next.slice(next.indexOf('?'))).get('cursor')
