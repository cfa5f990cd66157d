import { StoreError, type StoreErrorCode } from '@onrecord/store'
import { type ProblemCode, problems } from '../problems/codes.ts'
import { Problem } from '../problems/problem.ts'

const told: Partial<Record<StoreErrorCode, ProblemCode>> = {
  'invalid-entries': 'entries-refused',
  'dangling-reference': 'entries-refused',
  'slug-taken': 'entries-refused',
  'ref-taken': 'entries-refused',
  'position-moved': 'record-moved',
  'entry-moved': 'record-moved',
  'no-such-entry': 'entry-not-found',
  'bad-request': 'body-refused',
}

/** Tells what the record refuses as a problem of the request, with everything that is wrong at once. */
export const inWords = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const code = told[error.code]
    if (code === undefined || problems[code] === undefined) throw error
    throw new Problem(code, [error.message, error.advice].filter(Boolean).join(' '), {
      ...(error.issues.length > 0 && { issues: error.issues.map((issue) => ({ ...issue, path: [...issue.path] })) }),
    })
  }
}
