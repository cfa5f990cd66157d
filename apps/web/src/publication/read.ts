import type { SourceDetail } from '@onrecord/model'
import { cache } from 'react'
import type { Moment } from '../page/moment.ts'
import { client, clocks, type Read, reading } from '../page/read.ts'

const sourceAt = cache((id: string, saidBy: string | null, recordedBy: string | null) =>
  reading(client().source(id, clocks(saidBy, recordedBy))),
)

/** One publication with every claim it carries. */
export const readPublication = (id: string, { saidBy, recordedBy }: Moment): Promise<Read<SourceDetail>> =>
  sourceAt(id, saidBy, recordedBy)
