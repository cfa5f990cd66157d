import type { Claim, Part, Scope } from '@onrecord/model'
import { countOf, rangeIn } from './counts.ts'
import { listOf } from './lists.ts'
import type { OriginFigure, OriginLine } from './origin.ts'
import type { Said } from './say.ts'
import { areaIn, partiesIn, populationIn, scopeOf } from './scopes.ts'
import type { Tables } from './tables.ts'

type Casualties = Extract<Claim, { kind: 'casualties' }>['value']
type Tally = Extract<Claim, { kind: 'tally' }>['value']

/** The row of stances.csv for a claimant: with this unit, else with this kind, else for the claimant, else for all. */
export const standingOf = (tables: Tables, claimant: string, unit: string, kind: string) =>
  (unit === '' ? undefined : tables.stances.find(claimant, unit, '')) ??
  tables.stances.find(claimant, '', kind) ??
  tables.stances.find(claimant, '', '') ??
  tables.stances.get('*', '', '')

const outcomeOf = (tables: Tables, unit: string): Casualties['outcome'] =>
  tables.units.get(unit).term as Casualties['outcome']

/** The further figures of a line, each with how it stands to the main one. */
export const partsOf = (tables: Tables, line: OriginLine): Part[] => {
  const scope = scopeOf(tables, line)
  return line.figure_components.flatMap((component): Part[] => {
    const row = tables.parts.get(line.id, component.label)
    const words = tables.populations.get(component.population)
    if (row.relation === 'main') return []
    const unit = tables.units.get(component.unit)
    // "deaths" inside a figure of the executed are the executed
    const within = ['including', 'adds-up'].includes(row.relation) && unit.term === 'killed'
    const same = within || (line.figure !== null && tables.units.get(line.figure.unit).term === unit.term)
    return [
      {
        relation: row.relation as Part['relation'],
        split: row.split === '' ? null : row.split,
        label: { en: row.label_en, ar: row.label_ar },
        outcome: unit.kind !== 'casualties' || same ? null : outcomeOf(tables, component.unit),
        unit: unit.kind !== 'tally' ? null : unit.term === 'listing' ? 'sanctions listings' : component.unit,
        count: countOf(component, line.key_phrase),
        scope: {
          population: row.facets === '' ? populationIn(words.facets) : populationIn(row.facets),
          mostly: populationIn(words.mostly),
          area: row.places === '' ? scope.area : areaIn(row.places),
          window: row.window === '' ? scope.window : row.window,
          by: partiesIn(row.by),
        },
      },
    ]
  })
}

const firstOf = (...cells: readonly (string | undefined)[]): string =>
  cells.find((cell) => cell !== undefined && cell !== '') ?? 'unstated'

/** What a line with a figure says, from the tables alone. */
export const figureOf = (tables: Tables, line: OriginLine, figure: OriginFigure, scope: Scope): Said => {
  const unit = tables.units.get(figure.unit)
  const by = tables.figures.find(line.id)
  const standing = standingOf(tables, tables.claimants.get(line.claimant).party, figure.unit, unit.kind)
  const shared = {
    count: by !== undefined && by.count !== '' ? rangeIn(by.count) : countOf(figure, line.key_phrase),
    stance: firstOf(by?.stance, unit.stance, standing.stance) as Casualties['stance'],
    method: firstOf(by?.method, unit.method, standing.method) as Casualties['method'],
    scope,
    parts: partsOf(tables, line),
  }
  switch (unit.kind) {
    case 'casualties':
      return { kind: 'casualties', value: { outcome: outcomeOf(tables, figure.unit), ...shared } }
    case 'tally': {
      const of = by !== undefined && by.of !== '' ? by.of : tables.populations.get(figure.population).of
      return { kind: 'tally', value: { what: unit.term as Tally['what'], of: listOf(of), ...shared } }
    }
    default:
      throw new Error(`${line.id}: "${figure.unit}" is mapped by hand, and no file in by-hand/ has this line`)
  }
}
