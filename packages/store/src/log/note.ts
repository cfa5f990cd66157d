import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { sha256 } from './hash.ts'

// Signed notes as of c2sp.org/signed-note: a text, an empty line, and lines "— name base64(key id, signature)".

/** A public key a note may be signed with, and the name it signs under. */
export interface Verifier {
  readonly name: string
  /** Eight hexadecimal digits. */
  readonly id: string
  /** Its text form, `name+id+base64`: what people exchange and remember. */
  readonly vkey: string
  readonly key: KeyObject
}

/** A key that signs notes. */
export interface NoteSigner {
  readonly verifier: Verifier
  sign(text: string): Buffer
}

/** A signed note, taken apart; nothing of it has been checked. */
export interface SignedNote {
  readonly text: string
  readonly signatures: readonly { readonly name: string; readonly id: string; readonly signature: Buffer }[]
}

const ED25519 = 1
const KEY_LENGTH = 32
const NAME = /^[^\s+\p{Cc}]+$/u
const PRIVATE = 'PRIVATE+KEY+'
// What stands before the 32 bytes of an Ed25519 key in DER: PKCS 8 and SPKI (RFC 8410).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether something may be the name of a key. */
export const isKeyName = (text: string): boolean => NAME.test(text) && text.isWellFormed()

const verifierOf = (name: string, bytes: Buffer): Verifier => {
  const typed = Buffer.concat([Buffer.of(ED25519), bytes])
  const id = sha256(`${name}\n`, typed).subarray(0, 4).toString('hex')
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' })
  return { name, id, vkey: `${name}+${id}+${typed.toString('base64')}`, key }
}

/** The three parts of a key's text form; base64 may hold a plus sign, a name may not. */
const partsOf = (text: string): { name: string; id: string; bytes: Buffer } | null => {
  const [, name = '', id = '', base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  const bytes = Buffer.from(base64, 'base64')
  const isKey = bytes.length === 1 + KEY_LENGTH && bytes[0] === ED25519 && bytes.toString('base64') === base64
  return isKey && isKeyName(name) ? { name, id, bytes: bytes.subarray(1) } : null
}

/** Reads a public key from its text form; null when it is none, or its parts do not belong together. */
export const parseVkey = (text: string): Verifier | null => {
  const parts = partsOf(text)
  const verifier = parts && verifierOf(parts.name, parts.bytes)
  return verifier?.vkey === text ? verifier : null
}

/** Reads a private key from its text form (`PRIVATE+KEY+name+id+base64`); null as above. */
export const parseSkey = (text: string): NoteSigner | null => {
  const parts = text.startsWith(PRIVATE) ? partsOf(text.slice(PRIVATE.length)) : null
  const signer = parts && signerOf(parts.name, parts.bytes)
  return signer && signer.verifier.id === parts?.id ? signer : null
}

/** The key that 32 secret bytes make, under a name. */
export const signerOf = (name: string, seed: Uint8Array): NoteSigner => {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return { verifier: verifierOf(name, spki.subarray(SPKI.length)), sign: (text) => sign(null, Buffer.from(text), key) }
}

/** The text form of a private key. It goes into a key file and nowhere else. */
export const skeyOf = ({ verifier: { name, id } }: NoteSigner, seed: Uint8Array): string =>
  `${PRIVATE}${name}+${id}+${Buffer.concat([Buffer.of(ED25519), seed]).toString('base64')}`

/** Signs a text, which must end with a newline, with each of these keys. */
export const signNote = (text: string, signers: readonly NoteSigner[]): string => {
  const lines = signers.map(({ verifier: { name, id }, sign: signText }) => {
    const bytes = Buffer.concat([Buffer.from(id, 'hex'), signText(text)])
    return `— ${name} ${bytes.toString('base64')}\n`
  })
  return `${text}\n${lines.join('')}`
}

/** Takes a signed note apart; null when it is none. */
export const parseNote = (note: string): SignedNote | null => {
  const split = note.lastIndexOf('\n\n')
  // Control characters may not stand in a note, but for the newline.
  if (split < 0 || /[^\P{Cc}\n]/u.test(note) || !note.endsWith('\n')) return null
  const lines = note.slice(split + 2, -1).split('\n')
  const signatures = lines.map((line) => {
    const [, name = '', base64 = ''] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? []
    const bytes = Buffer.from(base64, 'base64')
    const isRead = isKeyName(name) && bytes.length > 4 && bytes.toString('base64') === base64
    return isRead ? { name, id: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) } : null
  })
  const read = signatures.filter((signature) => signature !== null)
  return read.length === lines.length ? { text: note.slice(0, split + 1), signatures: read } : null
}

/** Which of these keys signed a note; null when a signature that claims to be of one of them is not. */
export const signedBy = ({ text, signatures }: SignedNote, verifiers: readonly Verifier[]): Verifier[] | null => {
  const found = new Set<Verifier>()
  for (const { name, id, signature } of signatures) {
    const verifier = verifiers.find((other) => other.name === name && other.id === id)
    if (verifier === undefined) continue // somebody else's: a note may carry signatures we know nothing of
    if (!verify(null, Buffer.from(text), verifier.key, signature)) return null
    found.add(verifier)
  }
  return [...found]
}
