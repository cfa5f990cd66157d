import { idOf, type Report } from '@onrecord/model'
import type { Article } from './articles.ts'
import { claimId } from './claims.ts'
import { officeParty, ucdp } from './parties.ts'
import { fileId, sourceOf } from './sources.ts'

const plain = { quote: null, asPrinted: null }

/** The file carrying what a row says, with the row as it stood. */
export const rowReports = (id: string, row: number, sha256: string, verbatim: string): readonly Report[] => {
  const common: Omit<Report, 'id' | 'refs' | 'claim'> = {
    type: 'report',
    source: fileId(sha256),
    ...plain,
    chain: [{ party: ucdp.id, name: 'UCDP' }],
    note: { en: `Row ${row} of the file. A later release may have given other figures since.` },
  }
  return [
    {
      ...common,
      id: idOf('report', 'ucdp-ged-file', sha256, id),
      refs: [{ scheme: 'ucdp-ged-row', value: `${fileKey(sha256)}${String(row).padStart(10, '0')}` }],
      claim: claimId(id, 'killed'),
      verbatim,
    },
    { ...common, id: idOf('report', 'ucdp-ged-file', sha256, id, 'force'), refs: [], claim: claimId(id, 'force') },
  ]
}

/** What the names of a file's rows begin with; they are in the order of the file. */
export const fileKey = (sha256: string): string => `${sha256.slice(0, 20)}-`

/** The publications UCDP names for a row, each carrying its figures; one named twice is one. */
export const articleReports = (id: string, articles: readonly Article[]): readonly Report[] => {
  const reports = articles.map((article): Report => {
    const { office, date, headline } = article
    return {
      type: 'report',
      id: idOf('report', 'ucdp-ged', id, office, date, headline),
      refs: [],
      claim: claimId(id, 'killed'),
      source: sourceOf(article).id,
      ...plain,
      chain: office === '' ? [] : [{ party: officeParty(office).id, name: office }],
      note: { en: 'UCDP names it as a source of the event; what figure it gives is not known here.' },
    }
  })
  return [...new Map(reports.map((report) => [report.id, report])).values()]
}
