import { type Dossier, flatColumns, type Language } from '@onrecord/model'
import { stringify } from 'csv-stringify/sync'

/** The claims of a dossier as a table (RFC 4180), one row each; the columns are those the kinds of claim declare. */
export const csvOf = ({ claims, unknownClaims, names }: Dossier, language: Language): string =>
  stringify(
    [...claims, ...unknownClaims].map((claim) => flatColumns.map(({ cell }) => cell(claim, names[language]))),
    {
      header: true,
      columns: flatColumns.map(({ name }) => name),
      record_delimiter: 'windows',
      // A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers.
      escape_formulas: true,
    },
  )
