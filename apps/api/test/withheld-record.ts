import { createHash } from 'node:crypto'
import { type Entry, idOf } from '@onrecord/model'
import type { Store } from '@onrecord/store'
import { emptyStore } from './database.ts'
import {
  bridgeRecord,
  changeset,
  claimOf,
  denial,
  event,
  harbour,
  harbourRecord,
  killed,
  later,
  monitor,
  party,
  withholding,
} from './record.ts'

// One entry of each type that is to leave no trace, each with words nothing else here has.
const named = (type: Entry['type'], name: string) => ({
  type,
  id: idOf(type, 'harbour', name),
  refs: [{ scheme: 'harbour', value: name }],
})
const sha256 = createHash('sha256').update('the kept copy').digest('hex')
/** A party of which nothing is to be told. */
export const witness = party('HID-PARTY', 'Vexilla Quorn')
/** A place of which nothing is to be told. */
export const moor = {
  ...named('place', 'HID-PLACE'),
  name: { en: 'Nethermoor' },
  aliases: [],
  kind: 'town',
  within: [],
  country: null,
  point: null,
  note: null,
}
/** An event of which nothing is to be told. */
export const fair = event('hid-quillmarsh', 'the Quillmarsh fair', harbour.id, [moor.id])
/** A claim of which nothing is to be told. */
export const told = {
  ...killed('HID-CLAIM', harbour.id, witness.id, '2031-03-07', 7919),
  statement: { en: 'Obsidian lanterns.' },
}
const atFair = claimOf('HID-FAIR', fair.id, monitor.id, '2031-03-07')
const happened = {
  ...atFair,
  kind: 'occurrence',
  value: { ...denial.value, happening: { key: 'hid-topic', label: { en: 'wexford' } } },
}
/** A publication of which nothing is to be told. */
export const page = {
  ...named('source', 'HID-SOURCE'),
  publisher: monitor.id,
  form: 'original',
  original: null,
  url: 'https://example.org/hid-address',
  title: 'Zirconia weekly',
  language: 'en',
  publishedAt: '2031-03-08',
  publishedAtBasis: null,
  retrievedAt: null,
  readAs: 'full',
  readNote: null,
  archivedUrl: null,
  sha256,
}
const quote = {
  exact: 'thrumming kettledrums',
  prefix: null,
  suffix: null,
  language: 'en',
  direction: 'ltr',
  translation: null,
}
const printed = {
  ...named('report', 'HID-REPORT'),
  claim: later.id,
  source: page.id,
  quote,
  chain: [],
  asPrinted: null,
  note: null,
}
const answers = {
  ...named('link', 'HID-LINK'),
  from: later.id,
  to: denial.id,
  relation: 'answers',
  statedBy: null,
  statedAt: null,
  source: null,
  why: { en: 'Gossamer threads.' },
}
const remark = {
  ...named('notice', 'HID-NOTICE'),
  about: printed.id,
  event: null,
  notice: 'correction',
  into: null,
  reason: { en: 'Marzipan slip.' },
}

/** What came on the record together with all that, and is shown. */
export const newcomer = party('P-NEWCOMER', 'A Newcomer')
/** All of it. */
export const hidden = [witness, moor, fair, told, happened, page, printed, answers, remark]
const words = [
  'Vexilla',
  'Quorn',
  'Nethermoor',
  'Quillmarsh',
  '7919',
  '7,919',
  'Obsidian',
  'wexford',
  'hid-topic',
  'Zirconia',
  'hid-address',
  'kettledrums',
  'Gossamer',
  'Marzipan',
  'secret reason',
  sha256,
]
/** What would tell of it, wherever it stood. */
export const traces = [
  ...words,
  ...hidden.map(({ id }) => id),
  ...hidden.flatMap(({ refs }) => refs.map(({ value }) => value)),
]

/** An instant at which all of it was shown. */
export const before = '2031-05-15T00:00:00Z'

/** Two records that differ in what one of them withholds and the other never had. */
export interface TwoRecords {
  readonly withholds: Store
  readonly without: Store
  /** Withholds it: until then the first record shows everything. */
  withhold(): Promise<void>
}

/** Makes them. */
export const twoRecords = async (): Promise<TwoRecords> => {
  const clock = { now: new Date('2031-05-01T00:00:00Z') }
  const [withholds, without] = [await emptyStore(() => clock.now), await emptyStore(() => clock.now)]
  const base = changeset(...harbourRecord, ...bridgeRecord)
  for (const store of [withholds, without]) await store.append(base)
  clock.now = new Date('2031-05-10T00:00:00Z')
  await withholds.append({ ...changeset(newcomer, ...hidden), reason: 'What Vexilla told' })
  await without.append(changeset(newcomer))
  // Four of the nine are withheld one by one: the others fall with what they name, or because only these led to them.
  const notices = [fair, told, page, answers].map(({ id }) => ({ ...withholding(id), reason: { en: 'secret reason' } }))
  const withhold = async () => {
    clock.now = new Date('2031-06-01T00:00:00Z')
    await withholds.append({ ...changeset(...notices), reason: 'secret reason' })
  }
  return { withholds, without, withhold }
}

/** Which state of the record an answer is of: the two records did not take the same steps. */
export const unversioned = (text: string): string =>
  text
    .replace(/"position":\d+,"recordedAt":("[^"]*"|null)/g, '"version"')
    .replace(/"recordedAt":("[^"]*"|null),"position":\d+/g, '"version"')
    .replace(/version[- ]\d+/g, 'version')
    .replace(/"timeStamp":"[^"]*"/g, '"version"')
    // a feed without entries is as new as the record
    .replace(/(<feed [\s\S]*?<updated>)[^<]*(<\/updated>)(?![\s\S]*<entry>)/, '$1version$2')
    // a page of a search goes on with the record as it stood on the first
    .replace(/"next":"\d+\.(\d+\.\d+\.)/g, '"next":"$1')
