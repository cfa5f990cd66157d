import { idOf, PartialDate, type Source, vocabularies } from '@onrecord/model'
import type { Article } from './articles.ts'
import { dateFlags } from './flags.ts'
import { officeParty, ucdp } from './parties.ts'
import { FILES, type Release } from './release.ts'

const caution = vocabularies.caution.terms

const unread = {
  form: 'original',
  original: null,
  url: null,
  retrievedAt: null,
  archivedUrl: null,
  sha256: null,
} as const

/** A publication UCDP names, shared by all events that name it: we know its office, date and headline, and have not read it. */
export const sourceOf = ({ office, date, headline }: Article): Source => {
  const isDate = PartialDate.safeParse(date).success
  const cautions = dateFlags(date)
  return {
    type: 'source',
    id: idOf('source', 'ucdp-ged', office, date, headline),
    refs: [],
    ...unread,
    publisher: officeParty(office).id,
    title: headline.trim() === '' ? null : headline,
    language: 'und',
    publishedAt: isDate ? date : null,
    publishedAtBasis: isDate ? 'as UCDP gives it' : `UCDP gives ${date}`,
    readAs: 'cited',
    readNote: readNoteOf(cautions),
    ...(cautions.length > 0 && { cautions }),
  }
}

const readNoteOf = (cautions: readonly (keyof typeof caution)[]): Source['readNote'] => {
  const [odd] = cautions
  return {
    en: `Named by UCDP with office, date and headline; not read for this record.${odd ? ` Beware: ${caution[odd].label.en}.` : ''}`,
    ar: `ذكره UCDP بالناشر والتاريخ والعنوان ولم يُقرأ لهذا السجل.${odd ? ` تنبيه: ${caution[odd].label.ar}.` : ''}`,
  }
}

/** The file of the dataset that was imported, with what stands before its first row. */
export const fileSource = (sha256: string, release: Release | null, head: string): Source => ({
  type: 'source',
  id: fileId(sha256),
  refs: [{ scheme: FILES, value: `${release?.name ?? 'unstated'}/${sha256}` }],
  ...unread,
  publisher: ucdp.id,
  url: 'https://ucdp.uu.se/downloads/',
  title: `UCDP Georeferenced Event Dataset (GED)${release ? `, version ${release.name}` : ''}`,
  language: 'en',
  publishedAt: release?.year ?? null,
  publishedAtBasis: release ? 'the number of the release' : null,
  readAs: 'full',
  readNote: { en: 'CC BY 4.0. Each row is kept as it stood, on the report of its figures.' },
  sha256,
  ...(head !== '' && { verbatim: head }),
})

/** The id of an imported file as a source. */
export const fileId = (sha256: string): string => idOf('source', 'ucdp-ged-file', sha256)
