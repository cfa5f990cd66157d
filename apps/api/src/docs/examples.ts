/** One way to ask an operation: its address on the bundled record, and the call of the TypeScript client that asks the same. */
export interface Example {
  readonly path: string
  /** Null for what the client has no call for: programs have the address. */
  readonly client: string | null
}

const event = 'syria-coast-2025'
const claim = 'coast-2025:SOHR-0312-1383'

/** An example of every operation, by its id; each is run by a test, in every language the documents show. */
export const examples: Readonly<Record<string, Example>> = {
  getRoot: { path: '/', client: null },
  getOpenApi: { path: '/openapi.json', client: null },
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
  listClaims: { path: `/v1/claims?ref=${claim}`, client: `client.claimsByRef('${claim}')` },
  getClaim: { path: '/v1/claims/{claim}', client: "client.claim('{claim}')" },
  listReports: { path: '/v1/reports?ref=coast-2025:TASS-1469', client: "client.reportsByRef('coast-2025:TASS-1469')" },
  listEntries: { path: `/v1/entries?ref=${claim}`, client: `client.entriesByRef('${claim}')` },
  getEntry: { path: '/v1/entries/{claim}', client: "client.entry('{claim}')" },
}
