import AxeBuilder from '@axe-core/playwright'
import { api } from './places.ts'
import { expect, overflow, test } from './test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Item {
  readonly id: string
  readonly name?: Record<string, string>
  readonly title?: string | null
}

const first = async (list: string): Promise<Item> => {
  const { items } = (await (await fetch(`${api}/v1/${list}`)).json()) as { items: Item[] }
  const found = items.find(({ title }) => title !== null)
  if (found === undefined) throw new Error(`${list} is empty`)
  return found
}

/** The pages of what the record holds beside events and claims, by name. */
const pages: Record<string, () => Promise<string>> = {
  parties: async () => '/parties',
  party: async () => `/parties/${(await first('parties?kind=monitor')).id}`,
  'what was said of a party': async () => `/parties/${(await first('parties?kind=state-body')).id}?list=of`,
  places: async () => '/places',
  place: async () => `/places/${(await first('places?limit=1')).id}`,
  sources: async () => '/sources?lang=ar',
  source: async () => `/sources/${(await first('sources?lang=ar')).id}`,
  'search, not asked yet': async () => '/search',
  search: async () => '/search?q=latakia',
  'search in Arabic': async () => `/search?q=${encodeURIComponent('اللاذقية')}&type=claim`,
  'search that finds nothing': async () => '/search?q=lattakya+nowhere&type=claim',
  changes: async () => '/changes',
  'one version': async () => '/changes/1',
  notices: async () => '/notices',
}

const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

for (const [name, path] of Object.entries(pages))
  for (const language of ['en', 'ar'])
    test.describe(`${name}, ${language}`, () => {
      test('is whole and accessible in either theme, on a phone and a desk', async ({ page, errors }) => {
        const answer = await page.goto(`/${language}${await path()}`)
        expect(answer?.status()).toBe(200)
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
        await expect(page.locator('h1')).toHaveCount(1)
        const levels = await page.$$eval('h1, h2, h3, h4', (all) => all.map((heading) => Number(heading.tagName[1])))
        for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
        for (const { width, colorScheme } of looks) {
          await page.setViewportSize({ width, height: 800 })
          await page.emulateMedia({ colorScheme })
          expect(await overflow(page)).toBe(0)
          // Contrast differs by theme, targets by width: each is looked at once.
          if ((width === 360) !== (colorScheme === 'dark')) continue
          const { violations } = await new AxeBuilder({ page })
            .withTags(tags)
            // Places of a map lie where they lie; the list under it holds the same links, full size.
            .exclude('svg.chart a')
            .analyze()
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`)).toEqual([])
        }
        expect(errors).toEqual([])
      })
    })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a search is a form, its answer a page, and narrowing it a link', async ({ page }) => {
    await page.goto('/en')
    await page.getByRole('searchbox').fill('latakia')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/\/en\/search\?q=latakia$/)
    await expect(page.locator('mark').first()).toHaveText(/latakia/i)
    await page.locator('.facets a', { hasText: /^claims$/ }).click()
    await expect(page).toHaveURL(/type=claim/)
    await page.locator('.facets a', { hasText: 'Arabic' }).click()
    await expect(page).toHaveURL(/lang=ar/)
    await expect(page.locator('.hit').first()).toBeVisible()
    await page.getByRole('link', { name: 'العربية' }).click()
    await expect(page).toHaveURL(/\/ar\/search\?q=latakia&type=claim&lang=ar$/)
  })

  test('every list can be turned to its end', async ({ page }) => {
    await page.goto('/en/sources')
    const seen = new Set<string>()
    for (;;) {
      for (const link of await page.locator('.lines .title a').all()) seen.add((await link.getAttribute('href')) ?? '')
      const next = page.locator('.pages a[rel=next]')
      if ((await next.count()) === 0) break
      await page.goto(new URL((await next.getAttribute('href')) ?? '', page.url()).href)
    }
    const { total } = (await (await fetch(`${api}/v1/sources?limit=1`)).json()) as { total: number }
    expect(seen.size).toBe(total)
  })
})

test('from the first page to a speaker by keyboard alone', async ({ page }) => {
  await page.goto('/en')
  const to = async (wanted: string) => {
    for (let press = 0; press < 80; press += 1) {
      await page.keyboard.press('Tab')
      const on = await page.evaluate(() => {
        const now = document.activeElement
        return `${now?.tagName} ${now?.getAttribute('href') ?? ''} ${now?.getAttribute('type') ?? ''}`
      })
      if (new RegExp(wanted).test(on)) return
    }
    throw new Error(`${wanted} was not reached`)
  }
  await to('^INPUT .* ?search')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
  expect(outline).toBe('solid')
  await page.keyboard.type('latakia')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/search\?q=latakia/)
  await to('/claims/')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/claims\//)
  await to('/parties/')
  const party = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${party}$`))
  await expect(page.locator('#said')).toBeVisible()
})

test('what was said of a party is never said by it, and what it said always is', async ({ page }) => {
  const { id } = await first('parties?kind=monitor')
  await page.goto(`/en/parties/${id}`)
  const claimant = async (href: string | null) =>
    ((await (await fetch(`${api}/v1/claims/${href?.split('/').at(-1)}`)).json()) as { claim: { claimant: string } })
      .claim.claimant
  const hrefs = (list: string) =>
    page
      .locator(`section[aria-labelledby=${list}] .said a`)
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  for (const href of (await hrefs('said')).slice(0, 5)) expect(await claimant(href)).toBe(id)
  for (const href of (await hrefs('of')).slice(0, 5)) expect(await claimant(href)).not.toBe(id)
})

test('filters of a party are links that keep one another, and the language switch keeps them', async ({ page }) => {
  const { id } = await first('parties?kind=monitor')
  await page.goto(`/en/parties/${id}?kind=casualties`)
  const all = await page.locator('#said small').textContent()
  await page.locator('.filters a[href*="event="]').nth(1).click()
  await expect(page).toHaveURL(/kind=casualties/)
  await expect(page).toHaveURL(/event=/)
  expect(await page.locator('#said small').textContent()).not.toBe(all)
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(/\/ar\/parties\/.*event=/)
})

test('names in another script carry their own language and direction', async ({ page }) => {
  const { id, name } = await first('parties?kind=monitor')
  await page.goto(`/en/parties/${id}`)
  await expect(page.locator('.other-name[lang=ar][dir=rtl]')).toHaveText(name?.ar ?? '')
  await page.goto(`/ar/parties/${id}`)
  await expect(page.locator('.other-name[lang=en][dir=ltr]')).toHaveText(name?.en ?? '')
})

test('a source names every claim it carries, and leads away only where it says so', async ({ page }) => {
  const { id } = await first('sources?lang=ar')
  const { reports } = (await (await fetch(`${api}/v1/sources/${id}`)).json()) as { reports: { claim: Item }[] }
  await page.goto(`/en/sources/${id}`)
  for (const { claim } of reports) await expect(page.locator(`a[href="/en/claims/${claim.id}"]`)).toHaveCount(1)
  for (const link of await page.locator('main a[href^=http]').all())
    expect(await link.getAttribute('rel')).toContain('noreferrer')
  await expect(page.locator('h1')).toHaveAttribute('lang', 'ar')
})

test('a source that carries more claims than a page holds is turned like any list', async ({ request }) => {
  const { items } = (await (await fetch(`${api}/v1/reports?limit=100`)).json()) as { items: { source: string }[] }
  const [id, reports] =
    [...Map.groupBy(items, ({ source }) => source)].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
  expect(reports?.length).toBeGreaterThan(1)
  // No publication of the bundled record is that long: what follows its first claim is asked for as its second page.
  const { next } = (await (await fetch(`${api}/v1/sources/${id}?limit=1`)).json()) as { next: string }
  const cursor = new URL(next, api).searchParams.get('cursor')
  const html = await (await request.get(`/en/sources/${id}?cursor=${cursor}`)).text()
  expect(html).toMatch(/\d+ of \d+ are on this page/)
  expect(html).toContain('First page')
  for (const wrong of ['nonsense', '99999999.9'])
    expect((await request.get(`/en/sources/${id}?cursor=${wrong}`)).status()).toBe(404)
})

test('a search for what is nowhere says why and what is spelt like it', async ({ page }) => {
  await page.goto('/en/search?q=lattakya')
  await expect(page.getByText('Nothing on this record has all these words')).toBeVisible()
  await page.getByRole('link', { name: 'latakia', exact: true }).click()
  await expect(page.locator('.hit').first()).toBeVisible()
  await page.goto('/en/search?q=latakia&type=place&lang=sw')
  await page.getByRole('link', { name: 'without this' }).click()
  await expect(page.locator('.hit').first()).toBeVisible()
})

test('an event asked for by its id is at its slug', async ({ request }) => {
  const { event } = (await (await fetch(`${api}/v1/events/syria-coast-2025`)).json()) as { event: Item }
  const answer = await request.get(`/ar/events/${event.id}?saidBy=2025-03-12`, { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toMatch(/\/ar\/events\/syria-coast-2025\?saidBy=2025-03-12$/)
})

const hostile = encodeURIComponent('<script>alert(1)</script>')
for (const [path, status] of [
  [`/search?q=${hostile}`, 200],
  [`/search?q=latakia&type=${hostile}&event=${hostile}&lang=${hostile}&kind=${hostile}`, 200],
  [`/search?q=${'latakia '.repeat(60)}`, 200],
  [`/search?q=${'a'.repeat(3000)}`, 200],
  ['/search?q=%E2%80%AE%E2%80%8B%00latakia', 200],
  ['/search?q=latakia&cursor=999999', 200],
  ['/search?q=%22%22%22--**', 200],
  ['/search?q=a&q=b', 200],
  ['/parties?cursor=99999999.9', 404],
  ['/parties?cursor=nonsense', 404],
  ['/parties?kind=nonsense', 200],
  ['?cursor=nonsense', 404],
  ['?cursor=99999999.9', 404],
  ['/places?cursor=99999999.9', 404],
  ['/places?within=nonsense', 200],
  ['/sources?cursor=99999999.9', 404],
  [`/sources?publisher=${hostile}&lang=${hostile}`, 200],
  ['/changes?before=nonsense', 200],
  ['/changes?before=999999999999999', 200],
  ['/changes?before=0', 200],
  ['/changes/999999999', 404],
  ['/changes/0', 404],
  ['/changes/-1', 404],
  ['/changes/1?cursor=2.1', 404],
  ['/changes/1?cursor=1.999999999', 404],
  ['/parties/party-00000000000000000000000000', 404],
  ['/parties/..%2F..%2Fhealth', 404],
  [`/places/${hostile}`, 404],
  ['/sources/%00', 404],
  ['/sources/claim-00000000000000000000000000', 404],
] as const)
  test(`${path.slice(0, 60)} is a plain page that helps`, async ({ request }) => {
    for (const language of ['en', 'ar']) {
      const answer = await request.get(`/${language}${path}`)
      expect(answer.status()).toBe(status)
      const html = await answer.text()
      expect(html).not.toContain('<script>alert')
      expect(html).toMatch(/<main id="text"/)
      expect(html).toContain(`action="/${language}/search"`)
    }
  })
