import { type Claim, type LocalText, parseEntry } from '@onrecord/model'
import { byHand } from './by-hand/index.ts'
import { eventKeyOf } from './events.ts'
import { type Extra, extras } from './extra.ts'
import { figureOf, partsOf, standingOf } from './figures.ts'
import { claimId, eventId, partyId, refs } from './ids.ts'
import type { OriginLine } from './origin.ts'
import { named } from './parties.ts'
import type { Said } from './say.ts'
import { asStatedOf, scopeOf } from './scopes.ts'
import type { Tables } from './tables.ts'

const hedges = {
  asserted: 'asserted',
  alleged: 'alleged',
  conditional: 'conditional',
  // said by the kind and its attitude, not by a hedge
  promised: 'asserted',
  denied: 'asserted',
} as const satisfies Record<OriginLine['hedging'], Claim['hedge']>

const cautions: Readonly<Record<string, Claim['cautions'][number]>> = {
  'window-not-stated-in-excerpt': 'window-not-stated',
  'documentation-date-not-death-date': 'documentation-date',
  'statement-date-approximate': 'statement-date-approximate',
  'tertiary-source': 'tertiary-source',
  'no-source-given': 'no-source-given',
  'outside-event-window': 'outside-event-window',
  'excerpt-truncated': 'excerpt-truncated',
  seed: 'seed',
}

const cautionOf = (flag: string): Claim['cautions'][number] => {
  const found = cautions[flag]
  if (found === undefined) throw new Error(`no caution for the flag "${flag}"`)
  return found
}

/** The day, month or year of a statement; "~" when the origin calls it approximate. */
const statedAtOf = ({ stated_at, flags }: OriginLine): string | null =>
  stated_at === null ? null : stated_at + (flags.includes('statement-date-approximate') ? '~' : '')

/** What a line says: its row in by-hand/, or what the tables make of its figure. */
export const saidOf = (tables: Tables, line: OriginLine): Said => {
  const scope = scopeOf(tables, line)
  const say = byHand[line.id]
  if (say !== undefined) return say(scope, partsOf(tables, line))
  if (line.figure === null) throw new Error(`${line.id} has no figure and no row in by-hand/`)
  return figureOf(tables, line, line.figure, scope)
}

/** Pairs of lines that the origin has repeating one another where neither is known to be a relay. */
const notRelayed = new Set([
  // the origin gives both directions; Syria TV is taken to carry the official’s figure, not the other way round
  'OFF-0306-13 SYRIATV-0306-13',
  // "independent method, same number"
  'TML-7 F24-7',
])

const basisOf = (tables: Tables, line: OriginLine, party: string, said: Said): Claim['basis'] => {
  const from = line.relations
    .filter((relation) => relation.type === 'repeats' && !notRelayed.has(`${line.id} ${relation.target}`))
    .map((relation) => claimId(relation.target))
  if (from.length > 0) return { type: 'relayed', from }
  const { basis } = standingOf(tables, party, line.figure?.unit ?? '', said.kind)
  return { type: (basis === '' ? 'unstated' : basis) as Claim['basis']['type'], from: [] }
}

const claimOf = (
  tables: Tables,
  line: OriginLine,
  name: string,
  said: Said,
  statement: LocalText,
  claimant: string,
  role: LocalText | null,
): Claim =>
  parseEntry({
    type: 'claim',
    id: claimId(name),
    refs: refs(name),
    event: eventId(eventKeyOf(tables, name)),
    claimant: partyId(claimant),
    role,
    statedAt: statedAtOf(line),
    hedge: hedges[line.hedging],
    basis: basisOf(tables, line, claimant, said),
    statement,
    asStated: name === line.id ? asStatedOf(tables, line) : null,
    cautions: line.flags.map(cautionOf),
    ...said,
  }) as Claim

/** The claim a line makes. */
export const claimFrom = (tables: Tables, line: OriginLine): Claim => {
  const row = tables.claimants.get(line.claimant)
  const role = named(row.role_en, row.role_ar)
  return claimOf(tables, line, line.id, saidOf(tables, line), { en: line.statement }, row.party, role)
}

const extraFrom = (tables: Tables, name: string, extra: Extra, line: OriginLine): Claim => {
  const row = tables.claimants.get(line.claimant)
  const own = extra.claimant === undefined || extra.claimant === row.party
  return claimOf(
    tables,
    line,
    name,
    extra.say(scopeOf(tables, line)),
    extra.statement,
    extra.claimant ?? row.party,
    own ? named(row.role_en, row.role_ar) : null,
  )
}

/** The further claims drawn from lines that say two things. */
export const extraClaimsOf = (tables: Tables, lines: ReadonlyMap<string, OriginLine>): Claim[] =>
  Object.entries(extras).map(([name, extra]) => {
    const line = lines.get(extra.line)
    if (line === undefined) throw new Error(`extra.ts: no line ${extra.line}`)
    return extraFrom(tables, name, extra, line)
  })
