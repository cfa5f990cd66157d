import { StoreError } from '../errors.ts'

/** The refusal of a database that a newer release has made or taken forward. */
export const newerSchema = (found: number, known: number, place?: string): StoreError =>
  new StoreError('schema-newer', `The database has schema ${found}; this release knows up to ${known}.`, {
    ...(place !== undefined && { place }),
    advice: 'Start the newer release of On Record that made it; it cannot be taken back to an older schema.',
  })
