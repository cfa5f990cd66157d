/** A setting that cannot be used, told in one sentence. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** What the server is told by its environment. */
export interface Settings {
  readonly data: string | undefined
  readonly folder: string
  readonly port: number
  readonly host: string
}

/** Reads the settings from the environment. */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const { ONRECORD_DATA: data, ONRECORD_FOLDER: folder, PORT = '8787', HOST = '127.0.0.1' } = env
  if (!data && !folder)
    throw new SettingsError(
      'Set ONRECORD_DATA to the address of a PostgreSQL database, or ONRECORD_FOLDER to a folder to keep one in.',
    )
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535)
    throw new SettingsError(`PORT is "${PORT}"; it must be a number from 0 to 65535 (0: any that is free).`)
  return { data: data || undefined, folder: folder ?? '', port: Number(PORT), host: HOST }
}
