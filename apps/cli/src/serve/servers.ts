import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CliError } from '../errors.ts'
import { projectFolder } from '../places.ts'
import { type Child, startChild } from './child.ts'

/** Where a server is to listen. */
export interface At {
  readonly host: string
  readonly port: number
}

/** An address this machine reaches a server at: one that listens everywhere is reached at home. */
export const urlOf = ({ host, port }: At, home: '127.0.0.1' | 'localhost' = '127.0.0.1'): string => {
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host)
  const name = everywhere
    ? host === '::1' && home === '127.0.0.1'
      ? '[::1]'
      : home
    : host.includes(':')
      ? `[${host}]`
      : host
  return `http://${name}:${port}`
}

/** Starts the API on a database. */
export const startApi = (
  at: At,
  database: string,
  { logKey, exports, site }: { logKey: string | null; exports: string; site: string | null },
): Child =>
  startChild({
    name: 'The API',
    script: join(projectFolder, 'apps/api/src/server.ts'),
    cwd: join(projectFolder, 'apps/api'),
    env: {
      ONRECORD_DATA: database,
      HOST: at.host,
      PORT: String(at.port),
      NODE_ENV: 'production',
      ONRECORD_EXPORTS: exports,
      ...(site && { ONRECORD_PUBLIC_SITE: process.env.ONRECORD_PUBLIC_SITE || site }),
      ...(logKey && { ONRECORD_LOG_KEY: logKey }),
    },
  })

const site = join(projectFolder, 'apps/web')

/** Refuses to go on when there is no built site to serve. */
export const refuseUnbuilt = (): void => {
  const built = join(site, '.next', 'BUILD_ID')
  if (existsSync(built)) return
  throw new CliError('not-built', 'The site has not been built yet.', {
    place: built,
    advice: 'Run "npx -y pnpm@12 start", which builds it first; or add --build; or leave the site out with --no-site.',
  })
}

/** Starts the reader site, which asks the API for everything it shows. */
export const startSite = (at: At, api: string): Child =>
  startChild({
    name: 'The site',
    script: createRequire(join(site, 'package.json')).resolve('next/dist/bin/next'),
    args: ['start', '--hostname', at.host, '--port', String(at.port)],
    cwd: site,
    env: { ONRECORD_API: api, PORT: String(at.port), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
