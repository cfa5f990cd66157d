import { type AnyClaim, claimKinds, flatColumns, sentence } from '@onrecord/model'
import { type Column, type Table, text } from './column.ts'

// What a kind declares it also fills in for its own examples: a column is one of numbers if they are.
const numbers = new Set(
  claimKinds.flatMap((kind) =>
    kind.columns.flatMap(({ name, cell }) =>
      (kind.examples as readonly unknown[]).some(
        (example) => typeof (cell as (value: unknown) => unknown)(example) === 'number',
      )
        ? [name]
        : [],
    ),
  ),
)

/** The claims: the columns every kind has, those each kind declares, and the sentence in Arabic. */
export const claims: Table<AnyClaim> = {
  name: 'claims',
  type: 'claim',
  columns: [
    ...flatColumns.map(
      ({ name, description, cell }): Column<AnyClaim> => ({
        name,
        kind: numbers.has(name) ? 'number' : 'text',
        description,
        cell: (claim, { naming }) => cell(claim, naming.en),
      }),
    ),
    text('sentence_ar', 'The same sentence in Arabic.', (claim, { naming }) => sentence(claim, naming.ar)),
  ],
  indexed: ['event', 'claimant', 'kind', 'stated_at'],
}
