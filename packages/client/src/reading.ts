import type { z } from 'zod'
import { type Access, ask, type Query } from './ask.ts'
import { ClientError } from './client-error.ts'

/** What a question may carry: what it asks by, and a way to give it up. */
export type Asked = Readonly<Record<string, unknown>> & { readonly signal?: AbortSignal | undefined }

/** What of a request goes into the address. */
export const queryOf = ({ signal: _, ...query }: Asked): Query =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value ?? undefined])) as Query

const isName = (text: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(text)

/** The ways to read one answer. */
export interface Reading {
  /** What is at an address. */
  read<Answer>(path: string, schema: z.ZodType<Answer>, asked?: Asked): Promise<Answer>
  /** One thing by its name; that there is none, which has this code, is an answer too. */
  find<Answer>(
    way: readonly [folder: string, name: string, ...rest: string[]],
    code: string,
    schema: z.ZodType<Answer>,
    asked?: Asked,
  ): Promise<Answer | null>
}

/** Null instead of a problem that says that there is no such thing. */
export const orNull = async <Answer>(asked: Promise<Answer>, ...codes: string[]): Promise<Answer | null> => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ClientError && codes.includes(error.code)) return null
    throw error
  }
}

/** Makes them for an API. */
export const readingOf = (access: Access): Reading => {
  const read: Reading['read'] = (path, schema, asked = {}) =>
    ask(access, path, schema, { query: queryOf(asked), signal: asked.signal })
  return {
    read,
    find: async ([folder, name, ...rest], code, schema, asked) =>
      // What can be no id or slug is not asked for: "." and ".." would lead elsewhere.
      isName(name) ? orNull(read(['v1', folder, name, ...rest].join('/'), schema, asked), code) : null,
  }
}
