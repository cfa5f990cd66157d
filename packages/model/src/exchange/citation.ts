import { z } from 'zod'
import type { RecordVersion } from '../dossier/public.ts'
import { daysOf } from '../values/partial-date.ts'

/** A date as citation programs read it: year, month, day, as far as they are known. */
const CslDate = z
  .object({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) })
  .meta({ id: 'CslDate', description: 'A date as citation programs read it: year, month and day, as far as known.' })

/** A citation as reference managers read it (CSL-JSON). */
const CslItem = z
  .object({
    id: z.string(),
    type: z.literal('entry'),
    title: z.string(),
    author: z.array(z.object({ literal: z.string() })),
    issued: CslDate.optional(),
    'container-title': z.string(),
    version: z.string(),
    URL: z.string().optional(),
    language: z.string(),
  })
  .meta({ id: 'CslItem', description: 'A citation as reference managers read it (CSL-JSON).' })

/** How to cite something on the record, in the forms people and programs use. */
export const Citation = z
  .object({
    text: z.string().describe('One sentence: what was said by whom, this record, the id and the version.'),
    bibtex: z.string().describe('For LaTeX.'),
    csl: CslItem,
  })
  .meta({ id: 'Citation', description: 'How to cite something on the record: as text, BibTeX and CSL-JSON.' })
export type Citation = z.infer<typeof Citation>

/** What is cited. */
export interface Cited {
  readonly id: string
  /** The sentence that names the speaker, or the title. */
  readonly title: string
  /** Who said it; null for something that has no one author. */
  readonly author: string | null
  /** When it was said (EDTF). */
  readonly date: string | null
  readonly language: string
}

const RECORD = 'On Record'

/** The parts of a date that are certain: a day, a month or a year. */
const partsOf = (date: string | null): number[] | null => {
  const [exact] = /^\d{4}(-\d{2}){0,2}/.exec(date ?? '') ?? []
  if (date === null || exact === undefined || daysOf(date).first === null) return null
  return exact.split('-').map(Number)
}

// What LaTeX takes for a command is written so that it prints as it stands.
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const tex = (text: string): string => text.replace(/[\\~^{}%&#$_]/g, (sign) => special[sign] ?? `\\${sign}`)

const bibtexOf = ({ id, title, author, date }: Cited, version: string, url: string | null): string => {
  const [year, month, day] = partsOf(date) ?? []
  const fields: [string, string | number | undefined][] = [
    ['title', `{{${tex(title)}}}`],
    ['author', author === null ? undefined : `{{${tex(author)}}}`],
    ['year', year && `{${year}}`],
    ['month', month && `{${month}}`],
    ['day', day && `{${day}}`],
    ['howpublished', `{${RECORD}, ${version}}`],
    ['note', `{${id}}`],
    ['url', url === null ? undefined : `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]))
  return [`@misc{${id},`, ...lines, '}'].join('\n')
}

/** Makes a citation. The address is left out where nobody said under which name the record is published. */
export const citationOf = (cited: Cited, version: RecordVersion, url: string | null): Citation => {
  const state = `version ${version.position}`
  const parts = partsOf(cited.date)
  const stop = /[.!?؟]$/.test(cited.title) ? '' : '.'
  return {
    text: `${cited.title}${stop} ${RECORD}, ${cited.id}, ${state}${url === null ? '' : `, ${url}`}.`,
    bibtex: bibtexOf(cited, state, url),
    csl: {
      id: cited.id,
      type: 'entry',
      title: cited.title,
      author: cited.author === null ? [] : [{ literal: cited.author }],
      ...(parts && { issued: { 'date-parts': [parts] } }),
      'container-title': RECORD,
      version: state,
      ...(url !== null && { URL: url }),
      language: cited.language,
    },
  }
}
