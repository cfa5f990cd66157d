/**
 * Everything that can go wrong with a request: the code a program acts on, the status it comes with, and what it is
 * called. Each has a section in docs/errors.md. A code, once released, keeps its meaning.
 */
export const problems = {
  'parameter-unknown': { status: 400, title: 'There is no such parameter here' },
  'parameter-missing': { status: 400, title: 'A parameter is missing' },
  'parameter-invalid': { status: 400, title: 'A parameter has a value it cannot have' },
  'body-invalid': { status: 400, title: 'The body is not JSON' },
  'body-too-deep': { status: 400, title: 'The body is nested too deep' },
  'key-missing': { status: 401, title: 'A key is needed' },
  'key-unknown': { status: 401, title: 'There is no such key' },
  'scope-missing': { status: 403, title: 'This key is not for that' },
  'claim-ambiguous': { status: 400, title: 'This names more than one claim' },
  'address-unknown': { status: 404, title: 'There is nothing at this address' },
  'event-not-found': { status: 404, title: 'There is no such event' },
  'claim-not-found': { status: 404, title: 'There is no such claim' },
  'claim-kind-unknown': { status: 404, title: 'This release cannot show claims of this kind' },
  'question-not-found': { status: 404, title: 'There is no such question' },
  'party-not-found': { status: 404, title: 'There is no such party' },
  'place-not-found': { status: 404, title: 'There is no such place' },
  'source-not-found': { status: 404, title: 'There is no such publication' },
  'not-a-claim': { status: 404, title: 'This names something that is no claim' },
  'entry-not-found': { status: 404, title: 'There is no such entry' },
  'version-not-found': { status: 404, title: 'There are no files of that version' },
  'file-not-found': { status: 404, title: 'There is no such file' },
  'no-site': { status: 404, title: 'This API has no site' },
  'page-not-found': { status: 404, title: 'There is no such page to show' },
  'collection-not-found': { status: 404, title: 'There is no such collection' },
  'schema-not-found': { status: 404, title: 'There is no such type' },
  'tile-not-found': { status: 404, title: 'There is no such part of the log' },
  'log-not-signed': { status: 404, title: 'The log is not signed here' },
  'draft-not-found': { status: 404, title: 'There is no such draft' },
  'webhook-not-found': { status: 404, title: 'There is no such webhook' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'form-unavailable': { status: 406, title: 'This is not given in that form' },
  'record-moved': { status: 409, title: 'The record has moved' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'search-too-slow': { status: 503, title: 'The search took too long' },
  'answer-too-slow': { status: 503, title: 'The answer took too long to make' },
  'body-type': { status: 415, title: 'The body is of another type' },
  'body-refused': { status: 422, title: 'The body is not as it has to be' },
  'entries-refused': { status: 422, title: 'The record refuses these entries' },
  'too-many-requests': { status: 429, title: 'This address has asked more than its share' },
  'internal-error': { status: 500, title: 'Something went wrong here' },
  'version-replaced': { status: 503, title: 'These files are being made anew' },
  'log-halted': { status: 503, title: 'The log is not what was signed before' },
  'record-unreachable': { status: 503, title: 'The record cannot be read at the moment' },
} as const

/** The code of a problem. */
export type ProblemCode = keyof typeof problems

/** The address that names a problem, and says more about it. */
export const problemType = (code: ProblemCode): string => `/errors/${code}`
