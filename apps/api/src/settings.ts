import { join } from 'node:path'
import { type Rate, usualRate } from './http/rate.ts'

/** A setting that cannot be used, told in one sentence. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** What the server is told by its environment. */
export interface Settings {
  readonly data: string | undefined
  /** Replicas of that database to read from. */
  readonly read: string | undefined
  readonly folder: string
  readonly port: number
  readonly host: string
  /** Where the key of the log is, and what it must be called; null where no place is named. */
  readonly logKey: { readonly file: string; readonly origin?: string; readonly signed?: string } | null
  /** Where files of the whole record are; null for nowhere. */
  readonly exports: string | null
  /** Where readers reach this API from outside; undefined when that is the address it listens on. */
  readonly address: string | undefined
  /** Where the site is that shows this record to people; undefined when nobody said. */
  readonly site: string | undefined
  readonly rate: Rate
  /** Tells of every request in the log. */
  readonly tellRequests: boolean
  /** Where metrics are served, apart from readers; null for nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null
}

/** Reads the settings from the environment. */
export const readSettings = (env: Environment): Settings => {
  const { ONRECORD_DATA: data, ONRECORD_READ: read, ONRECORD_FOLDER: folder, PORT = '8787', HOST = '127.0.0.1' } = env
  if (!data && !folder)
    throw new SettingsError(
      'Set ONRECORD_DATA to the address of a PostgreSQL database, or ONRECORD_FOLDER to a folder to keep one in.',
    )
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535)
    throw new SettingsError(`PORT is "${PORT}"; it must be a number from 0 to 65535 (0: any that is free).`)
  const { ONRECORD_PUBLIC_API: address, ONRECORD_LOG: log = 'errors' } = env
  if (log !== 'errors' && log !== 'requests')
    throw new SettingsError(`ONRECORD_LOG is "${log}"; it must be "errors" or "requests".`)
  return {
    data: data || undefined,
    read: read || undefined,
    folder: folder ?? '',
    port: Number(PORT),
    host: HOST,
    logKey: logKeyOf(env),
    exports: env.ONRECORD_EXPORTS || (!data && folder ? join(folder, 'exports') : null),
    address: address?.replace(/\/+$/, '') || undefined,
    site: siteOf(env.ONRECORD_PUBLIC_SITE),
    rate: {
      perMinute: wholeNumber(env, 'ONRECORD_RATE', usualRate.perMinute, 1),
      proxies: wholeNumber(env, 'ONRECORD_PROXIES', usualRate.proxies, 0),
    },
    tellRequests: log === 'requests',
    metrics: hostAndPort(env.ONRECORD_METRICS),
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const logKeyOf = ({
  ONRECORD_LOG_KEY: file,
  ONRECORD_LOG_ORIGIN: origin,
  ONRECORD_LOG_SIGNED: signed,
  ONRECORD_DATA: data,
  ONRECORD_FOLDER: folder,
}: Environment): Settings['logKey'] => {
  const place = file || (!data && folder ? join(folder, 'log-key') : null)
  return place === null ? null : { file: place, ...(origin && { origin }), ...(signed && { signed }) }
}

const wholeNumber = (env: Environment, name: string, usual: number, least: number): number => {
  const text = env[name]
  if (text === undefined || text === '') return usual
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text)
  throw new SettingsError(`${name} is "${text}"; it must be a whole number, ${least} or more.`)
}

const siteOf = (text: string | undefined): string | undefined => {
  if (text === undefined || text === '') return undefined
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text.replace(/\/+$/, '')
  throw new SettingsError(`ONRECORD_PUBLIC_SITE is "${text}"; it must be an address such as https://onrecord.example.`)
}

const hostAndPort = (text: string | undefined): Settings['metrics'] => {
  if (text === undefined || text === '') return null
  const [, host = '127.0.0.1', port = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? []
  if (port !== '' && Number(port) <= 65_535) return { host, port: Number(port) }
  throw new SettingsError(`ONRECORD_METRICS is "${text}"; it must be a port, or an address and a port: 127.0.0.1:9464.`)
}
