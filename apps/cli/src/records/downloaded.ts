import { join } from 'node:path'
import { fetchFile, LARGEST_FILE } from '@onrecord/ingest'
import { cacheFolder } from '../places.ts'
import { say, ticker } from '../terminal.ts'

/** A dataset from the web as a file in the cache folder: it is read twice and must not change meanwhile. */
export const downloaded = async (address: string): Promise<string> => {
  say(`Fetching ${address} (${LARGEST_FILE / 1e9} GB at most)`)
  const fetching = ticker()
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
  const { path, bytes, sha256 } = await fetchFile(address, {
    folder: join(cacheFolder(), 'downloads'),
    contact: process.env.ONRECORD_CONTACT || null,
    onProgress: (done, of) =>
      fetching.tick(done / 20_000, `fetching: ${megabytes(done)}${of === null ? '' : ` of ${megabytes(of)}`}`),
  }).finally(() => fetching.end())
  say(`  ${megabytes(bytes)}, SHA-256 ${sha256}`)
  say(`  kept as ${path}`)
  return path
}
