import { z } from 'zod'
import { PublishedFinding } from '../claims/kind.ts'
import { aspects, driftOf, driftSentence } from '../compare/drift.ts'
import { type Finding, findings } from '../compare/findings.ts'
import { type AnyClaim, type Claim, isKnown, PublishedClaim, UnknownClaim } from '../entries/claim.ts'
import { type AnyEntry, mentions } from '../entries/entry.ts'
import { ContestedEvent } from '../entries/event.ts'
import { Link } from '../entries/link.ts'
import { withoutHeldWords } from '../entries/may-redistribute.ts'
import { Notice } from '../entries/notice.ts'
import { Party } from '../entries/party.ts'
import { Place } from '../entries/place.ts'
import { Report } from '../entries/report.ts'
import { Source } from '../entries/source.ts'
import type { Addresses } from '../exchange/addresses.ts'
import { Citation, citationOf } from '../exchange/citation.ts'
import type { Naming } from '../sentences/naming.ts'
import { sentence } from '../sentences/sentence.ts'
import { type Language, languages } from '../values/language.ts'
import { LocalText } from '../values/local-text.ts'
import { type Dossier, withinOf } from './assemble.ts'
import { positionOf, Question, questionId } from './question.ts'

/** Which state of the record an answer was made from. */
export const RecordVersion = z
  .object({
    position: z.int().nonnegative().describe('How many changesets the record held.'),
    recordedAt: z.iso.datetime().nullable().describe('When the last of them was appended; null for an empty record.'),
  })
  .meta({ id: 'RecordVersion', description: 'Which state of the record an answer was made from.' })
export type RecordVersion = z.infer<typeof RecordVersion>

const count = (what: string) => z.int().nonnegative().describe(what)

/** How much there is on an event, its sub-events included. */
export const Counts = z
  .object({
    claims: count('Claims.'),
    claimants: count('Parties who made them.'),
    reports: count('Reports that carry them.'),
    sources: count('Publications read.'),
    subEvents: count('Events that are part of it.'),
    questions: count('Questions the claims answer.'),
  })
  .meta({ id: 'Counts', description: 'How much there is on an event, its sub-events included.' })
export type Counts = z.infer<typeof Counts>

/** One thing a report printed otherwise than the claim it carries. */
export const PublishedDrift = z
  .object({
    aspect: z.enum(aspects),
    claimed: LocalText.describe('As claimed.'),
    printed: LocalText.describe('As printed.'),
    sentence: LocalText,
  })
  .meta({ id: 'Drift', description: 'One thing a report printed otherwise than the claim it carries.' })

/** A report as readers get it: with what it changed, computed from what it printed. */
export const PublishedReport = Report.extend({
  drift: z.array(PublishedDrift).describe('What was changed on the way; empty when nothing was.'),
  findings: z.array(PublishedFinding).describe('What does not add up in what was printed.'),
}).meta({ id: 'PublishedReport', description: 'A report as readers get it: with what it changed on the way.' })
export type PublishedReport = z.infer<typeof PublishedReport>

/** A claim of a kind this version does not know, as readers get it: its attribution and its paraphrase. */
export const PublishedUnknownClaim = UnknownClaim.extend({ sentence: LocalText }).meta({
  id: 'PublishedUnknownClaim',
  description: 'A claim of a kind this version does not know, as readers get it.',
})

/** An event with everything a reader may see of it. Lists refer to one another by id. */
export const PublicDossier = z
  .object({
    event: ContestedEvent,
    within: z.array(ContestedEvent).describe('The larger events it is part of, nearest first.'),
    subEvents: z.array(ContestedEvent).describe('Events that are part of it, by date.'),
    counts: Counts,
    questions: z
      .array(Question)
      .describe('The event’s own questions first, then those of its sub-events; never mixed.'),
    claims: z.array(PublishedClaim).describe('By date; undated ones last.'),
    unknownClaims: z.array(PublishedUnknownClaim),
    reports: z.array(PublishedReport),
    links: z.array(Link),
    notices: z
      .array(Notice)
      .default([])
      .describe('What this record says of these claims of its own: that it misread, that they took it back.'),
    parties: z.array(Party),
    places: z.array(Place),
    sources: z.array(Source),
    version: RecordVersion,
  })
  .meta({
    id: 'Dossier',
    description: 'An event with everything a reader may see of it. Lists refer to one another by id.',
  })
export type PublicDossier = z.infer<typeof PublicDossier>

/** One claim with what is needed to read and check it. */
export const PublicClaim = z
  .object({
    claim: PublishedClaim,
    citation: Citation,
    question: Question,
    event: ContestedEvent,
    within: z.array(ContestedEvent),
    reports: z.array(PublishedReport).describe('Every source we read that carries it.'),
    links: z.array(Link),
    linked: z.array(PublishedClaim).describe('The claims on the other end of the links, and those it is relayed from.'),
    parties: z.array(Party),
    places: z.array(Place),
    sources: z.array(Source),
    proof: z.string().describe('Where in this API the proof is that it is in the tamper-evident log.'),
    version: RecordVersion,
  })
  .meta({ id: 'ClaimDetail', description: 'One claim with what is needed to read and check it.' })
export type PublicClaim = z.infer<typeof PublicClaim>

const inEvery = (say: (language: Language) => string): Record<Language, string> =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Record<Language, string>

/** Adds to a claim what readers get with it: its sentence, its question, its position. */
export const publish = (claim: Claim, names: Record<Language, Naming>): PublishedClaim => ({
  ...claim,
  sentence: inEvery((language) => sentence(claim, names[language])),
  question: questionId(claim),
  position: positionOf(claim, names.en)?.key ?? null,
  findings: findings(claim, claim.statedAt).map(publishFinding),
})

const publishFinding = ({ code, path, sentence: words }: Finding) => ({ code, path: [...path], sentence: { ...words } })

/** Adds to a report what readers get with it: what it changed, and what does not add up in what it printed. */
export const publishReport = (
  report: Report,
  claim: Claim | undefined,
  names: Record<Language, Naming>,
): PublishedReport => ({
  ...withoutHeldWords(report),
  drift:
    report.asPrinted === null || claim === undefined
      ? []
      : driftOf(claim, report.asPrinted, names).map((drift) => ({
          aspect: drift.aspect,
          claimed: { ...drift.claimed },
          printed: { ...drift.printed },
          sentence: inEvery((language) => driftSentence(drift, language)),
        })),
  findings: report.asPrinted === null ? [] : findings(report.asPrinted, null).map(publishFinding),
})

const publishUnknown = (claim: AnyClaim, names: Record<Language, Naming>) =>
  PublishedUnknownClaim.parse({ ...claim, sentence: inEvery((language) => sentence(claim, names[language])) })

/** A claim of any kind as readers get it, outside a dossier. */
export const publishAny = (
  claim: AnyClaim,
  names: Record<Language, Naming>,
): PublishedClaim | z.infer<typeof PublishedUnknownClaim> =>
  isKnown(claim) ? publish(claim, names) : publishUnknown(claim, names)

/** Only the parties and places something shown names, and what those lie in or belong to. */
const named = <T extends Party | Place>(all: readonly T[], shown: readonly AnyEntry[]): T[] => {
  const byId = new Map(all.map((item) => [item.id, item]))
  const found = new Set<string>()
  const add = (id: string): void => {
    const item = byId.get(id)
    if (item === undefined || found.has(id)) return
    found.add(id)
    mentions(item).forEach(add)
  }
  for (const entry of shown) mentions(entry).forEach(add)
  return all.filter((item) => found.has(item.id))
}

/** The dossier as readers get it. Give it only what `publicEntries` let through. */
export const toPublic = (dossier: Dossier, version: RecordVersion): PublicDossier => {
  const { event, within, subEvents, questions, claims, unknownClaims, reports, links, notices, sources, names } =
    dossier
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const shown = [event, ...within, ...subEvents, ...claims, ...unknownClaims, ...reports, ...links, ...sources]
  return {
    event,
    within: [...within],
    subEvents: [...subEvents],
    counts: {
      claims: claims.length + unknownClaims.length,
      claimants: new Set([...claims, ...unknownClaims].map((claim) => claim.claimant)).size,
      reports: reports.length,
      sources: sources.length,
      subEvents: subEvents.length,
      questions: questions.length,
    },
    questions: [...questions],
    claims: claims.map((claim) => publish(claim, names)),
    unknownClaims: unknownClaims.map((claim) => publishUnknown(claim, names)),
    reports: reports.map((report) => publishReport(report, byId.get(report.claim), names)),
    links: [...links],
    notices: [...notices],
    parties: named(dossier.parties, shown),
    places: named(dossier.places, shown),
    sources: sources.map(withoutHeldWords),
    version,
  }
}

/** One claim of a dossier as readers get it; null when the dossier does not hold it. Its citation has an address if there are any. */
export const toPublicClaim = (
  dossier: Dossier,
  claimId: string,
  version: RecordVersion,
  addresses: Addresses | null = null,
): PublicClaim | null => {
  const claim = dossier.claims.find((other) => other.id === claimId)
  if (claim === undefined) return null
  const events = [dossier.event, ...dossier.subEvents, ...dossier.within]
  const event = events.find((other) => other.id === claim.event) ?? dossier.event
  const within = withinOf(event, new Map(events.map((other) => [other.id, other])))
  const question = dossier.questions.find((other) => other.id === questionId(claim))
  if (question === undefined) return null
  const reports = dossier.reports.filter((report) => report.claim === claimId)
  const links = dossier.links.filter((link) => link.from === claimId || link.to === claimId)
  const ends = new Set([...claim.basis.from, ...links.flatMap((link) => [link.from, link.to])])
  ends.delete(claimId)
  const linked = dossier.claims.filter((other) => ends.has(other.id))
  const read = new Set([...reports.map((report) => report.source), ...links.flatMap((link) => link.source ?? [])])
  const sources = dossier.sources.filter((source) => read.has(source.id))
  const shown = [event, ...within, claim, ...linked, ...reports, ...links, ...sources]
  const published = publish(claim, dossier.names)
  return {
    claim: published,
    citation: citationOf(
      {
        id: claim.id,
        title: published.sentence.en,
        author: dossier.names.en.party(claim.claimant),
        date: claim.statedAt,
        language: 'en',
      },
      version,
      addresses?.(claim.id) ?? null,
    ),
    question,
    event,
    within,
    reports: reports.map((report) => publishReport(report, claim, dossier.names)),
    links,
    linked: linked.map((other) => publish(other, dossier.names)),
    parties: named(dossier.parties, [...shown, ...question.claimants.map((id) => ({ ...claim, claimant: id }))]),
    places: named(dossier.places, shown),
    sources: sources.map(withoutHeldWords),
    proof: `/v1/entries/${claim.id}/proof`,
    version,
  }
}
