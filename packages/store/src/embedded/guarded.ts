import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { StoreError } from '../errors.ts'
import type { Owner } from './owner.ts'

/** A program of PostgreSQL's that ends when we end. */
export interface Guarded {
  /** Asks it to end in an orderly way, by the same road it takes when our process is killed. */
  end(): void
  /** Ends it and everything it started, at once. */
  kill(): void
  /** Settles when it has ended: null when a signal ended it. */
  exited: Promise<number | null>
  /** The last lines it wrote, for saying why it failed. */
  said(): string
}

// Started by sh, which waits for the program while a second sh reads our end of a pipe. The kernel closes that pipe however
// we die, kill -9 included, and then the second sh interrupts the program: PostgreSQL stops cleanly and is never orphaned.
// - It interrupts more than once: sh starts background programs deaf to SIGINT, and one that is just starting stays so until
//   it has put up its own handler.
// - `read` and not `cat`: a builtin leaves no process behind when the program ends first.
// - A second sh that was past reading when the program ended means that we are gone or stopping; then what nobody else would
//   tidy up goes too.
const GUARD = `
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
(read -r _ <&3; trap 'exit 0' TERM; while kill -INT $program; do sleep 0.2; done) >/dev/null 2>&1 &
guard=$!
exec 3<&-
wait $program
status=$?
kill $guard 2>/dev/null
wait $guard 2>/dev/null
[ $? -lt 128 ] && [ -n "$REMOVE" ] && rmdir "$REMOVE" 2>/dev/null
exit $status
`

/** What the guard calls itself, on its command line. */
export const GUARD_NAME = 'onrecord-guard'

const KEPT_LINES = 40

interface Options {
  command: string
  args: readonly string[]
  cwd: string
  owner: Owner | null
  /** An empty folder to remove when it ends because we do. */
  remove?: string
  onLine: (line: string) => void
}

/** Starts a program that cannot outlive this process. */
export const startGuarded = ({ command, args, cwd, owner, remove = '', onLine }: Options): Guarded => {
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    '/bin/sh',
    ['-c', GUARD, GUARD_NAME, command, ...args],
    {
      // Node enters the folder before it gives up root, so a folder below one the account may not enter still works.
      cwd,
      ...owner,
      // A process group of its own: Ctrl-C in a terminal must reach us, and the database only through our own shutdown.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      // Nothing of the caller's language, PG* variables or secrets gets in: a cluster must not depend on them.
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', REMOVE: remove },
    },
  )
  const lines: string[] = []
  const exited = new Promise<number | null>((resolve, reject) => {
    child.on('error', (cause) => {
      const account = owner ? ` as another account (uid ${owner.uid})` : ''
      reject(
        new StoreError('server-failed', `A program of PostgreSQL's could not be started${account}: ${cause.message}.`, {
          place: command,
          advice: 'Start as an ordinary user, or set ONRECORD_DATA to a PostgreSQL server.',
          cause,
        }),
      )
    })
    child.on('exit', (code) => {
      // Its last words may still be in the pipe; but a server that outlived sh holds the pipe open, so don't wait for long.
      const resolveOnce = () => resolve(code)
      child.on('close', resolveOnce)
      setTimeout(resolveOnce, 500).unref()
    })
  })
  exited.catch(() => undefined)
  child.stdin.on('error', () => undefined) // the guard may end before the pipe is closed
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n')
      rest = parts.pop() ?? ''
      for (const line of parts) {
        lines.push(line)
        if (lines.length > KEPT_LINES) lines.shift()
        onLine(line)
      }
    })
  }
  return {
    end: () => child.stdin.end(),
    kill: () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    },
    exited,
    said: () => lines.join('\n'),
  }
}
