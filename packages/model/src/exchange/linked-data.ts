import { z } from 'zod'
import type { PartyDetail } from '../answers/party-detail.ts'
import type { PlaceDetail } from '../answers/place-detail.ts'
import type { QuestionDetail } from '../answers/question-detail.ts'
import type { SourceDetail } from '../answers/source-detail.ts'
import type { PublicClaim, PublicDossier, PublishedReport } from '../dossier/public.ts'
import type { PublishedClaim } from '../entries/claim.ts'
import type { ContestedEvent } from '../entries/event.ts'
import type { Link } from '../entries/link.ts'
import type { Party } from '../entries/party.ts'
import type { Place } from '../entries/place.ts'
import type { Source } from '../entries/source.ts'
import type { LocalText } from '../values/local-text.ts'
import { daysOf, isDay } from '../values/partial-date.ts'
import type { Addresses } from './addresses.ts'

type Value = string | number | boolean | Node | readonly Value[]

/** A node of linked data; what is unknown is left out. */
export interface Node {
  readonly [key: string]: Value | undefined
}

/** A JSON-LD document that needs no other file to be read. */
export const LinkedData = z
  .looseObject({ '@context': z.record(z.string(), z.unknown()), '@graph': z.array(z.record(z.string(), z.unknown())) })
  .meta({
    id: 'LinkedData',
    description:
      'JSON-LD with its context inside: schema.org (Event, Claim, Observation), PROV-O and Web Annotation; relations ' +
      'between claims, which none of them has, under urn:onrecord:.',
  })

/** The words that are used, said once; nothing has to be fetched to read them. */
const context: Node = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  or: 'urn:onrecord:',
  url: { '@type': '@id' },
  archivedAt: { '@type': '@id' },
  startDate: { '@type': 'xsd:date' },
  endDate: { '@type': 'xsd:date' },
}

const texts = (text: LocalText): Node[] =>
  Object.entries(text).map(([language, value]) => ({ '@language': language, '@value': value }))

const refer = (addresses: Addresses, ids: readonly string[]): Node[] | undefined =>
  ids.length === 0 ? undefined : ids.map((id) => ({ '@id': addresses(id) }))

const one = (addresses: Addresses, id: string | null): Node | undefined =>
  id === null ? undefined : { '@id': addresses(id) }

// schema.org knows whole days; anything less certain stays as it was written (EDTF).
const date = (text: string | null): Value | undefined =>
  text === null ? undefined : isDay(text) ? { '@type': 'xsd:date', '@value': text } : text

const partyTypes: Readonly<Record<string, string>> = {
  person: 'Person',
  state: 'Country',
  'state-body': 'GovernmentOrganization',
  media: 'NewsMediaOrganization',
  ngo: 'NGO',
  monitor: 'NGO',
  company: 'Corporation',
}

const partyNode = (party: Party, addresses: Addresses): Node => ({
  '@id': addresses(party.id),
  '@type': [partyTypes[party.kind] ?? 'Organization', 'prov:Agent'],
  name: texts(party.name),
  alternateName: [...(party.shortName ? texts(party.shortName) : []), ...party.aliases.map(({ text }) => text)],
  description: party.description ? texts(party.description) : undefined,
  url: party.website ?? undefined,
  ...(party.kind === 'person'
    ? {
        affiliation: refer(
          addresses,
          party.affiliations.map((held) => held.party),
        ),
      }
    : { parentOrganization: one(addresses, party.partOf) }),
})

const placeNode = (place: Place, addresses: Addresses): Node => {
  const { point } = place
  return {
    '@id': addresses(place.id),
    '@type': 'Place',
    name: texts(place.name),
    alternateName: place.aliases.map(({ text }) => text),
    containedInPlace: refer(addresses, place.within),
    // Never a bare pin: the circle the place lies within.
    geo: point
      ? {
          '@type': 'GeoCircle',
          geoMidpoint: { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude },
          geoRadius: point.radius,
        }
      : undefined,
  }
}

const sourceNode = (source: Source, addresses: Addresses): Node => ({
  '@id': addresses(source.id),
  '@type': ['CreativeWork', 'prov:Entity'],
  name: source.title ?? undefined,
  url: source.url ?? undefined,
  publisher: one(addresses, source.publisher),
  inLanguage: source.language,
  datePublished: date(source.publishedAt),
  archivedAt: source.archivedUrl ?? undefined,
  sha256: source.sha256 ?? undefined,
})

const eventNode = (event: ContestedEvent, addresses: Addresses, parts: readonly ContestedEvent[]): Node => {
  const days = event.window === null ? null : daysOf(event.window)
  return {
    '@id': addresses(event.id),
    '@type': 'Event',
    name: texts(event.title),
    description: texts(event.summary),
    startDate: days?.first ?? undefined,
    endDate: days?.last ?? undefined,
    location: refer(addresses, event.places),
    superEvent: one(addresses, event.partOf),
    subEvent: refer(
      addresses,
      parts.filter(({ partOf }) => partOf === event.id).map(({ id }) => id),
    ),
  }
}

/** The number of a claim, with its ends; none where the words hold no number. */
const figureOf = (claim: PublishedClaim): Node => {
  if (claim.kind !== 'casualties' && claim.kind !== 'tally') return {}
  const { min, max, point } = claim.value.count
  return {
    variableMeasured: claim.kind === 'casualties' ? claim.value.outcome : claim.value.what,
    value: {
      '@type': 'QuantitativeValue',
      minValue: min ?? undefined,
      maxValue: max ?? undefined,
      value: point !== null && min === point && max === point ? point : undefined,
    },
  }
}

const claimNode = (claim: PublishedClaim, reports: readonly PublishedReport[], addresses: Addresses): Node => {
  const own = reports.filter((report) => report.claim === claim.id)
  const sources = refer(addresses, [...new Set(own.map(({ source }) => source))])
  return {
    '@id': addresses(claim.id),
    '@type': ['Claim', 'prov:Entity', ...('count' in claim.value ? ['Observation'] : [])],
    name: texts(claim.sentence),
    text: texts(claim.statement),
    author: one(addresses, claim.claimant),
    'prov:wasAttributedTo': one(addresses, claim.claimant),
    datePublished: date(claim.statedAt),
    about: one(addresses, claim.event),
    additionalType: `urn:onrecord:kind:${claim.kind}`,
    appearance: sources,
    'prov:wasQuotedFrom': sources,
    'prov:wasDerivedFrom': refer(addresses, claim.basis.from),
    ...figureOf(claim),
  }
}

/** A report as a Web Annotation: the claim is its body, the words in the source its target. */
const reportNode = (report: PublishedReport, sources: ReadonlyMap<string, Source>, addresses: Addresses): Node => {
  const source = sources.get(report.source)
  const { quote } = report
  return {
    '@id': addresses(report.id),
    '@type': 'oa:Annotation',
    'oa:motivatedBy': { '@id': 'oa:identifying' },
    'oa:hasBody': { '@id': addresses(report.claim) },
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': source?.url ? { '@id': source.url } : { '@id': addresses(report.source) },
      'oa:hasSelector': quote
        ? {
            '@type': 'oa:TextQuoteSelector',
            'oa:exact': { '@language': quote.language, '@value': quote.exact },
            'oa:prefix': quote.prefix ?? undefined,
            'oa:suffix': quote.suffix ?? undefined,
          }
        : undefined,
      'oa:hasState': source?.archivedUrl
        ? {
            '@type': 'oa:TimeState',
            'oa:cachedSource': { '@id': source.archivedUrl },
            'oa:sourceDate': source.retrievedAt ? { '@type': 'xsd:dateTime', '@value': source.retrievedAt } : undefined,
          }
        : undefined,
    },
    'prov:hadPrimarySource': one(addresses, report.source),
  }
}

const linkNode = (link: Link, addresses: Addresses): Node => ({
  '@id': addresses(link.id),
  '@type': 'or:Link',
  'or:from': one(addresses, link.from),
  'or:relation': { '@id': `or:${link.relation}` },
  'or:to': one(addresses, link.to),
  'prov:wasAttributedTo': one(addresses, link.statedBy),
  datePublished: date(link.statedAt),
})

interface Shown {
  readonly events: readonly ContestedEvent[]
  readonly claims: readonly PublishedClaim[]
  readonly reports: readonly PublishedReport[]
  readonly links: readonly Link[]
  readonly parties: readonly Party[]
  readonly places: readonly Place[]
  readonly sources: readonly Source[]
}

const documentOf = (shown: Shown, addresses: Addresses): z.infer<typeof LinkedData> => {
  const sources = new Map(shown.sources.map((source) => [source.id, source]))
  const graph = [
    ...shown.events.map((event) => eventNode(event, addresses, shown.events)),
    ...shown.claims.map((claim) => claimNode(claim, shown.reports, addresses)),
    ...shown.reports.map((report) => reportNode(report, sources, addresses)),
    ...shown.links.map((link) => linkNode(link, addresses)),
    ...shown.parties.map((party) => partyNode(party, addresses)),
    ...shown.places.map((place) => placeNode(place, addresses)),
    ...shown.sources.map((source) => sourceNode(source, addresses)),
  ]
  return { '@context': context, '@graph': JSON.parse(JSON.stringify(graph)) }
}

/** A dossier as linked data. */
export const dossierLinkedData = (dossier: PublicDossier, addresses: Addresses): z.infer<typeof LinkedData> =>
  documentOf({ ...dossier, events: [dossier.event, ...dossier.within, ...dossier.subEvents] }, addresses)

/** A claim as linked data, with what is needed to check it. */
export const claimLinkedData = (detail: PublicClaim, addresses: Addresses): z.infer<typeof LinkedData> =>
  documentOf(
    { ...detail, events: [detail.event, ...detail.within], claims: [detail.claim, ...detail.linked] },
    addresses,
  )

const nothing: Shown = { events: [], claims: [], reports: [], links: [], parties: [], places: [], sources: [] }

/** A question as linked data: what is asked, and every claim that answers it. */
export const questionLinkedData = (detail: QuestionDetail, addresses: Addresses): z.infer<typeof LinkedData> => {
  const { question, event, within } = detail
  const { '@graph': graph, ...rest } = documentOf({ ...detail, events: [event, ...within] }, addresses)
  const asked: Node = {
    '@id': addresses(question.id),
    '@type': 'Question',
    name: texts(question.wording),
    about: one(addresses, question.event),
    answerCount: question.claims.length,
    'or:state': question.state,
    'or:answeredBy': refer(addresses, question.claims),
  }
  return { ...rest, '@graph': [JSON.parse(JSON.stringify(asked)), ...graph] }
}

/** A party as linked data, with what it is part of and who belongs to it. */
export const partyLinkedData = (detail: PartyDetail, addresses: Addresses): z.infer<typeof LinkedData> => {
  const { party, above, members, events } = detail
  const parties = [
    ...new Map([party, ...above, ...members.map((one) => one.party)].map((one) => [one.id, one])).values(),
  ]
  return documentOf({ ...nothing, parties, events: events.map(({ event }) => event) }, addresses)
}

/** A place as linked data, with what it lies in and the events there. */
export const placeLinkedData = (detail: PlaceDetail, addresses: Addresses): z.infer<typeof LinkedData> =>
  documentOf(
    { ...nothing, places: [detail.place, ...detail.above, ...detail.inside], events: detail.events },
    addresses,
  )

/** A publication as linked data, with the claims it carries. */
export const sourceLinkedData = (detail: SourceDetail, addresses: Addresses): z.infer<typeof LinkedData> =>
  documentOf(
    {
      ...nothing,
      sources: [detail.source],
      parties: detail.publisher ? [detail.publisher] : [],
      events: detail.events,
      claims: detail.reports.flatMap(({ claim }) => ('question' in claim ? [claim] : [])),
      reports: detail.reports.map(({ report }) => report),
    },
    addresses,
  )
