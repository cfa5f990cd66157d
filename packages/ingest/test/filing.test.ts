import type { Claim, Report, Source } from '@onrecord/model'
import { expect, test } from 'vitest'
import { claimIdOf, type Filing, fileDrafts } from '../src/filing/filing.ts'
import { newParty } from '../src/filing/new-party.ts'
import { blame, draftOf, head, known, toll } from './by-hand.ts'

const people = ['The Harun Monitor', 'The mayor', 'the army', 'The Harbour Post']
const filing: Filing = {
  event: known('event', 'fire'),
  publisher: known('party', 'The Harbour Post'),
  source: null,
  party: (words) => (people.includes(words) ? known('party', words) : null),
  place: (words) => (words === 'Orell' ? known('place', words) : null),
}
const entriesOf = (drafts: Parameters<typeof fileDrafts>[1], more: Partial<Filing> = {}) => {
  const { entries, undecided } = fileDrafts(head, drafts, { ...filing, ...more })
  return {
    undecided,
    sources: entries.filter((entry): entry is Source => entry.type === 'source'),
    claims: entries.filter((entry): entry is Claim => entry.type === 'claim'),
    reports: entries.filter((entry): entry is Report => entry.type === 'report'),
  }
}

test('drafts become one source, and a claim and its report each, with the words as printed', () => {
  const { sources, claims, reports } = entriesOf([toll(), blame()])
  expect(sources).toMatchObject([{ sha256: head.sha256, publishedAt: '2025-03-10', url: head.url }])
  expect(claims).toMatchObject([
    {
      kind: 'casualties',
      claimant: known('party', 'The Harun Monitor'),
      hedge: 'asserted',
      statedAt: '2025-03-10~',
      asStated: { population: 'people', area: 'Orell', unit: null },
      value: { outcome: 'killed', stance: 'unstated', scope: { area: { places: [known('place', 'Orell')] } } },
    },
    { kind: 'responsibility', hedge: 'alleged', value: { attitude: 'denies', parties: [known('party', 'the army')] } },
  ])
  expect(reports.map(({ claim }) => claim)).toEqual(claims.map(({ id }) => id))
  expect(reports[0]).toMatchObject({ source: sources[0]?.id, quote: { exact: '12 people were killed in Orell' } })
})

test('what the drafting calls otherwise is filed in the words of the model', () => {
  const joint = toll()
  if (joint.kind !== 'casualties') throw new Error('a toll is casualties')
  const { claims } = entriesOf([
    toll({ value: { ...joint.value, outcome: 'casualties' } }),
    blame({ id: 'feared', stance: 'warns' }),
  ])
  expect(claims).toMatchObject([{ value: { outcome: 'harmed' } }, { value: { attitude: 'warns-of' } }])
})

test('filing the same drafts again gives the same entries', () => {
  expect(entriesOf([toll(), blame()])).toEqual(entriesOf([toll(), blame()]))
})

test('whoever passed it on is in the chain, and never the one who says it', () => {
  const relayed = toll({ relayedBy: [{ name: 'The mayor', spans: [[0, 3]] }] })
  const { claims, reports } = entriesOf([relayed])
  expect(reports[0]?.chain.map(({ name }) => name)).toEqual(['The mayor', 'The Harbour Post'])
  expect(claims[0]?.claimant).toBe(known('party', 'The Harun Monitor'))
})

test('the same number told twice is two reports of one claim, also when one was accepted before the other', () => {
  const again = toll({ id: 'lead', repeats: 'toll', source: null })
  const claim = claimIdOf(head, 'toll')
  const { claims, reports } = entriesOf([again], { claims: new Set([claim]) })
  expect(claims).toEqual([])
  expect(reports.map((report) => report.claim)).toEqual([claim])
})

test('the same number told twice is two reports of one claim, in whichever order it is told', () => {
  const again = toll({ id: 'lead', repeats: 'toll', source: null })
  const { claims, reports } = entriesOf([again, toll()])
  expect(claims).toHaveLength(1)
  expect(reports.map(({ claim }) => claim)).toEqual([claims[0]?.id, claims[0]?.id])
})

test('what the text says itself is said by its publisher', () => {
  expect(entriesOf([toll({ source: null })]).claims[0]?.claimant).toBe(known('party', 'The Harbour Post'))
})

test('a source that is on the record already is not made again', () => {
  const { sources, reports } = entriesOf([toll()], { source: known('source', 'there') })
  expect(sources).toEqual([])
  expect(reports[0]?.source).toBe(known('source', 'there'))
})

test('what needs a decision is handed back with the reason, and makes no entry, nor a source for nothing', () => {
  const nobody = entriesOf([toll(), blame()], { party: () => null })
  expect(nobody.undecided.map(({ reason }) => reason.code)).toEqual(['claimant-undecided', 'party-unknown'])
  expect([...nobody.sources, ...nobody.claims, ...nobody.reports]).toEqual([])
})

test('a place the record does not know stays in its words, and is not made "everywhere"', () => {
  const [claim] = entriesOf([toll()], { place: () => null }).claims
  expect(claim).toMatchObject({ asStated: { area: 'Orell' }, value: { scope: { area: null } } })
})

test.each([
  { kind: 'occurrence', value: { happening: 'the mill' } },
  { kind: 'status', value: { subject: 'the mill', status: 'over' } },
  { kind: 'characterisation', value: { label: 'a massacre', term: 'massacre' } },
  { kind: 'commitment', value: { what: 'to rebuild the mill' } },
  { kind: 'demand', value: { addressee: 'the army', what: 'to leave' } },
  { kind: 'account', value: { vantage: 'resident', summary: 'that it burned' } },
  { kind: 'silence', value: { manner: 'declined', about: 'the mill' } },
  { kind: 'sequence', value: { trigger: 'the fire', response: null } },
  {
    kind: 'tally',
    value: {
      what: 'massacres',
      count: { min: 3, max: 3, point: 3, approximate: false, wording: 'three' },
      population: null,
      place: null,
      window: null,
      part: false,
    },
  },
])('a draft of kind $kind becomes a claim the model takes', ({ kind, value }) => {
  expect(entriesOf([draftOf('x', kind, 'the mill', 'The mayor', value)]).claims).toMatchObject([{ kind }])
})

test('topics of words in another script keep apart by their words', () => {
  const happening = (words: string) =>
    entriesOf([draftOf('x', 'occurrence', 'the mill', 'The mayor', { happening: words })]).claims[0]?.value
  expect(happening('حريق')).not.toEqual(happening('هجوم'))
})

test.each([
  { words: 'The Defence Ministry', source: null, kind: 'state-body' },
  { words: 'The Harun Observatory', source: null, kind: 'monitor' },
  { words: 'Ines Holm', source: null, kind: 'person' },
  { words: 'residents of the town', source: null, kind: 'unnamed' },
  { words: 'The Harbour Post', source: null, kind: 'media' },
])('a new party called "$words" is taken to be of the kind $kind', ({ words, source, kind }) => {
  expect(newParty(words, head, source).kind).toBe(kind)
})

test('who published an article is a publisher, and no person for having a name like one', () => {
  expect(
    ['Enab Baladi', 'Al Jazeera', 'عنب بلدي', 'Ministry of Information'].map(
      (words) => newParty(words, head, null, true).kind,
    ),
  ).toEqual(['media', 'media', 'media', 'state-body'])
})

test('a name is one new party wherever it stands, a crowd is another in each article', () => {
  const there = { ...head, textSha256: 'c'.repeat(64) }
  const ids = (words: string) => [newParty(words, head, null).id, newParty(words, there, null).id]
  expect(new Set(ids('Ines Holm')).size).toBe(1)
  expect(new Set(ids('residents')).size).toBe(2)
})

test('a draft that belongs to a question of the event is filed under it, and under its part of the event', () => {
  const topic = { key: 'the-mill', label: { en: 'the mill' } }
  const part = known('event', 'mill')
  const status = draftOf('x', 'status', 'the mill', 'The mayor', { subject: 'the old mill', status: 'over' })
  const [claim] = entriesOf([status], { topic: (kind) => (kind === 'status' ? topic : null), under: () => part }).claims
  expect(claim).toMatchObject({ event: part, value: { subject: topic }, statement: { en: 'the mill' } })
  expect(entriesOf([status]).claims[0]).toMatchObject({ event: filing.event, value: { subject: { key: 'old-mill' } } })
})
