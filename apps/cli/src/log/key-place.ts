import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createLogKey } from '@onrecord/store'
import { CliError } from '../errors.ts'
import { startFolder } from '../places.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the key of the log is: as ONRECORD_LOG_KEY says, else in the data folder; null for a database elsewhere. */
export const keyPlace = (folder: string, env: Environment = process.env): string | null => {
  if (env.ONRECORD_LOG_KEY) return resolve(startFolder(env), env.ONRECORD_LOG_KEY)
  return env.ONRECORD_DATA ? null : join(folder, 'log-key')
}

/** The same, for a command that needs one. */
export const needKeyPlace = (folder: string, env: Environment = process.env): string => {
  const place = keyPlace(folder, env)
  if (place !== null) return place
  throw new CliError('no-key-place', 'Nothing says where the key of this record’s log is kept.', {
    place: 'ONRECORD_LOG_KEY',
    advice: 'The record is in the database of ONRECORD_DATA; name the file of the key in ONRECORD_LOG_KEY.',
  })
}

/** Makes the key of a record of our own when it is first served; gives a line on what there is to know, null for nothing new. */
export const firstKey = async (folder: string, env: Environment = process.env): Promise<string | null> => {
  const place = keyPlace(folder, env)
  if (place !== null && existsSync(place)) return null
  if (place === null || env.ONRECORD_DATA)
    return 'The log is not signed on this machine: it has no key (onrecord log-key --help).'
  const { origin } = await createLogKey(place, { origin: env.ONRECORD_LOG_ORIGIN || undefined, now: new Date() })
  return `Made the key of the log ${origin}: ${place}. Keep a copy of it somewhere safe.`
}
