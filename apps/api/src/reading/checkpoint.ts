import type { LogProof } from '@onrecord/model'
import { type LogSigner, parseCheckpoint, parseNote, type Store, StoreError } from '@onrecord/store'
import { Problem } from '../problems/problem.ts'

/** The refusal of a server that has no key. */
export const notSigned = (): Problem =>
  new Problem('log-not-signed', 'This server has no key to sign the log with; its tiles can still be read.', {
    see: ['/log/tile/0/000'],
  })

/** Tells a caller what of the key and the log they may know; whoever runs the server finds the rest in its own words. */
export const orProblem = <Answer>(work: Promise<Answer>): Promise<Answer> =>
  work.catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'log-key-missing') throw notSigned()
    if (error instanceof StoreError && error.code === 'log-went-back')
      throw new Problem('log-halted', 'The log is not what this server signed for before, so nothing is signed.')
    throw error
  })

/** The log as it stands, signed. */
export const signedCheckpoint = async ({ log }: Store, signer: LogSigner | null): Promise<string> => {
  if (signer === null) throw notSigned()
  return orProblem(signer.checkpoint(log))
}

/** The proof of one revision, with a checkpoint of the same tree where there can be one; null when readers see no such revision. */
export const proofOf = async (
  { log }: Store,
  signer: LogSigner | null,
  id: string,
  revision: number | undefined,
): Promise<LogProof | null> => {
  // Whether the log can be signed is told by its own address; a proof is of use without that.
  const note = (await signer?.checkpoint(log).catch(() => null)) ?? null
  const size = parseCheckpoint(parseNote(note ?? '')?.text ?? '')?.size
  const proof = await log.proof(id, { revision, size })
  if (proof === null) return null
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
  return {
    leaf: proof.leaf,
    opening: proof.opening,
    size: proof.size,
    path: proof.path.map(base64),
    root: base64(proof.root),
    checkpoint: proof.size === size ? note : null,
  }
}
