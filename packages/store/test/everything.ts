import { type Claim, claimKinds, type Entry, idType, type Source } from '@onrecord/model'
import type { Store } from '../src/index.ts'
import { by, claim, event, link, notice, party, place, report, source } from './entries.ts'

// A small made-up record with something of everything there is, so that a release can be kept with data it wrote.

const monitor = party('A harbour monitor')
const office = party('مكتب المرفأ', { partOf: monitor.id })
const paper = party('The Harbour Paper')
const witness = party('A dock worker')
const twin = party('Harbour Paper')
const parties = [monitor, office, paper, witness, twin]
const coast = { ...place('The coast'), point: null }
const quay = {
  ...place('رصيف', [coast.id]),
  point: { latitude: 35.5, longitude: 35.8, radius: 300, basis: { en: 'a map' } },
} as Entry
const harbour = event('harbour', { places: [quay.id], window: '2031-03-06/2031-03-08' })
const street = event('street', { partOf: harbour.id, window: '2031-03', title: { en: 'Street', ar: 'الشارع' } })
const page: Source = {
  ...(source('page', paper) as Source),
  title: 'What was said at the harbour',
  language: 'en-GB',
  terms: { licence: 'CC BY 4.0', attribution: 'The Harbour Paper' },
  archivedUrl: 'https://archive.example.org/page',
  sha256: 'c'.repeat(64),
}
const kept: Source = { ...(source('kept', paper) as Source), redistribution: 'none', language: 'ar' }

/** A claim of every kind, from the first example of each; whom an example names is one of ours. */
const kinds = claimKinds.map(({ kind, examples: [value] }, index) => {
  const ours = JSON.parse(JSON.stringify(value).replaceAll(/"party-[0-9a-z]+"/g, JSON.stringify(office.id)))
  const about = index % 2 === 0 ? harbour : street
  return claim(kind, about, index % 3 === 0 ? paper : monitor, { kind, value: ours, statedAt: null } as Partial<Claim>)
})
const first = kinds[0] as Claim
const second = kinds[1] as Claim
const misread = claim('misread', harbour, witness)
const seen = claim('seen', street, witness, { statedAt: '2031-03~', hedge: 'alleged' })
const gone = claim('gone', street, witness)
const quoted: Entry = {
  ...report('quoted', first, page),
  quote: {
    exact: '«1,383» killed',
    prefix: null,
    suffix: ' at the harbour',
    language: 'en',
    direction: 'ltr',
    translation: null,
  },
} as Entry
const reports = [quoted, report('again', first, kept), report('other', second, page), report('lost', gone, page)]

const hiding = { ...notice('hide', seen), notice: 'withholding', reasonClass: 'safety' } as Entry
const lifted = { ...notice('lifted', second), notice: 'withholding', reasonClass: 'legal' } as Entry
const of = (kind: string, about: Entry, more: object = {}) =>
  ({ ...notice(kind, about), notice: kind, event: harbour.id, ...more }) as Entry

/** Puts something of everything on the record, at the hours its clock says. */
export const writeEverything = async (store: Store): Promise<void> => {
  await store.append({ ...by(...parties, coast, quay, harbour, street, page, kept), id: 'import-1' })
  await store.append(by(...kinds, misread, seen, gone, ...reports))
  await store.append(by(link('denied', seen, first), { ...harbour, slug: 'the-harbour' }))
  await store.append(by({ ...misread, statement: { en: 'read again', ar: 'قُرئ ثانية' } }, of('correction', misread)))
  await store.append(by({ ...monitor, refs: [] }, { ...office, refs: [...office.refs, ...monitor.refs] }))
  await store.append(by(of('retraction', second), of('withdrawal', kept), of('merge', twin, { into: paper.id })))
  await store.append(by(hiding, lifted))
  await store.append(by({ ...notice('lift', lifted), about: lifted.id, notice: 'restoration' }))
  await store.erase({ id: gone.id, author: 'an editor', reason: 'a private person', reasonClass: 'privacy' })

  const keys = []
  for (const scope of ['draft', 'publish', 'administer'] as const)
    keys.push(await store.keys.create({ name: `A ${scope} key`, scopes: [scope] }))
  await store.keys.find(keys[0]?.secret ?? '')
  await store.keys.revoke(keys[2]?.key.id ?? '')

  const author = { author: 'A draft key', reason: 'read in an article', key: keys[0]?.key.id ?? '' }
  for (const id of ['waiting', 'accepted', 'rejected'])
    await store.proposals.propose({ ...author, id: `proposal-${id}`, entries: [claim(id, street, paper)] })
  await store.proposals.accept('proposal-accepted', { author: 'A publish key', reason: 'the words are there' })
  await store.proposals.reject('proposal-rejected', { author: 'A publish key', why: 'not in the article' })

  const hooks = []
  for (const name of ['told', 'failing', 'stopped'])
    hooks.push((await store.webhooks.add(`https://example.org/${name}`)).webhook.id)
  await store.webhooks.failed(hooks[1] ?? '', 'it answered 503', new Date('2031-04-01T00:00:00Z'))
  await store.webhooks.failed(hooks[2] ?? '', 'it answered 410', null)
  await store.append(by(party('The last')))
}

/** The ids of what a type has on such a record, withheld and erased ones too. */
export const everyId = [...parties, coast, quay, harbour, street, page, kept, ...kinds, misread, seen, gone, ...reports]
  .map(({ id }) => id)
  .filter((id) => idType(id) !== null)
