import { StoreError } from '@onrecord/store'
import { validValues } from '../parameters.ts'
import { Problem } from '../problems/problem.ts'

/** Tells a search that could not be made as a problem of the request, or of the moment. */
export const searched = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    if (error.code === 'too-slow')
      throw new Problem(
        'search-too-slow',
        'The search took too long and was given up. Ask for rarer words, or again in a few seconds.',
        {},
        { 'Retry-After': '5' },
      )
    if (error.code === 'bad-request' && error.place === 'cursor')
      throw new Problem('parameter-invalid', '"cursor" is not the "next" of a page.', {
        parameter: 'cursor',
        valid: [...(validValues.cursor ?? [])],
      })
    throw error
  }
}
