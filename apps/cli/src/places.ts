import { userInfo } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { CliError } from './errors.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The root of the project this command is part of. */
export const projectFolder = resolve(import.meta.dirname, '../../..')

/** Where relative paths start: where the person typed the command, also when pnpm ran it from the project's root. */
export const startFolder = (env: Environment = process.env): string =>
  (env.npm_lifecycle_event === 'onrecord' || env.npm_lifecycle_event === 'start') && env.INIT_CWD
    ? env.INIT_CWD
    : process.cwd()

/** The folder of the embedded database: as asked for, else $ONRECORD_FOLDER, else where programs of an account keep data. */
export const dataFolder = (asked: string | undefined, env: Environment = process.env): string => {
  const named = asked || env.ONRECORD_FOLDER
  if (named) return resolve(startFolder(env), named)
  // A relative XDG_DATA_HOME is to be ignored (XDG Base Directory specification).
  if (env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME)) return join(env.XDG_DATA_HOME, 'onrecord')
  return join(homeFolder(env), '.local', 'share', 'onrecord')
}

/** The folder of what this account remembers of logs it has checked: where programs keep state. */
export const stateFolder = (env: Environment = process.env): string =>
  env.XDG_STATE_HOME && isAbsolute(env.XDG_STATE_HOME)
    ? join(env.XDG_STATE_HOME, 'onrecord', 'logs')
    : join(homeFolder(env), '.local', 'state', 'onrecord', 'logs')

/** The folder of what can be made or fetched again: where programs of this account keep such things. */
export const cacheFolder = (env: Environment = process.env): string =>
  env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)
    ? join(env.XDG_CACHE_HOME, 'onrecord')
    : join(homeFolder(env), '.cache', 'onrecord')

const homeFolder = (env: Environment): string => {
  if (env.HOME && isAbsolute(env.HOME)) return env.HOME
  const home = homeOfAccount()
  if (home) return home
  throw new CliError('no-home', 'This account has no home folder to keep the record in.', {
    place: 'HOME',
    advice: 'Name a folder for it: --folder <path>, or ONRECORD_FOLDER in the environment.',
  })
}

const homeOfAccount = (): string | null => {
  try {
    const { homedir } = userInfo()
    return isAbsolute(homedir) && homedir !== '/' ? homedir : null
  } catch {
    return null // an account without an entry in the system's list, as in some containers
  }
}
