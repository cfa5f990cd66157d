import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A process and the one that started it. */
interface Link {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

const POLL_MS = 500
const MOST_ANCESTORS = 32

/**
 * Settles when one of the programs that ran us is gone. `npx pnpm start` is npm, pnpm, a shell, then us; whoever stops the
 * outermost ends only that one, and would be left with servers nobody asked for. A person's shell does not count: a command
 * put in the background outlives it on purpose.
 */
export const runnerGone = async (signal: AbortSignal): Promise<void> => {
  const chain = runnersOf(await ancestors())
  if (chain.length === 0) return new Promise(() => undefined)
  for (;;) {
    await sleep(POLL_MS, undefined, { signal })
    // A dead parent is replaced (by init, mostly), so an unbroken chain means that all are alive.
    for (const { pid, parent } of chain) {
      const now = pid === process.pid ? process.ppid : (await look(pid))?.parent
      if (now !== parent) return
    }
  }
}

/** From us up to the outermost package runner: a chain of package runners and the shells they ran us through. */
export const runnersOf = (links: readonly Link[]): Link[] => {
  // Each link stands for "our parent is alive", so it is the parent's command that counts.
  const parents = links.slice(1)
  const end = parents.findIndex(({ command }) => !isRunner(command) && !isScriptShell(command))
  const chain = end < 0 ? parents : parents.slice(0, end)
  const outermost = chain.findLastIndex(({ command }) => isRunner(command))
  return links.slice(0, outermost + 1)
}

// Not a shell whose script merely mentions one: `bash -c 'npx … &'` ends at once, and means the servers to stay.
const isRunner = (command: string): boolean =>
  !isScriptShell(command) &&
  command.split(/[\s\0]+/, 4).some((word) => /^(npm|npx|pnpm|pnpx|yarn|bun|bunx|turbo)([.-].*)?$/.test(baseOf(word)))

const isScriptShell = (command: string): boolean => /^\S*\b(sh|bash|dash|ash|zsh)[\s\0]+-e?c\b/.test(command)

const baseOf = (word: string): string => word.slice(word.lastIndexOf('/') + 1)

const ancestors = async (): Promise<Link[]> => {
  const links: Link[] = [{ pid: process.pid, parent: process.ppid, command: '' }]
  for (let link = links[0]; link && link.parent > 1 && links.length < MOST_ANCESTORS; ) {
    const next = await look(link.parent)
    if (next) links.push(next)
    link = next ?? undefined
  }
  return links
}

/** What the system knows of a process; null when it is gone. */
const look = (pid: number): Promise<Link | null> => (process.platform === 'linux' ? lookInProc(pid) : askPs(pid))

const lookInProc = async (pid: number): Promise<Link | null> => {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name stands in parentheses and may hold spaces and parentheses itself; state and parent follow the last one.
    const [, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return { pid, parent: Number(parent), command: await readFile(`/proc/${pid}/cmdline`, 'utf8') }
  } catch {
    return null
  }
}

const askPs = async (pid: number): Promise<Link | null> => {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'ppid=,command=', '-p', String(pid)])
    const found = /^\s*(\d+)\s+(.*)/.exec(stdout)
    return found ? { pid, parent: Number(found[1]), command: found[2] ?? '' } : null
  } catch {
    return null
  }
}
