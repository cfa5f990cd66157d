import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename } from 'node:path'

/** Which process listens on a port, such as `node (process 4711)`; null where the system does not tell. Linux only. */
export const holderOf = async (port: number): Promise<string | null> => {
  const inodes = new Set([...(await listeners('/proc/net/tcp', port)), ...(await listeners('/proc/net/tcp6', port))])
  if (inodes.size === 0) return null
  for (const pid of await namesIn('/proc'))
    if (/^\d+$/.test(pid))
      for (const fd of await namesIn(`/proc/${pid}/fd`)) {
        const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')
        const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
        if (inode && inodes.has(inode)) return `${await commandOf(pid)} (process ${pid})`
      }
  return null
}

const LISTENING = '0A'

// Columns: sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode; the port is in hexadecimal.
const listeners = async (table: string, port: number): Promise<string[]> => {
  const text = await readFile(table, 'utf8').catch(() => '')
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return text.split('\n').flatMap((row) => {
    const [, local, , state, , , , , , inode] = row.trim().split(/\s+/)
    return local?.endsWith(wanted) && state === LISTENING && inode ? [inode] : []
  })
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

const commandOf = async (pid: string): Promise<string> => {
  const [program = ''] = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split(/[\0 ]/)
  return basename(program) || 'a program'
}
