import { CommanderError } from 'commander'
import { complain } from './complain.ts'
import { makeProgram } from './program.ts'

const WRONG_USAGE = 2

/** Does what was typed, and leaves its outcome as the exit code. */
export const runCommand = async (): Promise<void> => {
  // Whoever reads our output may stop reading (`onrecord … | head`); that is no reason to leave work half done.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  try {
    await makeProgram().parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE
    else {
      complain(error)
      process.exitCode = 1
    }
  }
}
