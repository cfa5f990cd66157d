import { randomBytes } from 'node:crypto'
import { canonicalJson } from '@onrecord/model'
import { sha256 } from './hash.ts'

/** How many random bytes hide what a leaf stands for. */
export const SALT_LENGTH = 16

/** What a leaf of the log says: when and where in the order something was appended, and nothing of what it was. */
export interface Leaf {
  /** SHA-256 of the salt and the entry's canonical JSON, in hexadecimal. */
  readonly bodyHash: string
  readonly changeset: number
  /** SHA-256 of the salt and the canonical JSON of the changeset's id, author and reason. */
  readonly changesetHash: string
  readonly ordinal: number
  readonly recordedAt: string
  readonly revision: number
}

/** Who appended something, under which name and why. */
export interface Appending {
  readonly id: string
  readonly author: string
  readonly reason: string
}

/** Where and when a revision was appended. */
export type Appended = Pick<Leaf, 'changeset' | 'ordinal' | 'recordedAt' | 'revision'>

/** The hash of a value that cannot be guessed without the salt. */
export const saltedHash = (salt: Uint8Array, value: unknown): string => saltedHashOf(salt, canonicalJson(value))

const saltedHashOf = (salt: Uint8Array, text: string): string => sha256(salt, text).toString('hex')

/** Makes the leaf of one revision from its canonical JSON: the text of the leaf (RFC 8785), and the salt that was drawn for it. */
export const makeLeaf = (
  { changeset, ordinal, recordedAt, revision }: Appended,
  body: string,
  { id, author, reason }: Appending,
): { leaf: string; salt: Buffer } => {
  const salt = randomBytes(SALT_LENGTH)
  const leaf: Leaf = {
    bodyHash: saltedHashOf(salt, body),
    changeset,
    changesetHash: saltedHash(salt, { author, id, reason }),
    ordinal,
    recordedAt,
    revision,
  }
  return { leaf: canonicalJson(leaf), salt }
}
