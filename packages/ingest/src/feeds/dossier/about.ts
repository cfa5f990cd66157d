import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LocalText, textIn } from '@onrecord/model'
import { z } from 'zod'
import { fileError, IngestError } from '../../errors.ts'
import type { About, Origin } from '../../reading.ts'
import { ABOUT } from './files.ts'

const Text = z.string().trim().min(1)
const Many = z.int().nonnegative().optional()

/** What a dossier says of itself in its record.json. */
const RecordJson = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name is lower-case words joined by dashes')
    .describe('What the record is called by programs.'),
  title: LocalText.describe('What it is called by people.'),
  licence: Text.describe('The licence of its entries (SPDX), such as CC-BY-4.0.'),
  licenceUrl: z.url().optional(),
  attribution: Text.describe('Whom to name, and how, when using it.'),
  compiler: Text.optional().describe('Who put it together.'),
  howRead: LocalText.optional().describe('What a reader should know about how the sources were read.'),
  changeset: z
    .strictObject({ author: Text, reason: Text })
    .describe('Who puts it on the record and why, as the history of the record will say it.'),
  expected: z
    .strictObject({
      lines: Many.describe('Lines of the original: each became a claim or an altered copy, or was set aside.'),
      claimLines: Many,
      alteredLines: Many,
      setAside: Many,
      parties: Many,
      places: Many,
      sources: Many,
      events: Many,
      claims: Many,
      reports: Many,
      links: Many,
      notices: Many,
    })
    .optional()
    .describe('How many lines each file has; a folder with other counts is refused.'),
})

/** What record.json said, and the counts it promises. */
export interface Described {
  readonly about: About
  readonly expected: NonNullable<z.infer<typeof RecordJson>['expected']>
}

/** Reads record.json; null when the folder has none. */
export const readAbout = async (folder: string): Promise<Described | null> => {
  const place = join(folder, ABOUT)
  const text = await readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw fileError(error, place)
  })
  if (text === null) return null
  const read = RecordJson.safeParse(parse(text, place))
  if (!read.success) {
    const first = read.error.issues[0]
    throw refuse(place, `${first?.path.join('.') || 'its contents'}: ${first?.message}`, read.error)
  }
  const { name, title, licence, attribution, changeset, expected = {} } = read.data
  const origin = originOf(expected, place)
  return { about: { name, title: textIn(title, 'en').text, licence, attribution, ...changeset, origin }, expected }
}

/** What became of the lines of the original, if record.json says; refused when they do not add up. */
const originOf = (expected: Described['expected'], place: string): Origin | null => {
  const { lines, claimLines = 0, alteredLines = 0, setAside = 0 } = expected
  if (lines === undefined) return null
  const sum = claimLines + alteredLines + setAside
  if (lines !== sum) throw refuse(place, `${lines} lines of the original are promised, ${sum} accounted for`, null)
  return { lines, claimLines, alteredLines, setAside }
}

const parse = (text: string, place: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw refuse(place, cause instanceof Error ? cause.message : 'it is not JSON', cause)
  }
}

const refuse = (place: string, what: string, cause: unknown): IngestError =>
  new IngestError('manifest-invalid', `record.json does not describe a dossier: ${what}.`, {
    place,
    advice: `It holds ${Object.keys(RecordJson.shape).join(', ')} (README.md of @onrecord/ingest has them); correct it and import again.`,
    cause,
  })
