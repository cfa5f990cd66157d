import { LogKeyList, LogOpenings } from '@onrecord/model'
import { type Access, askStream, askText, brokenOff } from './ask.ts'
import { orNull, readingOf } from './reading.ts'
import { segment } from './segment.ts'

/** The tamper-evident log: what proves that nothing on the record was quietly changed. */
export interface Log {
  /** The log as it stands, signed (C2SP tlog-checkpoint); null where nothing signs it. */
  checkpoint(signal?: AbortSignal): Promise<string | null>
  /** Its public keys, and when each signed; null where there are none. */
  keys(signal?: AbortSignal): Promise<LogKeyList | null>
  /** What opens the leaves of one bundle of 256; null when the log has not grown so far. */
  openings(bundle: number, signal?: AbortSignal): Promise<LogOpenings | null>
  /** One tile, by its path below `/log/tile/` (C2SP tlog-tiles): `0/000`, `entries/000.p/5`; null when there is none. */
  tile(path: string, signal?: AbortSignal): Promise<Uint8Array | null>
}

const NONE = ['log-not-signed', 'tile-not-found']

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())

/** Makes the log of an API. */
export const logOf = (access: Access): Log => {
  const { read } = readingOf(access)
  return {
    checkpoint: (signal) => orNull(askText(access, 'log/checkpoint', { signal }), ...NONE),
    keys: (signal) => orNull(read('log/key', LogKeyList, { signal }), ...NONE),
    openings: (bundle, signal) => orNull(read(`log/openings/${bundle}`, LogOpenings, { signal }), ...NONE),
    tile: (path, signal) =>
      orNull(
        askStream(access, `log/tile/${path.split('/').map(segment).join('/')}`, { signal }).then(({ url, stream }) =>
          bytesOf(stream).catch((cause) => {
            throw brokenOff(access, url, signal, cause)
          }),
        ),
        ...NONE,
      ),
  }
}
