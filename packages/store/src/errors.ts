/** What went wrong, as one word a program can act on; the README has a line of help for each. */
export type StoreErrorCode =
  | 'already-there'
  | 'backup-damaged'
  | 'backup-unreadable'
  | 'bad-request'
  | 'dangling-reference'
  | 'data-corrupt'
  | 'data-in-use'
  | 'data-not-writable'
  | 'data-version'
  | 'disk-full'
  | 'entry-moved'
  | 'invalid-entries'
  | 'log-key-exists'
  | 'log-key-invalid'
  | 'log-key-missing'
  | 'log-went-back'
  | 'no-embedded'
  | 'no-such-entry'
  | 'not-empty'
  | 'nothing-recorded'
  | 'position-moved'
  | 'ref-taken'
  | 'schema-changed'
  | 'schema-newer'
  | 'server-failed'
  | 'slug-taken'
  | 'too-slow'
  | 'unreachable'

/** One thing wrong with one entry of a changeset: which entry, where in it, and what. */
export interface EntryIssue {
  /** The entry's id, or its position in the changeset (`#3`) when it has none. */
  entry: string
  /** The entry's first outside name, such as `SOHR-0312-1383`, so that a person finds the line it came from. */
  ref: string | null
  path: (string | number)[]
  message: string
}

interface Details {
  place?: string
  advice?: string
  cause?: unknown
  issues?: EntryIssue[]
}

/** A failure of the record, told as a code, a sentence for people, the place it happened and what to do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  /** The folder, file, server or entry concerned. */
  readonly place: string | null
  /** What a person can do about it. */
  readonly advice: string | null
  /** Everything wrong with the entries of a refused changeset; empty for other failures. */
  readonly issues: readonly EntryIssue[]

  constructor(code: StoreErrorCode, sentence: string, { place, advice, cause, issues }: Details = {}) {
    super(sentence, cause === undefined ? undefined : { cause })
    this.code = code
    this.place = place ?? null
    this.advice = advice ?? null
    this.issues = issues ?? []
  }
}

/** The system's own code of a failed call (`EACCES`, `ENOSPC`, or a PostgreSQL SQLSTATE), or null. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Says a failed file operation as a `StoreError`; anything that is not about files passes through unchanged. */
export const fileError = (error: unknown, place: string): unknown => {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(place, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return notWritable(place, error)
  return error
}

/** The refusal for want of space. */
export const diskFull = (place: string, cause: unknown): StoreError =>
  new StoreError('disk-full', `There is no space left on the disk that holds ${place}.`, {
    place,
    advice: 'Free some space and start again; nothing that was acknowledged is lost.',
    cause,
  })

/** The refusal of a place we may not write to. */
export const notWritable = (place: string, cause?: unknown): StoreError =>
  new StoreError('data-not-writable', `The data folder cannot be written: ${place}.`, {
    place,
    advice: 'Give the account that runs this write access to it, or choose another folder.',
    cause,
  })
