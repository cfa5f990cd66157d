import { z } from 'zod'
import { Ref } from '../values/id.ts'

/** What every entry carries: the names it had where it came from. */
export const refs = z.array(Ref).max(16).describe('What this entry was called where it came from.')

/** A piece of a file, letter for letter; only datasets have it. */
export const verbatim = z.string().min(1).optional()

/** The address of a web page or file. */
export const Url = z
  .url({ protocol: /^https?$/, error: 'not an http or https address' })
  .max(2048)
  .meta({ description: 'Address (http or https).' })
