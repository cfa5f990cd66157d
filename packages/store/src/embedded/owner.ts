import { readFile, stat } from 'node:fs/promises'
import { StoreError } from '../errors.ts'

/** The account PostgreSQL runs as when that is not our own. */
export interface Owner {
  uid: number
  gid: number
}

/**
 * Who PostgreSQL runs as: null means as ourselves. PostgreSQL refuses to run as root, so root hands it to the account
 * that already owns the cluster, else to `postgres`, else to `nobody` (both exist without useradd).
 */
export const serverOwner = async (cluster: string): Promise<Owner | null> => {
  if (process.getuid?.() !== 0) return null
  const existing = await stat(cluster).catch(() => null)
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const account = findAccount(accounts, 'postgres') ?? findAccount(accounts, 'nobody')
  if (account) return account
  throw new StoreError('no-embedded', 'PostgreSQL does not run as root, and there is no other account to run it as.', {
    place: '/etc/passwd',
    advice: 'Start as an ordinary user, or set ONRECORD_DATA to a PostgreSQL server.',
  })
}

/** Finds an account in the text of /etc/passwd; Node has no call for it. */
export const findAccount = (passwd: string, name: string): Owner | null => {
  for (const line of passwd.split('\n')) {
    const [account, , uid, gid] = line.split(':')
    if (account === name && uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  return null
}
