import { type AnyClaim, claimKinds, isKnown, kindOf } from '../entries/claim.ts'
import type { Naming } from '../sentences/naming.ts'
import { sentence } from '../sentences/sentence.ts'
import { textIn } from '../values/local-text.ts'

type Cell = string | number | null

/** One column of the flat table of claims: its name, what it means, and how to fill it. */
export interface FlatColumn {
  readonly name: string
  readonly description: string
  readonly cell: (claim: AnyClaim, naming: Naming) => Cell
}

const scopeOf = (claim: AnyClaim) => (isKnown(claim) && 'scope' in claim.value ? claim.value.scope : null)

const common: readonly FlatColumn[] = [
  { name: 'id', description: 'Permanent id of the claim.', cell: (claim) => claim.id },
  { name: 'ref', description: 'What it was called where it came from.', cell: (claim) => claim.refs[0]?.value ?? null },
  { name: 'event', description: 'Id of the event.', cell: (claim) => claim.event },
  { name: 'kind', description: 'Kind of claim.', cell: (claim) => claim.kind },
  { name: 'claimant', description: 'Id of who says so.', cell: (claim) => claim.claimant },
  { name: 'claimant_name', description: 'Who says so.', cell: (claim, naming) => naming.party(claim.claimant) },
  { name: 'stated_at', description: 'When it was said (EDTF); empty when unknown.', cell: (claim) => claim.statedAt },
  { name: 'hedge', description: 'asserted, alleged or conditional.', cell: (claim) => claim.hedge },
  { name: 'sentence', description: 'The claim in one sentence that names its speaker.', cell: sentence },
  {
    name: 'statement',
    description: 'Our paraphrase.',
    cell: (claim, naming) => textIn(claim.statement, naming.language).text,
  },
  {
    name: 'window',
    description: 'When it happened, by the claimant (EDTF).',
    cell: (claim) => scopeOf(claim)?.window ?? null,
  },
  {
    name: 'area',
    description: 'Where, by the claimant: names separated by semicolons.',
    cell: (claim, naming) =>
      scopeOf(claim)
        ?.area?.places.map((place) => naming.place(place))
        .join('; ') ?? null,
  },
  {
    name: 'population',
    description: 'Whom is counted: facet=term, separated by semicolons; "everyone" for all, empty when unstated.',
    cell: (claim) => {
      const population = scopeOf(claim)?.population
      if (population === null || population === undefined) return null
      return (
        Object.entries(population)
          .map(([facet, term]) => `${facet}=${term}`)
          .join('; ') || 'everyone'
      )
    },
  },
]

/** Every column of the flat table: the common ones, then those each kind of claim declares; a name shared by kinds is one column. */
export const flatColumns: readonly FlatColumn[] = [
  ...common,
  ...[
    ...new Map(claimKinds.flatMap((kind) => kind.columns.map((column) => [column.name, column.description] as const))),
  ].map(
    ([name, description]): FlatColumn => ({
      name,
      description,
      cell: (claim) => {
        if (!isKnown(claim)) return null
        const column = kindOf(claim).columns.find((own) => own.name === name)
        // A kind's column takes the kind's own value, which the compiler cannot see across `find`.
        return column === undefined ? null : (column.cell as (value: unknown) => Cell)(claim.value)
      },
    }),
  ),
]
