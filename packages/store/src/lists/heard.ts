import { saidBy } from './narrow-claims.ts'
import type { Query } from './query.ts'

/** A state of a claim "c" that readers see and that had been said by a day. */
const said = (query: Query, day: string): string => `c.nth = 0 AND ${query.seen('c')} AND ${saidBy(query, day)}`

const MADE = 'mention m JOIN list_claim c ON c.id = m.from_id AND c.revision = m.revision'

/**
 * The ways in which something said by a day can lead to a party "l": it made or is named in the claim, is named in a report
 * that carries it, or published one.
 */
export const heardOf = (query: Query, day: string): string[] => {
  const { seen } = query
  const claim = said(query, day)
  const carried = `JOIN list_claim c ON c.id = p.claim_id AND ${claim}`
  return [
    `EXISTS (SELECT 1 FROM ${MADE} WHERE m.to_id = l.id AND m.from_type = 'claim' AND ${claim})`,
    `EXISTS (SELECT 1 FROM mention m JOIN list_report p ON p.id = m.from_id AND p.revision = m.revision AND ${seen('p')} ${carried}
       WHERE m.to_id = l.id AND m.from_type = 'report')`,
    `EXISTS (SELECT 1 FROM list_report p ${carried} WHERE p.outlet = l.id AND ${seen('p')})`,
  ]
}

/**
 * The ways in which something said by a day can be of a place "l": its own area is there or in it, or its event is. Where
 * places lie, and where events are, is as it is now. The places that are named are looked for first, then what they lie in.
 */
export const toldOf = (query: Query, day: string): string[] => {
  const claim = said(query, day)
  const above = (named: string) => `l.id IN (SELECT unnest(p.above) FROM list_place p WHERE EXISTS (${named}))`
  return [
    above(`SELECT 1 FROM ${MADE} WHERE m.to_id = p.id AND m.from_type = 'claim' AND ${claim}`),
    above(`SELECT 1 FROM mention m
      JOIN entry_revision e ON e.id = m.from_id AND e.revision = m.revision AND e.superseded_at IS NULL
      JOIN list_claim c ON c.event_id = m.from_id
      WHERE m.to_id = p.id AND m.from_type = 'event' AND ${claim}`),
  ]
}
