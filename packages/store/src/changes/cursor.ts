import { StoreError } from '../errors.ts'

/** A place in the history: after this step of this changeset. */
export interface Place {
  position: number
  ordinal: number
}

/** Before everything there is. */
export const beginning: Place = { position: 0, ordinal: -1 }

/** A place as it is handed out. */
export const writePlace = ({ position, ordinal }: Place): string => `${position}.${ordinal}`

/** A place that was handed out. */
export const readPlace = (cursor: string): Place => {
  const [, position, ordinal] = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor) ?? []
  if (position !== undefined && ordinal !== undefined) return { position: Number(position), ordinal: Number(ordinal) }
  throw new StoreError('bad-request', `"${cursor}" is not the cursor of a page.`, {
    place: 'cursor',
    advice: 'Take the "next" of the page before as it is, or start without a cursor.',
  })
}
