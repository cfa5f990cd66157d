import type { PublishedReport } from '@onrecord/model'
import { describe, expect, test } from 'vitest'
import { changesOf } from './changes.ts'
import { type Stop, treeOf } from './hops.ts'

const report = (id: string, ...parties: (string | null)[]): PublishedReport =>
  ({
    id,
    source: id,
    chain: parties.map((party) => ({ party, name: party ?? 'unnamed original' })),
  }) as unknown as PublishedReport

/** The tree as text: a stop, what was read there, and what followed. */
const drawn = (stops: readonly Stop[]): unknown[] =>
  stops.map(({ party, reports, next }) => [party, reports.map(({ id }) => id).join(), ...drawn(next)])

const lastOf = ({ chain }: PublishedReport) => chain.at(-1)?.party ?? null

describe('treeOf', () => {
  test('chains that begin alike share their stops; the speaker is the root and no stop', () => {
    const reports = [
      report('1', 'committee', 'afp', 'arab-news', 'daily8'),
      report('2', 'committee', 'tass'),
      report('3', 'committee', 'afp', 'mayadeen'),
    ]
    expect(drawn(treeOf(reports, 'committee', lastOf))).toEqual([
      ['afp', '', ['arab-news', '', ['daily8', '1']], ['mayadeen', '3']],
      ['tass', '2'],
    ])
  })
  test('a page the chain does not name is its last stop all the same', () => {
    expect(drawn(treeOf([report('1', 'sohr')], 'sohr', () => 'rco'))).toEqual([['rco', '1']])
    expect(drawn(treeOf([report('1')], 'sohr', () => 'rco'))).toEqual([['rco', '1']])
  })
  test('two pages that came the same way stand at one stop', () => {
    expect(drawn(treeOf([report('1', 'a', 'b'), report('2', 'a', 'b')], 'a', lastOf))).toEqual([['b', '1,2']])
  })
  test('unnamed stops are one stop where they are called the same', () => {
    const reports = [report('1', 'a', null, 'b'), report('2', 'a', null, 'c')]
    expect(drawn(treeOf(reports, 'a', lastOf))).toEqual([[null, '', ['b', '1'], ['c', '2']]])
  })
  test('a chain that comes back to an outlet ends', () => {
    expect(drawn(treeOf([report('1', 'a', 'b', 'c', 'b')], 'a', lastOf))).toEqual([['b', '', ['c', '', ['b', '1']]]])
  })
})

describe('changesOf', () => {
  const drift = (aspect: string, claimed: string, printed: string) =>
    ({
      aspect,
      claimed: { en: claimed },
      printed: { en: printed },
      sentence: { en: '' },
    }) as PublishedReport['drift'][number]
  test('a number and its bound that changed together are one change', () => {
    expect(
      changesOf([drift('number', '1,426', 'at least 1,443'), drift('bound', '1,426', 'at least 1,443')]),
    ).toMatchObject([{ aspects: ['number', 'bound'], words: { printed: { en: 'at least 1,443' } } }])
  })
  test('whole sentences are not set against one another', () => {
    expect(changesOf([drift('speaker', 'a', 'b'), drift('answer', 'x', 'y'), drift('parts', 'x', 'y')])).toMatchObject([
      { aspects: ['speaker'], words: { claimed: { en: 'a' } } },
      { aspects: ['answer', 'parts'], words: null },
    ])
  })
  test('nothing changed is nothing', () => {
    expect(changesOf([])).toEqual([])
  })
})
