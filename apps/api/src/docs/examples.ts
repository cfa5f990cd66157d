/** One way to ask an operation: its address on the bundled record, and the call of the TypeScript client that asks the same. */
export interface Example {
  /** `$NAMES` in it are variables of the environment: what only whoever asks can know. */
  readonly path: string
  /** `$BODY` in it is the body, and `'$NAME'` a variable of the environment. */
  readonly client: string
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
  getRoot: { path: '/', client: 'client.service.index()' },
  getOpenApi: { path: '/openapi.json', client: 'client.service.openApi()' },
  listSchemas: { path: '/schema', client: 'client.service.schemas()' },
  getSchema: { path: '/schema/Claim.json', client: "client.service.schema('Claim')" },
  getHealth: { path: '/health', client: 'client.service.health()' },
  getReady: { path: '/ready', client: 'client.ready()' },
  getError: { path: '/errors/event-not-found', client: "client.service.problem('event-not-found')" },
  listEvents: { path: '/v1/events?partOf=none', client: "client.events({ partOf: 'none' })" },
  getEvent: {
    path: `/v1/events/${event}?saidBy=2025-03-12`,
    client: `client.event('${event}', { saidBy: '2025-03-12' })`,
  },
  listEventClaims: {
    path: `/v1/events/${event}/claims?limit=2`,
    client: `client.eventClaims('${event}', { limit: 2 })`,
  },
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
  getFeed: { path: '/v1/feed.atom?lang=ar', client: "client.feeds.atom({ lang: 'ar' })" },
  getEventFeed: { path: `/v1/events/${event}/feed.atom`, client: `client.feeds.atom({ event: '${event}' })` },
  getQuestionFeed: {
    path: '/v1/questions/{question}/feed.feed',
    client: "client.feeds.json({ question: '{question}' })",
  },
  getPartyFeed: {
    path: '/v1/parties/{party}/feed.feed?class=figure',
    client: "client.feeds.json({ party: '{party}', class: ['figure'] })",
  },
  getOgcLanding: { path: '/ogc', client: 'client.maps.landing()' },
  getOgcApi: { path: '/ogc/api', client: 'client.maps.api()' },
  getOgcConformance: { path: '/ogc/conformance', client: 'client.maps.conformance()' },
  listOgcCollections: { path: '/ogc/collections', client: 'client.maps.collections()' },
  getOgcCollection: { path: '/ogc/collections/events', client: "client.maps.collection('events')" },
  listOgcItems: {
    path: '/ogc/collections/events/items?bbox=35.5,34.5,36.5,36&limit=10',
    client: "client.maps.features('events', { bbox: '35.5,34.5,36.5,36', limit: 10 })",
  },
  getOgcItem: { path: '/ogc/collections/claims/items/{claim}', client: "client.maps.feature('claims', '{claim}')" },
  getOEmbed: { path: '/oembed?url={site}/en/claims/{claim}', client: "client.embed('{site}/en/claims/{claim}')" },
  getLlms: { path: '/llms.txt', client: 'client.service.llms()' },
  listEntries: { path: `/v1/entries?ref=${claim}`, client: `client.entriesByRef('${claim}')` },
  getProof: { path: '/v1/entries/{claim}/proof', client: "client.proof('{claim}')" },
  listRecordChanges: { path: '/v1/changes?since=0&limit=2', client: 'client.history({ since: 0, limit: 2 })' },
  listNotices: { path: '/v1/notices', client: 'client.notices()' },
  getCheckpoint: { path: '/log/checkpoint', client: 'client.log.checkpoint()' },
  getLogKeys: { path: '/log/key', client: 'client.log.keys()' },
  listLogOpenings: { path: '/log/openings/0', client: 'client.log.openings(0)' },
  postDraft: {
    path: '/v1/drafts',
    client: 'client.writing.propose($BODY)',
    written: { method: 'POST', body: { reason: 'A new outlet', entries: [party('1')] } },
  },
  listDrafts: { path: '/v1/drafts', client: 'client.writing.drafts()', written: { method: 'GET' } },
  getDraft: { path: '/v1/drafts/$DRAFT', client: "client.writing.draft('$DRAFT')", written: { method: 'GET' } },
  acceptDraft: {
    path: '/v1/drafts/$DRAFT/accept',
    client: "client.writing.accept('$DRAFT')",
    written: { method: 'POST' },
  },
  rejectDraft: {
    path: '/v1/drafts/$OTHER_DRAFT/reject',
    client: "client.writing.reject('$OTHER_DRAFT', 'Not printed there.')",
    written: { method: 'POST', body: { why: 'Not printed there.' } },
  },
  postChangeset: {
    path: '/v1/changesets',
    client: 'client.writing.publish($BODY)',
    written: { method: 'POST', body: { reason: 'Another outlet', entries: [party('2')] } },
  },
  postNotice: {
    path: '/v1/notices',
    client: 'client.writing.notice($BODY)',
    written: {
      method: 'POST',
      body: { about: '{claim}', notice: 'correction', reason: { en: 'We had misread a digit.' } },
    },
  },
  addWebhook: {
    path: '/v1/webhooks',
    client: "client.writing.addWebhook('https://example.org/on-record')",
    written: { method: 'POST', body: { url: 'https://example.org/on-record' } },
  },
  listWebhooks: { path: '/v1/webhooks', client: 'client.writing.webhooks()', written: { method: 'GET' } },
  removeWebhook: {
    path: '/v1/webhooks/$WEBHOOK',
    client: "client.writing.removeWebhook('$WEBHOOK')",
    written: { method: 'DELETE' },
  },
  resumeWebhook: {
    path: '/v1/webhooks/$OTHER_WEBHOOK/resume',
    client: "client.writing.resumeWebhook('$OTHER_WEBHOOK')",
    written: { method: 'POST' },
  },
  getEntry: { path: '/v1/entries/{claim}', client: "client.entry('{claim}')" },
  listRevisions: { path: '/v1/entries/{claim}/revisions', client: "client.revisions('{claim}')" },
  listVersions: { path: '/v1/versions', client: 'client.versions()' },
  getVersion: { path: '/v1/versions/latest/manifest.json', client: "client.manifest('latest')" },
}
