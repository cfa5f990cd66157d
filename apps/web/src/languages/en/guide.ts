/** How to read the record with a program. */
export const guide = {
  title: 'Read it with a program',
  description:
    'The record as data: no key, every page’s answer in several forms, a history to follow, tools for assistants.',
  lead: 'Everything on these pages comes from one public API, and you can ask it what the pages ask. There is no key and nothing to sign.',
  start: 'Start here',
  startText: 'The list of events, then one event with everything said of it:',
  documents: 'The whole of it',
  documentsText: 'Every address with an example that is run as it stands, and the same for programs:',
  docs: 'All addresses, with examples',
  openapi: 'OpenAPI document',
  policy: 'What may change, and how it is announced',
  errors: 'What each error code means',
  forms: 'Forms',
  formsText: 'The end of an address, or the Accept header, says in which form you want the answer:',
  formNames: {
    json: 'JSON, the usual one',
    jsonld: 'linked data: schema.org, PROV-O and Web Annotation',
    geojson: 'a map; a place is a point only where it is known to within a kilometre',
    csv: 'a table',
    ndjson: 'one entry a line',
  },
  clocks: 'Two clocks',
  clocksText:
    'saidBy answers with what had been said by a day; recordedBy with what this record held at an instant. Every answer names its version, so that what you cite can be found again.',
  follow: 'Keep a copy',
  followText:
    'The history tells what came of each entry, in order. Whoever follows it from the beginning has what a fresh read gives, and is told what to forget.',
  changes: 'The history',
  notices: 'Only corrections, merges and what was withheld',
  check: 'Check it',
  checkText: 'Every entry is in a signed log that can only grow; each claim’s page says how to check its line.',
  checkpoint: 'The signed state of the log',
  assistants: 'Assistants',
  assistantsText:
    'A read-only server of the Model Context Protocol gives assistants the same answers, in sentences that keep their speakers:',
  manners: 'Manners',
  mannersText:
    'Each address may ask so much a minute; the answers say how much is left. Send back the ETag you were given, and you are only told what is new. A number belongs to whoever said it: keep the sentence with it.',
}
