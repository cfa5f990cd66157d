import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../../deps.ts'
import { beingReplaced, findVersion } from '../../files/find-version.ts'
import { sendFile } from '../../files/send-file.ts'
import { Problem } from '../../problems/problem.ts'

const types: Readonly<Record<string, string>> = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8; header=present',
  geojson: 'application/geo+json',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  sqlite: 'application/vnd.sqlite3',
  txt: 'text/plain; charset=utf-8',
  note: 'text/plain; charset=utf-8',
}

const NOTE = 'manifest.note'

/** The files of a version. Only what its manifest lists is looked for, so a path can lead nowhere else. */
export const getFile = ({ versions }: Pick<Deps, 'versions'>) =>
  new OpenAPIHono().get('/v1/versions/:date/:path{.+}', async (c) => {
    const { date, path } = c.req.param()
    const { folder, manifest } = await findVersion(versions, date)
    const listed = manifest.files.find((file) => file.path === path) ?? (path === NOTE ? await noteOf(folder) : null)
    if (listed === null)
      throw new Problem('file-not-found', 'That version has no such file.', {
        valid: manifest.files.map((file) => file.path),
        see: [`/v1/versions/${date}/manifest.json`],
      })
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8'
    const sent = await sendFile(c, { ...listed, type, path: join(folder, path) })
    if (sent === null) throw beingReplaced()
    sent.headers.set('Content-Disposition', `attachment; filename="${path.slice(path.lastIndexOf('/') + 1)}"`)
    return sent
  })

/** The signature stands beside the manifest, and so in no list. */
const noteOf = async (folder: string) => {
  const found = await readFile(join(folder, NOTE)).catch(() => null)
  return found && { path: NOTE, bytes: found.length, sha256: createHash('sha256').update(found).digest('hex') }
}
