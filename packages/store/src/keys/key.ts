import { createHash, randomBytes } from 'node:crypto'

/** What a key may be used for: to propose, to put on the record, or to withhold and to tell others of changes. */
export const keyScopes = ['draft', 'publish', 'administer'] as const
/** One thing a key may be used for. */
export type KeyScope = (typeof keyScopes)[number]

/** A key somebody writes with. Its secret is nowhere in it. */
export interface Key {
  id: string
  /** Who writes with it; the author of what is written. */
  name: string
  scopes: KeyScope[]
  madeAt: string
  /** To the minute; null when it was never used. */
  lastUsedAt: string | null
  /** When it stopped being one; null while it is. */
  revokedAt: string | null
}

/** Makes the secret of a key: 256 random bits, after a word by which scanners of code know it. */
export const makeSecret = (): string => `onrecord_${randomBytes(32).toString('base64url')}`

// A secret of 256 random bits cannot be guessed from its hash, so it needs none of what slows the guessing of passwords.
/** What is kept of a secret. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
