import { basename } from 'node:path'
import { IngestError } from '../../errors.ts'
import type { ImportRecord } from '../../import/record.ts'

/** A release of the dataset, such as 23.1 (yearly) or 24.0.1 (monthly). */
export interface Release {
  readonly name: string
  /** The year it came out, which is when UCDP said what is in it. */
  readonly year: string
}

const known = /^(\d{2})\.(\d{1,2})(\.\d{1,2})*$/

/** The release that is named, or else the one the name of the file tells; null when neither does. */
export const releaseOf = (path: string, named: string | undefined): Release | null => {
  if (named === undefined) return fromName(basename(path))
  const found = known.exec(named.trim())
  if (!found)
    throw new IngestError('release-invalid', `"${named}" is not a release of UCDP GED.`, {
      place: '--release',
      advice: 'Write it as UCDP does, such as 23.1 or 24.0.1.',
    })
  return { name: named.trim(), year: `20${found[1]}` }
}

/** Older than all there are. */
export const NO_RELEASE: Release = { name: '0', year: '0' }

/** The newest release on the record that is newer than this one; null when there is none. */
export const newerOnRecord = async (record: Pick<ImportRecord, 'refs'>, { name }: Release): Promise<string | null> => {
  let newest = name
  for (let after: string | undefined; ; ) {
    const page = await record.refs({
      scheme: FILES,
      type: 'source',
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    for (const { value } of page) if (isNewer(value.split('/')[0] ?? '', newest)) newest = value.split('/')[0] ?? ''
    after = page.at(-1)?.value
    if (page.length < PAGE || after === undefined) return newest === name ? null : newest
  }
}

const PAGE = 1000

/** The list of imported files, each named by its release and its SHA-256. */
export const FILES = 'ucdp-ged-file'

const isNewer = (a: string, b: string): boolean => {
  if (!known.test(a)) return false
  const [left, right] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]]
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const [x, y] = [left[part] ?? 0, right[part] ?? 0]
    if (x !== y) return x > y
  }
  return false
}

// The numbers of releases have been years since 17.1: "ged100.csv" and "ged500.csv" are somebody's samples of so many rows.
// ged231…, GEDEvent_v23_1.csv, GEDEvent_v24_01_24_03.csv, ucdp-ged-24.1.csv
const fromName = (name: string): Release | null => {
  const short = /ged-?(1[7-9]|[23]\d)([1-9])(?!\d)/i.exec(name)
  if (short) return { name: `${short[1]}.${short[2]}`, year: `20${short[1]}` }
  const long = /(?:ged|v)[a-z]*[-_ ]?v?(1[7-9]|[23]\d)[._](\d{1,2}(?:[._]\d{1,2})*)(?!\d)/i.exec(name)
  if (!long?.[1] || !long[2]) return null
  const parts = long[2].split(/[._]/).map(Number)
  return { name: [long[1], ...parts].join('.'), year: `20${long[1]}` }
}
