import { z } from 'zod'
import type { Worded } from '../values/language.ts'

/** One term: what it is called, what it means, what it is a part of, and what others call it. */
export interface Term {
  readonly label: Worded
  readonly definition: Worded
  /** The term this one is a special case of, in the same vocabulary. */
  readonly broader: string | null
  /** The nearest name in other people's schemes, such as `ucdp` or `acled`. */
  readonly crosswalk?: Readonly<Record<string, string>>
}

/** A closed list of terms with a tree over it; each vocabulary is one file. */
export interface Vocabulary<Terms extends Readonly<Record<string, Term>> = Readonly<Record<string, Term>>> {
  readonly name: string
  readonly definition: string
  readonly terms: Terms
  readonly schema: z.ZodEnum<{ [K in keyof Terms & string]: K }>
  readonly keys: readonly (keyof Terms & string)[]
  /** Whether two terms, neither of which is the broader, shut each other out. */
  readonly exclusive: boolean
  /** The term and everything it is a special case of, nearest first. */
  broader(key: keyof Terms & string): (keyof Terms & string)[]
}

/** Declares a vocabulary; a value outside it is refused with the list of the terms there are. */
export const vocabulary = <const Terms extends Readonly<Record<string, Term>>>(
  name: string,
  definition: string,
  terms: Terms,
  { exclusive = true }: { readonly exclusive?: boolean } = {},
): Vocabulary<Terms> => {
  type Key = keyof Terms & string
  const keys = Object.keys(terms) as Key[]
  const schema = z
    .enum(keys as [Key, ...Key[]], { error: `unknown ${name}; the terms are ${keys.join(', ')}` })
    .meta({ id: `${name[0]?.toUpperCase()}${name.slice(1)}Term`, description: definition })
  const broader = (key: Key): Key[] => {
    const above = terms[key]?.broader
    return above === null || above === undefined ? [key] : [key, ...broader(above as Key)]
  }
  return { name, definition, terms, schema: schema as unknown as Vocabulary<Terms>['schema'], keys, exclusive, broader }
}
