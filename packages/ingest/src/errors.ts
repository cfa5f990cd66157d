/** What went wrong on the way in, as one word a program can act on; the README has a line of help for each. */
export type IngestErrorCode =
  | 'address-invalid'
  | 'address-private'
  | 'article-empty'
  | 'article-not-text'
  | 'changed-while-read'
  | 'charset-unknown'
  | 'copy-changed'
  | 'copy-missing'
  | 'copy-unwritable'
  | 'counts-differ'
  | 'date-unread'
  | 'drafts-broken'
  | 'folder-missing'
  | 'lines-broken'
  | 'manifest-invalid'
  | 'model-failed'
  | 'model-unknown'
  | 'not-a-file'
  | 'not-a-folder'
  | 'nothing-to-read'
  | 'other-dataset'
  | 'packed'
  | 'page-refused'
  | 'page-too-large'
  | 'page-too-slow'
  | 'page-type'
  | 'page-unreachable'
  | 'release-invalid'
  | 'robots-refused'
  | 'too-large'
  | 'too-many-redirects'
  | 'truncated'
  | 'unknown-file'
  | 'unreadable'
  | 'unresolved'
  | 'wrong-encoding'

/** One thing wrong with one line that was read. */
export interface LineIssue {
  /** The file and the line in it, such as `claims.jsonl:12`. */
  readonly place: string
  /** What the entry on that line calls itself (its outside name, or else its id); null when it does not say. */
  readonly entry: string | null
  /** Where in the entry, such as `value.count.min`; empty when the whole line is meant. */
  readonly path: string
  readonly message: string
}

interface Details {
  readonly place: string
  readonly advice: string
  readonly issues?: readonly LineIssue[]
  readonly cause?: unknown
}

/** Something that was not let in: a code, a sentence for people, the place, what to do, and all that is wrong at once. */
export class IngestError extends Error {
  override readonly name = 'IngestError'
  readonly code: IngestErrorCode
  /** The folder, file or line concerned. */
  readonly place: string
  /** What a person can do about it. */
  readonly advice: string
  /** Every broken line; empty for other failures. */
  readonly issues: readonly LineIssue[]

  constructor(code: IngestErrorCode, sentence: string, { place, advice, issues = [], cause }: Details) {
    super(sentence, cause === undefined ? undefined : { cause })
    this.code = code
    this.place = place
    this.advice = advice
    this.issues = issues
  }
}

/** Says a failed file operation as an `IngestError`; anything that is not about files passes through unchanged. */
export const fileError = (cause: unknown, place: string): unknown => {
  if (cause instanceof IngestError) return cause
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOENT')
    return new IngestError('folder-missing', `There is nothing at ${place}.`, {
      place,
      advice: 'Check the spelling; a relative path starts at the folder the command was started in.',
      cause,
    })
  if (code === 'ENOTDIR') return notAFolder(place)
  if (code === 'EISDIR') return notAFile(place)
  if (typeof code !== 'string') return cause
  return new IngestError('unreadable', `${place} cannot be read (${code}).`, {
    place,
    advice: 'Give this account the right to read it, or copy it to a disk that works.',
    cause,
  })
}

/** Refuses a path that should be a folder and is something else. */
export const notAFolder = (place: string): IngestError =>
  new IngestError('not-a-folder', `${place} is a file, not a folder.`, {
    place,
    advice: 'Name the folder the file lies in: a dossier is read as a whole.',
  })

/** Refuses a path that should be an ordinary file and is something else. */
export const notAFile = (
  place: string,
  advice = 'Name the file itself: a folder, a pipe or a device is not read.',
): IngestError => new IngestError('not-a-file', `${place} is not an ordinary file.`, { place, advice })
