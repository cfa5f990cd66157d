import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

interface Seen {
  readonly pid: number
  readonly parent: number
  readonly dead: boolean
  readonly command: string
}

/** Every process of the machine. */
const everyone = (): Seen[] => (process.platform === 'linux' ? fromProc() : fromPs())

const fromProc = (): Seen[] =>
  readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const status = readFileSync(`/proc/${name}/stat`, 'utf8')
      const [state, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ')
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return [{ pid: Number(name), parent: Number(parent), dead: state === 'Z' || state === 'X', command }]
    } catch {
      return [] // it ended while we looked
    }
  })

const fromPs = (): Seen[] =>
  execFileSync('ps', ['-axo', 'pid=,ppid=,stat=,command='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((row) => {
      const [, pid, parent, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)/.exec(row) ?? []
      return pid ? [{ pid: Number(pid), parent: Number(parent), dead: state.startsWith('Z'), command }] : []
    })

/** A process and everything that descends from it. */
export const familyOf = (pid: number): Seen[] => {
  const all = everyone()
  const below = (parent: number): Seen[] =>
    all.filter((seen) => seen.parent === parent).flatMap((seen) => [seen, ...below(seen.pid)])
  return [...all.filter((seen) => seen.pid === pid), ...below(pid)]
}

/** Those of these processes that still run. A dead one that nobody has collected yet does not. */
export const stillRunning = (family: readonly Seen[]): string[] => {
  const now = new Map(everyone().map((seen) => [seen.pid, seen]))
  return family
    .filter(({ pid, command }) => {
      const seen = now.get(pid)
      return seen && !seen.dead && seen.command === command
    })
    .map(({ pid, command }) => `${pid} ${command.slice(0, 80)}`)
}
