import { canonicalJson } from '@onrecord/model'
import { type Appended, type Appending, type Leaf, SALT_LENGTH, saltedHash } from './leaf.ts'

/** What opens a leaf to a reader: the entry it stands for, and the salt its hash was made with. */
export interface Opening extends Appended {
  readonly index: number
  /** In hexadecimal. */
  readonly salt: string
  readonly entry: Readonly<Record<string, unknown>>
  /** When the next revision took its place; null for the current one. */
  readonly supersededAt: string | null
  /** Who appended it and why; null where something else of that changeset is kept from readers. */
  readonly appending: Appending | null
}

/** Reads the text of a leaf; null when it is none of ours. */
export const readLeaf = (text: string): Leaf | null => {
  try {
    const { bodyHash, changeset, changesetHash, ordinal, recordedAt, revision } = JSON.parse(text) as Leaf
    const leaf = { bodyHash, changeset, changesetHash, ordinal, recordedAt, revision }
    // Nothing may stand in a leaf that its fields do not say.
    return canonicalJson(leaf) === text ? leaf : null
  } catch {
    return null
  }
}

/** What of an opening is not as its leaf says, in words; empty when all of it is. */
export const differences = (text: string, opening: Opening): string[] => {
  const leaf = readLeaf(text)
  if (leaf === null) return ['the leaf cannot be read']
  const salt = Buffer.from(opening.salt, 'hex')
  if (salt.length !== SALT_LENGTH || salt.toString('hex') !== opening.salt) return ['the salt is not 16 bytes']
  const found: string[] = []
  for (const field of ['changeset', 'ordinal', 'recordedAt', 'revision'] as const)
    if (opening[field] !== leaf[field]) found.push(`${field} is ${opening[field]}, and ${leaf[field]} in the log`)
  if (hashOrNull(salt, opening.entry) !== leaf.bodyHash) found.push('the entry is not the one in the log')
  const { appending } = opening
  if (appending !== null) {
    const { author, id, reason } = appending
    if (hashOrNull(salt, { author, id, reason }) !== leaf.changesetHash)
      found.push('the changeset’s id, author or reason is not the one in the log')
  }
  return found
}

// What came from elsewhere may hold text that has no canonical form, such as half of a surrogate pair.
const hashOrNull = (salt: Uint8Array, value: unknown): string | null => {
  try {
    return saltedHash(salt, value)
  } catch {
    return null
  }
}
