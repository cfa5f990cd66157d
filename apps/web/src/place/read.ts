import type { ListedClaim, Page, PlaceDetail } from '@onrecord/model'
import { cache } from 'react'
import type { Moment } from '../page/moment.ts'
import { asking, client, clocks, type Read, type Refused, reading } from '../page/read.ts'

/** Which claims about a place a reader wants. */
export interface PlaceAsked {
  readonly kind: string | undefined
  readonly cursor: string | undefined
}

const placeAt = cache((id: string, saidBy: string | null, recordedBy: string | null) =>
  reading(client().place(id, clocks(saidBy, recordedBy))),
)

/** One place with what lies around it and in it. */
export const readPlace = (id: string, { saidBy, recordedBy }: Moment): Promise<Read<PlaceDetail>> =>
  placeAt(id, saidBy, recordedBy)

/** What was said about it, as far as it was asked for. */
export const readPlaceClaims = (
  id: string,
  asked: PlaceAsked,
  { saidBy, recordedBy }: Moment,
): Promise<Read<Page<ListedClaim>> | Refused> =>
  asking(client().claims({ ...clocks(saidBy, recordedBy), ...asked, place: id, limit: 50 }))
