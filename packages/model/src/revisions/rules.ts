import type { EntryType } from '../entries/entry.ts'
import { type Judge, judgeCount, judgeDate, judgePoint, judgeWithin } from './finer.ts'
import { judgeParts } from './parts.ts'
import type { RevisionClass } from './revision-class.ts'

/** What a change of a field is: always of one class, judged by its contents, or looked for field by field within it. */
export type Rule = RevisionClass | Judge | Rules

/** What changes of an object's fields are; a field that is not named here is `other`. */
export interface Rules {
  readonly [field: string]: Rule
}

const scope: Rules = {
  population: 'scope',
  mostly: 'scope',
  area: 'scope',
  // A window where none was stated is no finer window: what it is compared with changes.
  window: judgeDate('scope', 'scope'),
  by: 'scope',
  verbatim: 'wording',
}

const topic: Rules = { key: 'other', label: 'wording' }

/** The values of all kinds of claim: no two of them give one name to two things, but for "by" and "label". */
const value: Rules = {
  outcome: 'figure',
  what: 'figure',
  of: 'scope',
  count: judgeCount,
  stance: 'figure',
  method: 'figure',
  parts: judgeParts,
  estimates: 'figure',
  scope,
  topic,
  act: topic,
  happening: topic,
  subject: topic,
  matter: topic,
  about: topic,
  since: judgeDate('other'),
  summary: 'wording',
  undertaking: 'wording',
  demanded: 'wording',
  trigger: 'wording',
  response: 'wording',
}

const claim: Rules = {
  event: 'scope',
  claimant: 'attribution',
  role: 'attribution',
  statedAt: judgeDate('attribution'),
  hedge: 'wording',
  basis: 'attribution',
  statement: 'wording',
  asStated: {
    population: 'wording',
    area: 'wording',
    unit: 'wording',
    originals: 'attribution',
    sources: 'wording',
    sourceCount: 'attribution',
  },
  value,
}

/** What a change of each field of each type of entry is. */
export const rules: Readonly<Record<EntryType, Rules>> = {
  claim,
  report: {
    claim: 'attribution',
    source: 'attribution',
    chain: 'attribution',
    quote: 'wording',
    asPrinted: { claimant: 'attribution', statement: 'wording', value },
    note: 'wording',
  },
  source: {
    publisher: 'attribution',
    form: 'attribution',
    original: 'attribution',
    url: 'attribution',
    title: 'wording',
    publishedAt: judgeDate('attribution'),
    publishedAtBasis: 'attribution',
    readNote: 'wording',
  },
  event: {
    title: 'wording',
    summary: 'wording',
    contentNote: 'wording',
    window: judgeDate('scope'),
    places: 'scope',
    partOf: 'scope',
  },
  party: { name: 'wording', shortName: 'wording', aliases: 'wording', description: 'wording' },
  place: {
    name: 'wording',
    aliases: 'wording',
    note: 'wording',
    within: judgeWithin,
    country: 'scope',
    point: judgePoint,
  },
  link: { statedBy: 'attribution', statedAt: judgeDate('attribution'), source: 'attribution', why: 'wording' },
  notice: { reason: 'wording' },
}
