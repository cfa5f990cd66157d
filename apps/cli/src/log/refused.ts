import { CliError } from '../errors.ts'

/** The refusal of a log that is not what it should be: what differs is named, nothing is remembered. */
export const refused = (sentence: string, place: string, said: readonly string[] = []): CliError =>
  new CliError('log-refused', sentence, {
    place,
    advice:
      'Nothing is proved. Keep what you have of this log, and ask whoever runs it; docs/the-log.md says what it may mean.',
    said,
  })

/** The refusal of something that cannot be read as a log. */
export const unreadable = (sentence: string, place: string, cause?: unknown): CliError =>
  new CliError('log-unreadable', sentence, {
    place,
    advice: 'Name the address of an API of On Record, such as http://127.0.0.1:8787, or the folder of an export.',
    cause,
  })
