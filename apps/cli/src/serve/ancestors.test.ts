import { expect, test } from 'vitest'
import { runnersOf } from './ancestors.ts'

/** A chain of processes from us upwards, each started by the next. */
const chain = (...commands: string[]) =>
  ['node main.ts serve', ...commands].map((command, index) => ({ pid: 100 - index, parent: 99 - index, command }))

test.each([
  {
    note: 'npx, pnpm and its shell are watched, the terminal is not',
    commands: ['sh -c node main.ts serve', '/x/pnpm start', 'npm exec pnpm@12 start', '-bash', 'sshd'],
    watched: 3,
  },
  {
    note: 'a shell between npx and the terminal is not',
    commands: ['npm exec x', 'bash -c npx x', 'bash'],
    watched: 1,
  },
  { note: 'started by hand, nobody is', commands: ['-zsh', 'login'], watched: 0 },
  { note: 'started by a service, nobody is', commands: ['/lib/systemd/systemd'], watched: 0 },
  { note: 'a runner further up does not count', commands: ['bash', 'npm start', 'bash'], watched: 0 },
  {
    note: 'arguments in the form of /proc',
    commands: ['sh\0-c\0node', 'node\0/x/.bin/pnpm\0start', 'bash'],
    watched: 2,
  },
])('$note', ({ commands, watched }) => {
  expect(runnersOf(chain(...commands))).toHaveLength(watched)
})
