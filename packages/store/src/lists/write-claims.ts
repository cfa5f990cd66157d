import { type AnyClaim, isKnown, questionId } from '@onrecord/model'
import type { ClientBase } from 'pg'
import { firstDay } from './days.ts'
import { addRows, asArray, type Columns, inBatches, type Listed } from './listed.ts'
import { surroundingsOf } from './write-events.ts'
import { whereaboutsOf } from './write-places.ts'

interface Row extends Listed<'claim'> {
  nth: number
  country: string | null
  root: string
}

const columns: Columns<Row> = {
  id: ['text', ({ id }) => id],
  revision: ['int', ({ revision }) => revision],
  nth: ['int', ({ nth }) => nth],
  country: ['text', ({ country }) => country],
  event_id: ['text', ({ entry }) => entry.event],
  root_id: ['text', ({ root }) => root],
  kind: ['text', ({ entry }) => entry.kind],
  claimant: ['text', ({ entry }) => entry.claimant],
  said_on: ['date', ({ entry }) => firstDay(entry.statedAt)],
  dated: ['boolean', ({ entry }) => firstDay(entry.statedAt) !== null],
  question_id: ['text', ({ entry }) => (isKnown(entry) ? questionId(entry) : null)],
  outcome: ['text', ({ entry }) => (isKnown(entry) && entry.kind === 'casualties' ? entry.value.outcome : null)],
  population: ['text[]', ({ entry }) => asArray(populationOf(entry))],
}

/** Whom a figure counts, as the words a reader may ask for; null for claims that count nobody. */
const populationOf = (claim: AnyClaim): string[] | null => {
  if (!isKnown(claim) || (claim.kind !== 'casualties' && claim.kind !== 'tally')) return null
  const { population } = claim.value.scope
  if (population === null) return ['unstated']
  const terms = Object.values(population).filter((term) => term !== undefined)
  return terms.length === 0 ? ['everyone'] : terms
}

const areaOf = (claim: AnyClaim): readonly string[] =>
  isKnown(claim) && 'scope' in claim.value ? (claim.value.scope.area?.places ?? []) : []

/** Lists states of claims: of what event, by whom, of what kind, when, on whom, in which countries. */
export const writeClaims = (client: ClientBase, states: readonly Listed<'claim'>[]): Promise<void> =>
  inBatches(states, async (some) => {
    const around = await surroundingsOf(
      client,
      some.map(({ entry }) => entry.event),
    )
    const where = await whereaboutsOf(
      client,
      some.flatMap(({ entry }) => areaOf(entry)),
    )
    const rows = some.flatMap((state) => {
      const { root, countries } = around(state.entry.event)
      const own = areaOf(state.entry).flatMap((id) => where(id).countries)
      const all = [...new Set([...countries, ...own])]
      return (all.length > 0 ? all : [null]).map((country, nth) => ({ ...state, nth, country, root }))
    })
    await addRows(client, 'list_claim', columns, rows)
  })

// Written only where it changes, and only for claims without a date of their own.
const PRINTED = (first: string) => `
  UPDATE list_claim c SET said_on = first.day FROM (${first}) first
  WHERE c.id = first.id AND NOT c.dated AND c.said_on IS DISTINCT FROM first.day`
const SHOWN = 'p.superseded_at IS NULL AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = p.id)'
const SOME = PRINTED(`
  SELECT u.id, (SELECT min(p.published_on) FROM list_report p WHERE p.claim_id = u.id AND ${SHOWN}) AS day
  FROM list_claim u WHERE NOT u.dated AND u.nth = 0 AND u.id = ANY($1)`)
// For all of them each report is looked at once.
const ALL = PRINTED(`
  SELECT u.id, min(p.published_on) AS day FROM list_claim u LEFT JOIN list_report p ON p.claim_id = u.id AND ${SHOWN}
  WHERE NOT u.dated AND u.nth = 0 GROUP BY u.id`)

/** Dates claims that have no date of their own by when they were first printed; all of them unless told which. */
export const datePrinted = async (client: ClientBase, ids: readonly string[] | 'all'): Promise<void> => {
  if (ids === 'all') await client.query(ALL)
  else await inBatches([...new Set(ids)], async (some) => void (await client.query(SOME, [some])))
}
