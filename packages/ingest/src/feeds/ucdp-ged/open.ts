import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { type AnyEntry, canonicalJson, type Entry } from '@onrecord/model'
import { readRows, refuseCutOff } from '../../csv/rows.ts'
import { separatorNames } from '../../csv/separator.ts'
import { changed, refuseChanged, type Survey, survey } from '../../csv/survey.ts'
import { IngestError } from '../../errors.ts'
import type { OpenOptions } from '../../feed.ts'
import { isAside, type Piece } from '../../import/piece.ts'
import type { Publication } from '../../import/publication.ts'
import { type Header, readHeader } from './header.ts'
import { makeIds } from './ids.ts'
import { manifest } from './manifest.ts'
import { mapRow } from './map.ts'
import { countryId } from './places.ts'
import { NO_RELEASE, newerOnRecord, type Release, releaseOf } from './release.ts'
import { readRow } from './row.ts'
import { fileSource } from './sources.ts'
import { keptNotice, withdrawnFrom } from './withdrawn.ts'

/** Looks a file of the dataset through and makes it ready to be imported; refuses what cannot be imported as a whole. */
export const openUcdp = async (
  path: string,
  { release: named, complete = false, onSurvey }: OpenOptions = {},
): Promise<Publication> => {
  const file = resolve(path)
  const release = releaseOf(file, named)
  if (complete && (named === undefined || release === null)) throw releaseNeeded()
  const found = await survey(file, onSurvey)
  const header = readHeader(found.first, file, found.separator)
  const rows = found.records - header.records
  if (rows < manifest.minimum)
    throw new IngestError('nothing-to-read', `${file} has a header and no row.`, {
      place: file,
      advice: 'Fetch the file again.',
    })
  refuseCutOff(found, header)
  return {
    said: [
      `UCDP GED${release ? ` ${release.name}` : ', release not known'} (${manifest.licence}; ${manifest.publisher})`,
      `  ${formOf(header, found)}`,
      ...(release ? [] : ['  Say which release it is with --release, so that the record knows when UCDP said so.']),
    ],
    by: { author: `the ${manifest.name} feed`, reason: `Import of UCDP GED${release ? ` ${release.name}` : ''}` },
    name: nameOf(found, release),
    rows,
    ...reading(found, header, release, complete),
    still: () => refuseChanged(found),
  }
}

const reading = (
  found: Survey,
  header: Header,
  release: Release | null,
  complete: boolean,
): Pick<Publication, 'admit' | 'ended' | 'kept' | 'pieces' | 'withdrawn'> => {
  const hash = createHash('sha256')
  const ids = makeIds()
  const present = makeIds() // also of rows that were set aside: they are in the release
  let unreadable = 0
  const countries = new Set<string>()
  const years = { from: '9999', to: '0000' }
  const frame = { release, sha256: found.sha256, file: fileSource(found.sha256, release, headOf(found, header)) }
  let newer: string | null = null
  async function* pieces(): AsyncGenerator<Piece> {
    for await (const read of readRows(found, header, hash)) {
      if (isAside(read as Piece)) {
        unreadable += 1
        yield read as Piece
        continue
      }
      const { cells, row, verbatim } = read as Exclude<typeof read, { code: string }>
      const id = cells[header.at.get('id') ?? -1]?.trim() ?? ''
      if (/^\d{1,12}$/.test(id)) present.add(id)
      else unreadable += 1
      const mapped = readRow(cells, header)
      if ('code' in mapped) yield { row, verbatim, ...mapped }
      else if (!ids.add(mapped.id))
        yield { row, verbatim, code: 'id-twice', sentence: `another row before it has the id ${mapped.id}` }
      else {
        countries.add(countryId(mapped.where.countryNumber))
        if (mapped.start.slice(0, 4) < years.from) years.from = mapped.start.slice(0, 4)
        if (mapped.start.slice(0, 4) > years.to) years.to = mapped.start.slice(0, 4)
        yield mapRow(mapped, row, verbatim, frame)
      }
    }
  }
  return {
    pieces,
    admit: async (record) => {
      if (release === null) {
        const known = await newerOnRecord(record, NO_RELEASE)
        if (known === null) return []
        return [
          `  The record has release ${known}: what differs is taken for a later word and revises it, unless --release says otherwise.`,
        ]
      }
      newer = await newerOnRecord(record, release)
      if (newer === null) return []
      return [
        `  The record has release ${newer} already: what this older one adds goes in, and nothing is revised or withdrawn by it.`,
      ]
    },
    kept: (before, after) => (newer === null ? kept(before, after) : (before as Entry)),
    ended: async () => {
      await refuseChanged(found)
      if (hash.copy().digest('hex') !== found.sha256) throw changed(found.path)
    },
    ...(complete &&
      release && {
        async *withdrawn(record) {
          // What came with a newer release was never gone from this one.
          if (newer !== null) return
          if (unreadable > 0) throw idsUnreadable(found.path, unreadable)
          yield* withdrawnFrom(record, { has: present.has, countries, ...years }, release)
        },
      }),
  }
}

const headOf = ({ first }: Survey, { records }: Header): string => first.slice(0, records).join('')

// The same file under another release, or mapped otherwise, is another import.
const nameOf = ({ sha256 }: Survey, release: Release | null): string =>
  `${manifest.name}-${sha256.slice(0, 26)}-${release?.name ?? 'unstated'}-m${manifest.mapping}`

const formOf = ({ width, records, hasTags, others }: Header, { separator }: Survey): string => {
  const head =
    records === 0
      ? 'no header, read as the columns of 20.1 and later'
      : hasTags
        ? 'a header and a row of HXL tags'
        : 'a header'
  const named = others.map((name) => name || 'one without a name')
  const more = named.length > 0 ? `; kept in the row and not read: ${named.join(', ')}` : ''
  const apart = separator === ',' ? '' : `, ${separatorNames[separator]} between cells`
  return `${width} columns${apart}, ${head}${more}`
}

// A later release that says the same says it again; the day it was first said stays.
const kept = (before: AnyEntry, after: Entry): Entry => {
  if (after.type !== 'claim' || before.type !== 'claim' || 'unknown' in before) return keptNotice(before, after)
  const same = canonicalJson(before.value) === canonicalJson(after.value)
  return same && before.statedAt !== null ? { ...after, statedAt: before.statedAt } : after
}

const idsUnreadable = (path: string, rows: number): IngestError =>
  new IngestError(
    'release-invalid',
    `The ids of ${rows} rows cannot be read, so nobody can say which events are gone.`,
    {
      place: path,
      advice:
        'All other rows are on the record and nothing was withdrawn. Put the rows that were set aside right and import again.',
    },
  )

const releaseNeeded = (): IngestError =>
  new IngestError('release-invalid', 'What a release no longer has can only be told of a release.', {
    place: '--complete',
    advice: 'Add --release, such as --release 24.1: a slice says nothing of what is not in it.',
  })
