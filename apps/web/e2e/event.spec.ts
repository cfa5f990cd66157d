import AxeBuilder from '@axe-core/playwright'
import { dossier, event, expect, overflow, test } from './test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const parts = { matrix: `/events/${event}/matrix`, sources: `/events/${event}/sources?page=2` }

for (const [name, path] of Object.entries(parts))
  for (const language of ['en', 'ar'])
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const)
      test.describe(`${name}, ${language}, ${colorScheme}, ${width}`, () => {
        test.use({ colorScheme, viewport: { width, height: 800 } })

        test('is whole and accessible', async ({ page, errors }) => {
          const answer = await page.goto(`/${language}${path}`)
          expect(answer?.status()).toBe(200)
          await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
          await expect(page.locator('h1')).toHaveCount(1)
          expect(await overflow(page)).toBe(0)
          expect(errors).toEqual([])
          const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 2)}`)).toEqual([])
        })
      })

for (const language of ['en', 'ar'])
  test(`the event’s page weighs no more than 60 KB of compressed HTML, in ${language}`, async ({ request }) => {
    const { gzipSync } = await import('node:zlib')
    const html = await (await request.get(`/${language}/events/${event}`)).body()
    expect(gzipSync(html, { level: 6 }).length).toBeLessThanOrEqual(60 * 1024)
  })

test('questions stand under how they stand, agreed first, and keep the number they have in the table', async ({
  page,
}) => {
  await page.goto(`/en/events/${event}`)
  const states = await page.locator('.question-list h3 .state').allTextContents()
  const order = ['agreed', 'disputed', 'open', 'single origin', 'unanswered']
  const found = states.map((state) => order.findIndex((name) => state.includes(name)))
  expect(found).toEqual([...found].sort())
  expect(states[0]).toContain('agreed')
  const head = page.locator('.matrix thead a').first()
  const [number, wording] = ((await head.textContent()) ?? '').split(/\. (.*)/)
  const item = page.locator('.question-list li', { hasText: wording ?? '' }).first()
  await expect(item).toHaveAttribute('value', number ?? '')
  await head.click()
  await expect(page).toHaveURL(/#question-/)
})

test('every mark of the table of who said what leads to a claim of its speaker', async ({ page }) => {
  await page.goto(`/en/events/${event}`)
  const { claims } = (await dossier()) as unknown as { claims: { id: string; claimant: string }[] }
  const by = new Map(claims.map(({ id, claimant }) => [id, claimant]))
  const rows = await page.locator('.matrix tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      speaker: row.querySelector('th a')?.getAttribute('href')?.split('/').at(-1) ?? '',
      marks: [...row.querySelectorAll('td a')].map((mark) => mark.getAttribute('href')?.split('/').at(-1) ?? ''),
    })),
  )
  expect(rows.length).toBeGreaterThan(5)
  for (const { speaker, marks } of rows) for (const mark of marks) expect(by.get(mark)).toBe(speaker)
})

test('on a phone the table scrolls inside itself by keyboard, and the speakers stay in view', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  for (const language of ['en', 'ar']) {
    await page.goto(`/${language}/events/${event}`)
    const table = page.locator('.scrolls').first()
    await table.focus()
    await expect(table).toBeFocused()
    await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight')
    await expect.poll(() => table.evaluate((element) => Math.abs(element.scrollLeft))).toBeGreaterThan(0)
    const box = await table.locator('tbody th').first().boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
    expect(await overflow(page)).toBe(0)
  }
})

test('the timeline runs the other way in Arabic, and a bar leads to the page as of its day', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const across = async (language: string) => {
    await page.goto(`/${language}/events/${event}`)
    const parts = page.locator('svg.timeline.wide .part path')
    const x = async (index: number) => (await parts.nth(index).boundingBox())?.x ?? 0
    return Math.sign((await x((await parts.count()) - 1)) - (await x(0)))
  }
  expect([await across('en'), await across('ar')]).toEqual([1, -1])
  await page.goto(`/en/events/${event}`)
  const bar = page.locator('svg.timeline.wide .bar').first()
  await bar.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/saidBy=\d{4}-\d{2}-\d{2}/)
  await expect(page.locator('.clock .shown')).toHaveCount(1)
})

test('the timeline and its table hold the same days, its drawing and its list the same events', async ({ page }) => {
  await page.goto(`/en/events/${event}`)
  const hrefs = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(await hrefs('svg.timeline.wide .bar')).toEqual(await hrefs('table.by-day th a'))
  const listed = await hrefs('.parts-list h4 a')
  for (const href of await hrefs('svg.timeline.wide .part')) expect(listed).toContain(href)
})

test('the map has a point for a town, none for an area, and every place of it is in its table', async ({ page }) => {
  await page.goto(`/en/events/${event}`)
  const drawn = await page.locator('svg.map a').evaluateAll((all) =>
    all.map((spot) => ({
      href: spot.getAttribute('href'),
      area: spot.querySelector('.area') !== null,
      circles: spot.querySelectorAll('circle').length,
    })),
  )
  const listed = await page.locator('table.places th a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  expect(drawn.length).toBeGreaterThan(3)
  for (const { href, area, circles } of drawn) {
    expect(listed).toContain(href)
    expect(circles).toBe(area ? 1 : 2)
  }
  await expect(page.locator('.where figcaption')).toContainText('Natural Earth')
})

test('the days worth going to are plain links that keep the lens', async ({ page }) => {
  await page.goto(`/en/events/${event}?lens=full-range`)
  await page.getByRole('link', { name: 'First day' }).click()
  await expect(page).toHaveURL(/lens=full-range&saidBy=2025-03-06/)
  await page.getByRole('link', { name: 'The day after' }).click()
  await expect(page).toHaveURL(/saidBy=2025-03-07/)
  await page.getByRole('link', { name: 'The day before' }).click()
  await expect(page.locator('.clock [aria-current=date]')).toHaveText('First day')
  await page.getByRole('link', { name: 'Today: everything' }).click()
  await expect(page).toHaveURL(/\?lens=full-range$/)
})

test('all publications are there, page by page, each with its language and the claims it carries', async ({ page }) => {
  await page.goto(`/en/events/${event}`)
  await page.locator('.sources a', { hasText: 'All' }).last().click()
  const seen = new Set<string>()
  for (;;) {
    for (const href of await page
      .locator('.source-table tbody th > a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
      seen.add(href)
    await expect(
      page.locator('.source-table tbody tr').first().locator('td').last().locator('a').first(),
    ).toHaveAttribute('href', /\/en\/claims\/claim-/)
    const next = page.locator('.pages a[rel=next]')
    if ((await next.count()) === 0) break
    await next.click()
  }
  const { claims, reports } = (await dossier()) as unknown as {
    claims: { id: string; event: string }[]
    reports: { claim: string; source: string }[]
    event: { id: string }
  }
  const about = ((await dossier()) as unknown as { event: { id: string } }).event.id
  const own = new Set(claims.filter((claim) => claim.event === about).map(({ id }) => id))
  expect(seen.size).toBe(new Set(reports.filter(({ claim }) => own.has(claim)).map(({ source }) => source)).size)
})

for (const [page, words] of [
  ['999999999', 'There is no page 999,999,999. This is the last one'],
  ['99999999999999999999', '“99999999999999999999” is not the number of a page'],
  ['-1', '“-1” is not the number of a page'],
  ['%3Cscript%3E', '“&lt;script&gt;” is not the number of a page'],
] as const)
  test(`page ${page} of a list is a plain page that says what it shows`, async ({ request }) => {
    const question = (await dossier()).questions[0]?.id
    for (const path of [`/events/${event}/sources`, `/events/${event}/matrix`, `/questions/${question}`]) {
      const answer = await request.get(`/en${path}?page=${page}`)
      expect(answer.status()).toBe(200)
      const html = await answer.text()
      expect(html).toContain(words)
      expect(html).not.toContain('<script>')
    }
  })

test('parts of an event that is not there are not there', async ({ request }) => {
  for (const path of ['/en/events/none/matrix', '/ar/events/none/sources', `/en/events/${event}/other`])
    expect((await request.get(path)).status()).toBe(404)
})

test('what the page offers to take along is there: every file and form opens, the citation names the version', async ({
  page,
}) => {
  await page.goto(`/en/events/${event}?saidBy=2025-03-12`)
  const files = page.locator('.take a[href*="/v1/events/"]:not([href$=".atom"]):not([href$=".feed"])')
  expect(await files.count()).toBe(7)
  for (const link of await files.all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.status()).toBe(200)
  }
  await expect(page.locator('.cited')).toContainText(/On Record, event-[a-z0-9]{26}, version \d+/)
  await expect(page.locator('.take code').first()).toContainText('<iframe src="')
  for (const type of ['application/atom+xml', 'application/feed+json'])
    await expect(page.locator(`head link[rel=alternate][type="${type}"]`)).toHaveCount(1)
})

test('on paper every quoted claim has a number, and the page ends with the ids by number', async ({ page }) => {
  for (const language of ['en', 'ar']) {
    await page.goto(`/${language}/events/${event}`)
    await expect(page.locator('.notes')).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.notes')).toBeVisible()
    const ids = await page.locator('.notes li').allTextContents()
    expect(new Set(ids).size).toBe(ids.length)
    for (const selector of ['.said a', '.figures td a[href*="/claims/"]', '.positions small a']) {
      const all = await page
        .locator(selector)
        .evaluateAll((links) => links.map((a) => [a.getAttribute('href'), a.getAttribute('data-n')]))
      expect(all.length).toBeGreaterThan(5)
      for (const [href, n] of all) expect(href).toContain(`/claims/${ids[Number(n) - 1]}`)
    }
    const after = (link: Element) => getComputedStyle(link, '::after').content
    expect(await page.locator('.said a').first().evaluate(after)).toMatch(/data-n|\[/)
    await page.emulateMedia({ media: 'screen' })
    expect(await page.locator('.said a').first().evaluate(after)).toBe('none')
  }
})

test('the history says what came on the record, when, by whom and why', async ({ page }) => {
  await page.goto(`/en/events/${event}`)
  const step = page.locator('.history li').first()
  await expect(step).toContainText('On Record contributors')
  await expect(step).toContainText('The record that ships with the project')
})
