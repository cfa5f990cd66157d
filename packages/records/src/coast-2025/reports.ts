import { type AsPrinted, type Claim, directionOf, parseEntry, type Quote, type Report } from '@onrecord/model'
import { type Altered, altered, type Dimension } from './altered.ts'
import { chainOf } from './chains.ts'
import { saidOf } from './claims.ts'
import { extras } from './extra.ts'
import { partsOf } from './figures.ts'
import { claimId, partyId, refs, reportId, sourceId } from './ids.ts'
import type { Origin, OriginLine } from './origin.ts'
import type { Said } from './say.ts'
import { scopeOf } from './scopes.ts'
import { type Page, pagesOf } from './sources.ts'
import type { Tables } from './tables.ts'

const quoteOf = ({ key_phrase, key_phrase_lang }: OriginLine): Quote | null =>
  key_phrase === null || key_phrase_lang === null
    ? null
    : {
        exact: key_phrase,
        prefix: null,
        suffix: null,
        language: key_phrase_lang,
        direction: directionOf(key_phrase_lang),
        translation: null,
      }

const saidIn = (claim: Claim): Said => structuredClone({ kind: claim.kind, value: claim.value }) as Said

/** A claim’s figure with only the listed dimensions as the copy has them; its parts are those the copy prints. */
const retold = (tables: Tables, line: OriginLine, claim: Said, take: readonly Dimension[]): Said => {
  if (claim.kind !== 'casualties' && claim.kind !== 'tally') return claim
  const counted = line.figure !== null && tables.units.get(line.figure.unit).kind !== 'by-hand'
  const copy = counted ? saidOf(tables, line) : null
  const theirs = scopeOf(tables, line)
  const { scope } = claim.value
  if (take.includes('population')) Object.assign(scope, { population: theirs.population, mostly: theirs.mostly })
  if (take.includes('area')) scope.area = theirs.area
  if (take.includes('window')) scope.window = theirs.window
  claim.value.parts = partsOf(tables, line)
  if (copy?.kind === 'casualties' && claim.kind === 'casualties') {
    if (take.includes('count')) claim.value.count = copy.value.count
    if (take.includes('outcome')) claim.value.outcome = copy.value.outcome
  }
  if (copy?.kind === 'tally' && claim.kind === 'tally') {
    if (take.includes('count')) claim.value.count = copy.value.count
    if (take.includes('of')) claim.value.of = copy.value.of
  }
  return claim
}

/** What a copy printed: the claim as it stands, changed only where the copy is known to differ. */
const printedBy = (tables: Tables, line: OriginLine, claim: Claim, { take = [], printed }: Altered): AsPrinted => {
  const said = retold(tables, line, saidIn(claim), take)
  const { party } = tables.claimants.get(line.claimant)
  return {
    ...(printed?.(said, scopeOf(tables, line), saidIn(claim)) ?? said),
    claimant: party === '' ? null : partyId(party),
    statement: { en: line.statement },
  }
}

const reportOf = (
  tables: Tables,
  page: Page,
  claim: string,
  asPrinted: AsPrinted | null,
  note: Report['note'],
): Report => {
  const { line, url, copy } = page
  return parseEntry({
    type: 'report',
    id: copy === null ? reportId(line.id) : reportId(line.id, url),
    refs: refs(copy === null ? line.id : `${line.id}#copy-${copy}`),
    claim: claimId(claim),
    source: sourceId(url),
    quote: copy === null ? quoteOf(line) : null,
    chain: chainOf(tables, page),
    asPrinted,
    note,
  }) as Report
}

const alsoNote = (tables: Tables, line: OriginLine): Report['note'] => {
  const { also } = tables.chains.get(line.via_chain)
  return also === '' ? null : { en: `Noted beside the way it came: ${also}.`, ar: `مدوّن إلى جانب مساره: ${also}.` }
}

/** Every page that carries a claim, the altered copies among them, and one report more for each claim drawn from a line. */
export const reportsOf = (tables: Tables, { lines }: Origin, claims: ReadonlyMap<string, Claim>): Report[] => [
  ...lines.flatMap((line) => {
    if (line.record_kind === 'claim')
      return pagesOf(line).map((page) =>
        reportOf(tables, page, line.id, null, page.copy === null ? alsoNote(tables, line) : null),
      )
    const row = altered[line.id]
    if (row === undefined) throw new Error(`${line.id}: altered.ts has no row for this copy`)
    const claim = claims.get(row.on)
    if (claim === undefined) throw new Error(`${line.id}: altered.ts hangs it on ${row.on}, which is no claim`)
    const asPrinted = printedBy(tables, line, claim, row)
    return pagesOf(line).map((page) => reportOf(tables, page, row.on, asPrinted, { ...row.why }))
  }),
  ...Object.entries(extras).map(([name, { line: from }]) => {
    const line = lines.find((other) => other.id === from)
    if (line === undefined) throw new Error(`extra.ts: no line ${from}`)
    const [page] = pagesOf(line)
    if (page === undefined) throw new Error(`${from} has no page`)
    return { ...reportOf(tables, page, name, null, null), id: reportId(name), refs: refs(name), quote: null }
  }),
]
