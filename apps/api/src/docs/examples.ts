/** One way to ask an operation: its address on the bundled record, and the call of the TypeScript client that asks the same. */
export interface Example {
  /** `$NAMES` in it are variables of the environment: what only whoever asks can know. */
  readonly path: string
  /** Null for what the client has no call for: programs have the address. */
  readonly client: string | null
  /** For what takes a key: how it is asked. */
  readonly written?: { readonly method: 'GET' | 'POST' | 'DELETE'; readonly body?: object }
}

const event = 'syria-coast-2025'
const claim = 'coast-2025:SOHR-0312-1383'

/** A party made up for the examples. */
const party = (id: string) => ({
  type: 'party',
  id: `party-${id.padStart(26, '0')}`,
  refs: [{ scheme: 'example', value: id }],
  name: { en: `Example outlet ${id}` },
  shortName: null,
  aliases: [],
  kind: 'media',
  description: null,
  partOf: null,
  affiliations: [],
  website: null,
})

/** An example of every operation, by its id; each is run by a test, in every language the documents show. */
export const examples: Readonly<Record<string, Example>> = {
  getRoot: { path: '/', client: null },
  getOpenApi: { path: '/openapi.json', client: null },
  listSchemas: { path: '/schema', client: null },
  getSchema: { path: '/schema/Claim.json', client: null },
  getHealth: { path: '/health', client: null },
  getReady: { path: '/ready', client: 'client.ready()' },
  getError: { path: '/errors/event-not-found', client: null },
  listEvents: { path: '/v1/events?partOf=none', client: "client.events({ partOf: 'none' })" },
  getEvent: {
    path: `/v1/events/${event}?saidBy=2025-03-12`,
    client: `client.event('${event}', { saidBy: '2025-03-12' })`,
  },
  listEventClaims: { path: `/v1/events/${event}/claims?limit=2`, client: null },
  listChanges: {
    path: `/v1/events/${event}/changes?from=2025-03-09&to=2025-03-12`,
    client: `client.changes('${event}', { from: '2025-03-09', to: '2025-03-12' })`,
  },
  listQuestions: {
    path: '/v1/questions?state=disputed&kind=casualties',
    client: "client.questions({ state: 'disputed', kind: 'casualties' })",
  },
  getQuestion: {
    path: '/v1/questions/{question}',
    client: "client.question('{question}')",
  },
  getComparison: {
    path: `/v1/compare?a=${claim}&b=coast-2025:SNHR-0311-803`,
    client: `client.compare('${claim}', 'coast-2025:SNHR-0311-803')`,
  },
  listFigures: {
    path: `/v1/figures?event=${event}&population=civilian&lens=full-range`,
    client: `client.figures({ event: '${event}', population: 'civilian', lens: 'full-range' })`,
  },
  search: {
    path: '/v1/search?q=%22ethnic+cleansing%22&type=claim',
    client: `client.search({ q: '"ethnic cleansing"', type: 'claim' })`,
  },
  listLenses: { path: '/v1/lenses', client: 'client.lenses()' },
  listClaims: {
    path: `/v1/claims?event=${event}&kind=casualties&saidTo=2025-03-12&limit=5`,
    client: `client.claims({ event: '${event}', kind: 'casualties', saidTo: '2025-03-12', limit: 5 })`,
  },
  getClaim: { path: '/v1/claims/{claim}', client: "client.claim('{claim}')" },
  listReports: { path: '/v1/reports?ref=coast-2025:TASS-1469', client: "client.reportsByRef('coast-2025:TASS-1469')" },
  listParties: { path: '/v1/parties?kind=monitor', client: "client.parties({ kind: 'monitor' })" },
  getParty: { path: '/v1/parties/{party}', client: "client.party('{party}')" },
  listPlaces: { path: '/v1/places?country=SYR', client: "client.places({ country: 'SYR' })" },
  getPlace: { path: '/v1/places/{place}', client: "client.place('{place}')" },
  listSources: {
    path: `/v1/sources?event=${event}&lang=ar`,
    client: `client.sources({ event: '${event}', lang: 'ar' })`,
  },
  getSource: { path: '/v1/sources/{source}', client: "client.source('{source}')" },
  getFeed: { path: '/v1/feed.atom?lang=ar', client: null },
  getEventFeed: { path: `/v1/events/${event}/feed.atom`, client: null },
  getQuestionFeed: { path: '/v1/questions/{question}/feed.feed', client: null },
  getPartyFeed: { path: '/v1/parties/{party}/feed.feed?class=figure', client: null },
  getOgcLanding: { path: '/ogc', client: null },
  getOgcApi: { path: '/ogc/api', client: null },
  getOgcConformance: { path: '/ogc/conformance', client: null },
  listOgcCollections: { path: '/ogc/collections', client: null },
  getOgcCollection: { path: '/ogc/collections/events', client: null },
  listOgcItems: { path: '/ogc/collections/events/items?bbox=35.5,34.5,36.5,36&limit=10', client: null },
  getOgcItem: { path: '/ogc/collections/claims/items/{claim}', client: null },
  getOEmbed: { path: '/oembed?url={site}/en/claims/{claim}', client: null },
  getLlms: { path: '/llms.txt', client: null },
  listEntries: { path: `/v1/entries?ref=${claim}`, client: `client.entriesByRef('${claim}')` },
  getProof: { path: '/v1/entries/{claim}/proof', client: null },
  listRecordChanges: { path: '/v1/changes?since=0&limit=2', client: 'client.history({ since: 0, limit: 2 })' },
  listNotices: { path: '/v1/notices', client: 'client.notices()' },
  getCheckpoint: { path: '/log/checkpoint', client: null },
  getLogKeys: { path: '/log/key', client: null },
  listLogOpenings: { path: '/log/openings/0', client: null },
  postDraft: {
    path: '/v1/drafts',
    client: null,
    written: { method: 'POST', body: { reason: 'A new outlet', entries: [party('1')] } },
  },
  listDrafts: { path: '/v1/drafts', client: null, written: { method: 'GET' } },
  getDraft: { path: '/v1/drafts/$DRAFT', client: null, written: { method: 'GET' } },
  acceptDraft: { path: '/v1/drafts/$DRAFT/accept', client: null, written: { method: 'POST' } },
  rejectDraft: {
    path: '/v1/drafts/$OTHER_DRAFT/reject',
    client: null,
    written: { method: 'POST', body: { why: 'Not printed there.' } },
  },
  postChangeset: {
    path: '/v1/changesets',
    client: null,
    written: { method: 'POST', body: { reason: 'Another outlet', entries: [party('2')] } },
  },
  postNotice: {
    path: '/v1/notices',
    client: null,
    written: {
      method: 'POST',
      body: { about: '{claim}', notice: 'correction', reason: { en: 'We had misread a digit.' } },
    },
  },
  addWebhook: {
    path: '/v1/webhooks',
    client: null,
    written: { method: 'POST', body: { url: 'https://example.org/on-record' } },
  },
  listWebhooks: { path: '/v1/webhooks', client: null, written: { method: 'GET' } },
  removeWebhook: { path: '/v1/webhooks/$WEBHOOK', client: null, written: { method: 'DELETE' } },
  resumeWebhook: { path: '/v1/webhooks/$OTHER_WEBHOOK/resume', client: null, written: { method: 'POST' } },
  getEntry: { path: '/v1/entries/{claim}', client: "client.entry('{claim}')" },
  listRevisions: { path: '/v1/entries/{claim}/revisions', client: "client.revisions('{claim}')" },
  listVersions: { path: '/v1/versions', client: 'client.versions()' },
  getVersion: { path: '/v1/versions/latest/manifest.json', client: "client.manifest('latest')" },
}
