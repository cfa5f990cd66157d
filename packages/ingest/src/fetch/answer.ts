import type { IncomingMessage } from 'node:http'
import { type Duplex, pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { IngestError } from '../errors.ts'

const unpackers: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** The ways of packing we can undo, as a request says it. */
export const packings = 'gzip, deflate, br'

/** Reads the body of an answer, unpacked, and stops the moment it is larger than allowed: what unpacks without end is never held. */
export const bodyOf = async (answer: IncomingMessage, most: number, place: string): Promise<Buffer> => {
  if (Number(answer.headers['content-length'] ?? 0) > most) throw stop(answer, tooLarge(most, place))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked(answer, place) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw stop(answer, tooLarge(most, place))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const unpacked = (answer: IncomingMessage, place: string): Readable => {
  const packing = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (packing === 'identity' || packing === '') return answer
  const unpacker = unpackers[packing]
  if (unpacker) return pipeline(answer, unpacker(), () => undefined)
  throw stop(
    answer,
    new IngestError('page-type', `The page is packed in a way we cannot undo (${packing}).`, {
      place,
      advice: 'Save the page in a browser and give the file instead.',
    }),
  )
}

const stop = (answer: IncomingMessage, error: IngestError): IngestError => {
  answer.destroy()
  return error
}

const tooLarge = (most: number, place: string): IngestError =>
  new IngestError('page-too-large', `The page is larger than ${most / 1e6} MB.`, {
    place,
    advice: 'Save the part that matters as a text file and give that.',
  })
