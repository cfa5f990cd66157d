import { type Dossier, flatColumns, type Language, type Profile, profileRows } from '@onrecord/model'
import { stringify } from 'csv-stringify/sync'

type Cell = string | number | null

const written = (names: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      header: true,
      columns: [...names],
      record_delimiter: 'windows',
      // A text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers.
      escape_formulas: true,
    },
  )

/** The events of a dossier as a table in the shape of another dataset, which names the lens its numbers were got with. */
export const profileCsvOf = (profile: Profile, dossier: Dossier): string =>
  written(
    profile.columns.map(({ name }) => name),
    profileRows(profile, dossier).map((row) => profile.columns.map(({ cell }) => cell(row))),
  )

/** The claims of a dossier as a table (RFC 4180), one row each; the columns are those the kinds of claim declare. */
export const csvOf = ({ claims, unknownClaims, names }: Dossier, language: Language): string =>
  written(
    flatColumns.map(({ name }) => name),
    [...claims, ...unknownClaims].map((claim) => flatColumns.map(({ cell }) => cell(claim, names[language]))),
  )
