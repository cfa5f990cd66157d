import { z } from 'zod'
import { Ref } from '../values/id.ts'

/** What every entry carries: the names it had where it came from. */
export const refs = z.array(Ref).max(16).describe('What this entry was called where it came from.')

/** A piece of a file, letter for letter; only datasets have it. */
export const verbatim = z.string().min(1).optional()

/** Where the terms something came under do not let others pass it on. */
export const redistribution = z
  .literal('none')
  .optional()
  .describe('"none" where its terms do not let others pass it on: it is left out of files for others to keep.')

/** The address of a web page or file. */
export const Url = z
  .url({ protocol: /^https?$/, error: 'not an http or https address' })
  .max(2048)
  .meta({ description: 'Address (http or https).' })
