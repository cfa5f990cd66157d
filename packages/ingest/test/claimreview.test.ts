import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Entry, namings, sentence } from '@onrecord/model'
import { expect, onTestFinished, test } from 'vitest'
import { claimReview, importPublication } from '../src/index.ts'
import { memoryRecord } from './memory-record.ts'
import { makeFile } from './ucdp.ts'

const review = (more: Record<string, unknown> = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/mill',
  datePublished: '2025-03-12T23:30:00-05:00',
  inLanguage: 'en',
  claimReviewed: 'The army burned the mill.',
  author: { '@type': 'Organization', name: 'Northland Checks', url: 'https://checks.example' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'GovernmentOrganization', name: 'Southern Front press office' },
    datePublished: '2025-03-10',
    appearance: { '@type': 'CreativeWork', url: 'https://front.example/1' },
  },
  reviewRating: { '@type': 'Rating', ratingValue: '2', bestRating: 5, worstRating: 1, alternateName: 'Mostly false' },
  ...more,
})

const importReviews = async (path: string, record = memoryRecord()) => {
  const aside: { code: string; row: number }[] = []
  const account = await importPublication(await claimReview.open(path), record, {
    author: 'a tester',
    reason: 'to try it',
    onAside: (piece) => void aside.push(piece),
  })
  return { account, aside, record }
}

const json = (value: unknown, name = 'reviews.json') => makeFile(JSON.stringify(value), name)

const ofType = <Type extends Entry['type']>(entries: readonly Entry[], type: Type) =>
  entries.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type)

/** What the claims of a file say, as readers get it. */
const said = async (path: string): Promise<string[]> => {
  const { record } = await importReviews(path)
  const names = namings(record.all()).en
  return ofType(record.all(), 'claim').map((claim) => sentence(claim, names))
}

test('a review is the claim by its claimant and the rating by its reviewer, word for word, and nothing of ours', async () => {
  const { record, account } = await importReviews(await json(review()))
  expect(account).toMatchObject({ read: 1, appended: 1, setAside: 0 })
  expect(await said(await json(review()))).toEqual([
    'On 10 March 2025, Southern Front press office told, from outside, “The army burned the mill.”.',
    'On 12 March 2025, Northland Checks told, from outside, that its rating of the statement is “Mostly false” (2; best 5, worst 1).',
  ])
  expect(ofType(record.all(), 'link')).toMatchObject([{ relation: 'answers' }])
  expect(ofType(record.all(), 'source').map(({ url }) => url)).toEqual(
    expect.arrayContaining(['https://checks.example/mill', 'https://front.example/1']),
  )
  expect(ofType(record.all(), 'report').map(({ quote }) => quote?.exact)).toEqual(
    expect.arrayContaining(['The army burned the mill.', 'Mostly false']),
  )
  const fields = JSON.stringify(record.all()).match(/"(\w+)":/g)
  expect(fields?.filter((field) => /verified|true|fake|score/i.test(field))).toEqual([])
})

const page = (...blocks: string[]): string =>
  `<!doctype html><html><head><script>document.write("<b>")</script>${blocks
    .map((block) => `<script type="application/ld+json">${block}</script>`)
    .join('')}</head><body>words</body></html>`

const forms = [
  { note: 'a page', text: page(JSON.stringify(review())) },
  { note: 'a page with other blocks', text: page('{"@type":"WebSite"}', JSON.stringify([review()])) },
  { note: 'a graph', text: JSON.stringify({ '@graph': [{ '@type': 'Person' }, review()] }) },
  { note: 'types in a list and in full', text: JSON.stringify(review({ '@type': ['http://schema.org/ClaimReview'] })) },
  { note: 'a commented block', text: page(`<!-- ${JSON.stringify(review())} -->`) },
  { note: 'a block as XHTML has it', text: page(`//<![CDATA[\n${JSON.stringify(review())}\n//]]>`) },
  { note: 'one in comments of style sheets', text: page(`/*<![CDATA[*/ ${JSON.stringify(review())} /*]]>*/`) },
  { note: 'one with a script’s end of comment', text: page(`<!--\n${JSON.stringify(review())}\n//-->`) },
  { note: 'a block that is just character data', text: page(`<![CDATA[${JSON.stringify(review())}]]>`) },
  { note: 'line ends within texts', text: page(JSON.stringify(review()).replace('burned ', 'burned\n')) },
  { note: 'a comma too many', text: page(`${JSON.stringify(review()).slice(0, -1)},}`) },
  {
    note: 'a DataFeed',
    text: JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review()] }] }),
  },
  { note: 'an ItemList', text: JSON.stringify({ itemListElement: [{ position: 1, item: review() }] }) },
  {
    note: 'a page where the plus sign is an entity',
    text: page(JSON.stringify(review())).replace('ld+json', 'ld&#43;json'),
  },
  {
    note: 'a script with other attributes',
    text: page(JSON.stringify(review())).replace('type="application', 'data-of="a > b" type="application'),
  },
  {
    note: 'a script that is not closed',
    text: `<html><script type="application/ld+json">${JSON.stringify(review())}`,
  },
  {
    note: 'a claim that holds it',
    text: JSON.stringify({
      '@type': 'Claim',
      text: 'The army burned the mill.',
      author: { name: 'Southern Front press office' },
      review: review({ claimReviewed: undefined, itemReviewed: undefined }),
    }),
  },
  {
    note: 'a graph whose things name each other',
    text: JSON.stringify({
      '@graph': [
        review({ author: { '@id': '#who' }, itemReviewed: { '@id': '#what' }, reviewRating: { '@id': '#rated' } }),
        { '@id': '#who', '@type': 'Organization', name: 'Northland Checks', parentOrganization: { '@id': '#who' } },
        { '@id': '#what', '@type': 'Claim', author: { '@id': '#front' }, datePublished: '2025-03-10' },
        { '@id': '#front', '@type': 'GovernmentOrganization', name: 'Southern Front press office' },
        { '@id': '#rated', '@type': 'Rating', alternateName: 'Mostly false', ratingValue: 2 },
      ],
    }),
  },
  { note: 'no context', text: JSON.stringify({ ...review(), '@context': undefined }) },
  { note: 'an unknown context', text: JSON.stringify(review({ '@context': 'https://other.example' })) },
]

test.each(forms)('finds the review in $note', async ({ text }) => {
  const { record, account } = await importReviews(await makeFile(text, 'a-file'))
  expect(account).toMatchObject({ read: 1, appended: 1 })
  expect(ofType(record.all(), 'claim')).toHaveLength(2)
  expect(ofType(record.all(), 'party').map(({ name }) => name.en)).toEqual(
    expect.arrayContaining(['Northland Checks', 'Southern Front press office']),
  )
})

const oddities = [
  { note: 'an author as text', more: { author: 'Northland Checks' }, says: /^On 12 March 2025, Northland Checks/ },
  { note: 'authors in a list', more: { author: [{ name: 'Northland Checks' }] }, says: /Northland Checks told/ },
  { note: 'no author', more: { author: undefined }, says: /checks\.example told/ },
  { note: 'a rating in numbers only', more: { reviewRating: { ratingValue: 1 } }, says: /is “1”\./ },
  {
    note: 'an inverted scale',
    more: { reviewRating: { ratingValue: 5, bestRating: 1, worstRating: 5, alternateName: 'False' } },
    says: /“False” \(5; best 1, worst 5\)/,
  },
  { note: 'a rating as text', more: { reviewRating: 'Unproven' }, says: /“Unproven”/ },
  { note: 'entities', more: { claimReviewed: 'Fire &amp;amp; &quot;smoke&quot;' }, says: /“Fire & "smoke"”/ },
  { note: 'mark-up', more: { claimReviewed: '<p>Fire</p><p>smoke</p>' }, says: /“Fire smoke”/ },
  { note: 'no claimant', more: { itemReviewed: {} }, says: /^Someone the review does not name, at/ },
  { note: 'what was reviewed in a list', more: { itemReviewed: [{ author: 'A Mayor' }] }, says: /^A Mayor, .*told/ },
  {
    note: 'what was reviewed within itself',
    more: { itemReviewed: { itemReviewed: { author: { name: 'A Mayor' } } } },
    says: /^A Mayor, .*told/,
  },
  { note: 'an American date', more: { datePublished: 'March 12, 2025' }, says: /On 12 March 2025, Northland/ },
  { note: 'a date in doubt', more: { datePublished: '03/12/2025' }, says: /^Northland Checks, at a date not known/ },
]

test.each(oddities)('reads a review with $note', async ({ more, says }) => {
  expect(await said(await json(review(more)))).toContainEqual(expect.stringMatching(says))
})

test('reads what Google’s fact check API answers', async () => {
  const answer = {
    claims: [
      {
        text: 'The army burned the mill.',
        claimant: 'A Mayor',
        claimDate: '2025-03-10T00:00:00Z',
        claimReview: [
          { publisher: { name: 'Checks', site: 'c.example' }, url: 'https://c.example/1', textualRating: 'False' },
          { publisher: { site: 'd.example' }, url: 'https://d.example/1', textualRating: 'خطأ', languageCode: 'ar' },
        ],
      },
    ],
    nextPageToken: 'x',
  }
  const { record, account } = await importReviews(await json(answer))
  expect(account).toMatchObject({ read: 2, appended: 2 })
  expect(ofType(record.all(), 'event')).toHaveLength(1)
  expect(ofType(record.all(), 'report').map(({ quote }) => quote?.direction)).toContain('rtl')
})

test('lines that are no JSON, reviews of nothing and reviews told twice are set aside, the others go in', async () => {
  const lines = [JSON.stringify(review()), '{"@type": "ClaimRev', JSON.stringify(review({ claimReviewed: '' }))]
  const { account, aside } = await importReviews(
    await makeFile([...lines, JSON.stringify(review())].join('\n'), 'reviews.ndjson'),
  )
  expect(account).toMatchObject({ read: 4, appended: 1, setAside: 3 })
  expect(aside.map(({ code }) => code)).toEqual(['json-malformed', 'claim-missing', 'review-twice'])
})

test('what a page has commented out is not published, and what it writes as microdata is set aside with that reason', async () => {
  const written = '<div itemscope itemtype="https://schema.org/ClaimReview"><p itemprop="claimReviewed">Fire</p></div>'
  const commented = `<!-- ${page(JSON.stringify(review()))} -->`
  const { account, aside } = await importReviews(await makeFile(`<html>${commented}${written}</html>`, 'a-page'))
  expect(account).toMatchObject({ read: 1, appended: 0, setAside: 1 })
  expect(aside).toMatchObject([{ code: 'microdata' }])
})

test('a review within what another one reviewed is found, too', async () => {
  const inner = review({ url: 'https://checks.example/mill-again' })
  const { account } = await importReviews(await json(review({ itemReviewed: { '@type': 'Article', review: inner } })))
  expect(account).toMatchObject({ read: 2, appended: 2 })
})

test('a second rating of the same words on the same page is set aside as another one, not as the same', async () => {
  const other = review({ reviewRating: { alternateName: 'Half true' } })
  const { account, aside } = await importReviews(await json([review(), other, review()]))
  expect(account).toMatchObject({ read: 3, appended: 1, setAside: 2 })
  expect(aside.map(({ code }) => code)).toEqual(['review-differs', 'review-twice'])
})

test('half of a pair of characters sets its review aside, and the others go in', async () => {
  const text = JSON.stringify([
    review(),
    review({ claimReviewed: 'The mill HALF burned.' }),
    review({ claimReviewed: '\\ud800' }),
  ])
  const { account, aside } = await importReviews(await makeFile(text.replace('HALF', '\\ud83d'), 'reviews.json'))
  expect(account).toMatchObject({ read: 3, appended: 2, setAside: 1 })
  expect(aside).toMatchObject([{ row: 2, code: 'entry-invalid' }])
})

test('lines of which the first is broken are lines all the same', async () => {
  const lines = ['{"@type": "Claim', JSON.stringify(review()), JSON.stringify(review({ url: 'https://b.example/1' }))]
  const { account, aside } = await importReviews(await makeFile(lines.join('\n'), 'reviews.ndjson'))
  expect(account).toMatchObject({ read: 3, appended: 2 })
  expect(aside).toMatchObject([{ row: 1, code: 'json-malformed' }])
})

test('a body that reviews goes before the people who write for it', async () => {
  const author = [
    { '@type': 'Person', name: 'A Writer' },
    { '@type': 'NewsMediaOrganization', name: 'Northland Checks' },
  ]
  expect(await said(await json(review({ author })))).toContainEqual(
    expect.stringMatching(/^On 12 March 2025, Northland Checks/),
  )
})

test('a folder of saved pages goes in together, and a second time adds nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-reviews-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'a.html'), page(JSON.stringify(review())))
  await writeFile(join(folder, 'b.html'), page(JSON.stringify(review({ url: 'https://other.example/1', author: 'B' }))))
  await writeFile(join(folder, 'c.txt'), 'no page')
  const { account, record } = await importReviews(folder)
  expect(account).toMatchObject({ read: 2, appended: 2 })
  expect(ofType(record.all(), 'event')).toHaveLength(1)
  expect((await importReviews(folder, record)).account).toMatchObject({ unchanged: 2, appended: 0 })
  expect((await claimReview.open(folder)).said.join()).toContain('not read, by their names no saved pages: c.txt')
})

const refused = [
  { note: 'a page without a review', text: '<html><body>words</body></html>', code: 'nothing-to-read' },
  { note: 'JSON that breaks off', text: JSON.stringify(review(), null, 1).slice(0, 200), code: 'other-dataset' },
  { note: 'an empty file', text: '', code: 'nothing-to-read' },
  { note: 'plain words', text: 'The army burned the mill.', code: 'other-dataset' },
  { note: 'an archive', text: 'PK\u0003\u0004words', code: 'packed' },
]

test.each(refused)('refuses $note', async ({ text, code }) => {
  await expect(claimReview.open(await makeFile(text, 'a-file'))).rejects.toMatchObject({ code })
})

test('of a folder, what is set aside says in which file it stands, and pages without a review are named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-reviews-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'a.html'), page(JSON.stringify(review())))
  await writeFile(join(folder, 'b.html'), page('{"@type": "ClaimReview", cut'))
  await writeFile(join(folder, 'c.html'), '<p>no review</p>')
  const { aside } = await importReviews(folder)
  expect(aside).toMatchObject([{ row: 2, sentence: expect.stringContaining('b.html: it is no JSON') }])
  expect((await claimReview.open(folder)).said).toContain('  no review in: c.html')
})
