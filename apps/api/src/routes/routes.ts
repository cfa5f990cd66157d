import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import type { ApiDocument } from '../docs/page.ts'
import { docsRoute } from '../docs/route.ts'
import { mcpRoute } from '../mcp/route.ts'
import { documentOf } from '../openapi/document.ts'
import { listNotices } from './changes/list-notices.ts'
import { listRecordChanges } from './changes/list-record-changes.ts'
import { getClaim } from './claims/get-claim.ts'
import { listClaims } from './claims/list-claims.ts'
import { getComparison } from './compare/get-comparison.ts'
import { getEntry } from './entries/get-entry.ts'
import { getProof } from './entries/get-proof.ts'
import { listEntries } from './entries/list-entries.ts'
import { listRevisions } from './entries/list-revisions.ts'
import { getError } from './errors/get-error.ts'
import { getEvent } from './events/get-event.ts'
import { listChanges } from './events/list-changes.ts'
import { listEventClaims } from './events/list-event-claims.ts'
import { listEvents } from './events/list-events.ts'
import { getEventFeed } from './feeds/get-event-feed.ts'
import { getFeed } from './feeds/get-feed.ts'
import { getPartyFeed } from './feeds/get-party-feed.ts'
import { getQuestionFeed } from './feeds/get-question-feed.ts'
import { listFigures } from './figures/list-figures.ts'
import { getHealth } from './health/get-health.ts'
import { getReady } from './health/get-ready.ts'
import { listLenses } from './lenses/list-lenses.ts'
import { getCheckpoint } from './log/get-checkpoint.ts'
import { getKeys } from './log/get-keys.ts'
import { getTile } from './log/get-tile.ts'
import { listOpenings } from './log/list-openings.ts'
import { getOEmbed } from './oembed/get-oembed.ts'
import { getOgcApi } from './ogc/get-api.ts'
import { getOgcCollection } from './ogc/get-collection.ts'
import { getOgcConformance } from './ogc/get-conformance.ts'
import { getOgcItem } from './ogc/get-item.ts'
import { getOgcLanding } from './ogc/get-landing.ts'
import { listOgcCollections } from './ogc/list-collections.ts'
import { listOgcItems } from './ogc/list-items.ts'
import { getParty } from './parties/get-party.ts'
import { listParties } from './parties/list-parties.ts'
import { getPlace } from './places/get-place.ts'
import { listPlaces } from './places/list-places.ts'
import { getQuestion } from './questions/get-question.ts'
import { listQuestions } from './questions/list-questions.ts'
import { listReports } from './reports/list-reports.ts'
import { getLlms } from './root/get-llms.ts'
import { getOpenApi } from './root/get-openapi.ts'
import { getRoot } from './root/get-root.ts'
import { getSchema } from './schemas/get-schema.ts'
import { listSchemas } from './schemas/list-schemas.ts'
import { search } from './search/search.ts'
import { getSource } from './sources/get-source.ts'
import { listSources } from './sources/list-sources.ts'
import { getFile } from './versions/get-file.ts'
import { getVersion } from './versions/get-version.ts'
import { listVersions } from './versions/list-versions.ts'
import { acceptDraft } from './writing/accept-draft.ts'
import { addWebhook } from './writing/add-webhook.ts'
import { getDraft } from './writing/get-draft.ts'
import { listDrafts } from './writing/list-drafts.ts'
import { listWebhooks } from './writing/list-webhooks.ts'
import { postChangeset } from './writing/post-changeset.ts'
import { postDraft } from './writing/post-draft.ts'
import { postNotice } from './writing/post-notice.ts'
import { rejectDraft } from './writing/reject-draft.ts'
import { removeWebhook } from './writing/remove-webhook.ts'
import { resumeWebhook } from './writing/resume-webhook.ts'

/** An address that can be asked for, as the OpenAPI document writes it. */
export interface Address {
  readonly path: string
  readonly summary: string
}

/** Every address of an app. */
export const addressesOf = (app: OpenAPIHono): Address[] =>
  app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [{ path: definition.route.path, summary: definition.route.summary ?? '' }] : [],
  )

/** Every route there is; a new one is added here and nowhere else. */
export const addRoutes = (app: OpenAPIHono, deps: Deps): void => {
  const maps = [
    getOgcLanding(deps),
    getOgcConformance(),
    listOgcCollections(deps),
    getOgcCollection(deps),
    listOgcItems(deps),
    getOgcItem(deps),
  ]
  const forMaps = () => {
    const described = new OpenAPIHono()
    for (const route of maps) described.route('/', route)
    return described
  }
  const routes = [
    getRoot(() => addressesOf(app)),
    listEvents(deps),
    getEvent(deps),
    listChanges(deps),
    listEventClaims(deps),
    listQuestions(deps),
    getQuestion(deps),
    getComparison(deps),
    listFigures(deps),
    listLenses(),
    listClaims(deps),
    getClaim(deps),
    search(deps),
    listReports(deps),
    listParties(deps),
    getParty(deps),
    listPlaces(deps),
    getPlace(deps),
    listSources(deps),
    getSource(deps),
    getFeed(deps),
    getEventFeed(deps),
    getQuestionFeed(deps),
    getPartyFeed(deps),
    ...maps,
    getOgcApi(deps, forMaps),
    listEntries(deps),
    getEntry(deps),
    listRevisions(deps),
    listRecordChanges(deps),
    listNotices(deps),
    getProof(deps),
    getCheckpoint(deps),
    getKeys(deps),
    listOpenings(deps),
    getTile(deps),
    listVersions(deps),
    getVersion(deps),
    getFile(deps),
    postDraft(deps),
    listDrafts(deps),
    getDraft(deps),
    acceptDraft(deps),
    rejectDraft(deps),
    postChangeset(deps),
    postNotice(deps),
    addWebhook(deps),
    listWebhooks(deps),
    removeWebhook(deps),
    resumeWebhook(deps),
    getHealth(),
    getReady(deps),
    getError(),
    docsRoute(deps, () => documentOf(app) as unknown as ApiDocument),
    mcpRoute(deps),
    getOEmbed(deps),
    getLlms(deps, () => addressesOf(app)),
    listSchemas(deps),
    getSchema(deps),
    getOpenApi(() => documentOf(app)),
  ]
  for (const route of routes) app.route('/', route as OpenAPIHono)
}
