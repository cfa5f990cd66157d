/** One thing wrong with a value: where it is, and what is wrong in words. */
export interface Issue {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What can go wrong in the model; each code has a section in docs/errors.md. */
export type ModelErrorCode = 'entry-invalid' | 'date-invalid' | 'id-invalid' | 'term-unknown'

/** The model refusing a value: a code, a sentence for people, and all that is wrong at once. */
export class ModelError extends Error {
  override name = 'ModelError'
  readonly code: ModelErrorCode
  readonly issues: readonly Issue[]

  constructor(code: ModelErrorCode, message: string, issues: readonly Issue[] = [], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.issues = issues
  }
}
