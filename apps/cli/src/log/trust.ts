import { type Checkpoint, parseCheckpoint, parseNote, parseVkey, signedBy, type Verifier } from '@onrecord/store'
import { refused, unreadable } from './refused.ts'
import type { Remembered } from './remembered.ts'
import type { LogSource } from './source.ts'

/** Why the key of a log is trusted: it was given, it is remembered, or nothing was known and it was taken as it came. */
type Basis = 'given' | 'remembered' | 'first use'

/** A checkpoint whose signature is right, and the keys to trust from now on. */
export interface Trusted {
  readonly checkpoint: Checkpoint
  readonly basis: Basis
  /** Those that signed it and are trusted. */
  readonly vkeys: readonly string[]
  /** Those among them that are new, and vouched for by one that was trusted before. */
  readonly followed: readonly string[]
}

/** Reads a log's checkpoint and checks its signature. */
export const trust = async (
  source: LogSource,
  given: readonly Verifier[],
  remembered: (origin: string) => Promise<Remembered | null>,
): Promise<Trusted> => {
  const note = parseNote(await source.checkpoint())
  const checkpoint = note && parseCheckpoint(note.text)
  if (note === null || checkpoint === null) throw unreadable('The checkpoint cannot be read as one.', source.place)
  const { origin } = checkpoint
  const known = await remembered(origin)
  const [basis, keys] = await keysFor(source, given, known)
  const ofLog = keys.filter(({ name }) => name === origin)
  if (ofLog.length === 0)
    throw refused(
      `The checkpoint is of the log ${origin}, and the key that is trusted is of ${keys[0]?.name ?? 'none'}.`,
      source.place,
    )
  const signers = signedBy(note, ofLog)
  if (signers === null) throw refused('The signature under the checkpoint is false.', source.place)
  if (signers.length === 0)
    throw refused(
      `The checkpoint is not signed by a key that is trusted (${ofLog.map(({ id }) => id).join(', ')}), but by ${note.signatures.map(({ id }) => id).join(', ')}.`,
      source.place,
    )
  const vkeys = signers.map(({ vkey }) => vkey)
  const followed = basis === 'given' ? [] : await newKeys(source, note, origin, vkeys)
  return { checkpoint, basis, vkeys: [...vkeys, ...followed], followed: basis === 'remembered' ? followed : [] }
}

const keysFor = async (
  source: LogSource,
  given: readonly Verifier[],
  known: Remembered | null,
): Promise<[Basis, readonly Verifier[]]> => {
  if (given.length > 0) return ['given', given]
  if (known !== null) return ['remembered', verifiersOf(known.vkeys)]
  return ['first use', verifiersOf(await source.vkeys())]
}

/** Keys that sign this checkpoint beside one we trust: the log goes over to them. */
const newKeys = async (
  source: LogSource,
  note: NonNullable<ReturnType<typeof parseNote>>,
  origin: string,
  trusted: readonly string[],
): Promise<string[]> => {
  if (note.signatures.filter(({ name }) => name === origin).length <= trusted.length) return []
  const others = verifiersOf(await source.vkeys()).filter(
    ({ name, vkey }) => name === origin && !trusted.includes(vkey),
  )
  return (signedBy(note, others) ?? []).map(({ vkey }) => vkey)
}

const verifiersOf = (vkeys: readonly string[]): Verifier[] =>
  vkeys.map(parseVkey).filter((verifier) => verifier !== null)
