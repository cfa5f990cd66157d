import { cutOff } from './places.ts'
import { dossier, event, expect, pages, test } from './test.ts'

test('a reader without a language gets the one their browser asks for', async ({ request }) => {
  const at = async (language: string) =>
    (await request.get('/', { headers: { 'accept-language': language }, maxRedirects: 0 })).headers().location
  expect(await at('ar-SY,ar;q=0.9,en;q=0.5')).toMatch(/\/ar$/)
  expect(await at('fr')).toMatch(/\/en$/)
})

test('the language switch keeps the page and the moment', async ({ page }) => {
  await page.goto(`/en/events/${event}?saidBy=2025-03-12`)
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(new RegExp(`/ar/events/${event}\\?saidBy=2025-03-12$`))
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/events/${event}\\?saidBy=2025-03-12$`))
})

test('the date control shows what had been said by a day, and every link keeps it', async ({ page }) => {
  await page.goto(`/en/events/${event}`)
  const all = await page.locator('.counts').first().textContent()
  await page.getByLabel('Said by').fill('2025-03-08')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/saidBy=2025-03-08/)
  await expect(page.getByText('Only what had been said by 8 March 2025.')).toBeVisible()
  expect(await page.locator('.counts').first().textContent()).not.toBe(all)
  for (const link of await page.locator('main a[href^="/en/claims/"]').all())
    expect(await link.getAttribute('href')).toContain('saidBy=2025-03-08')
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/events/${event}$`))
})

test('a date that is none is named, and the page is still there', async ({ page }) => {
  const answer = await page.goto(`/en/events/${event}?saidBy=2025-02-30&recordedBy=%3Cscript%3E`)
  expect(answer?.status()).toBe(200)
  await expect(page.getByText('“2025-02-30” is not a date')).toBeVisible()
  await expect(page.getByText('“<script>” is not a date')).toBeVisible()
  await expect(page.locator('.question').first()).toBeVisible()
})

test('before anything was said, the page says so', async ({ page }) => {
  await page.goto(`/en/events/${event}?saidBy=1990-01-01`)
  await expect(page.getByText('Nothing had been said or recorded by then.')).toBeVisible()
})

test('before the record held the event, it is not there', async ({ request }) => {
  expect((await request.get(`/en/events/${event}?recordedBy=1990-01-01`)).status()).toBe(404)
})

test('every mark of a chart is reached by keyboard and leads to its claim', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`/en/events/${event}`)
  const chart = page.locator('svg.chart.wide').first()
  const marks = await chart.locator('a').count()
  expect(marks).toBeGreaterThan(20)
  await chart.locator('a').first().focus()
  for (let index = 1; index < marks; index += 1) await page.keyboard.press('Tab')
  await expect(chart.locator('a').last()).toBeFocused()
  const outline = await chart
    .locator('a')
    .last()
    .evaluate((mark) => getComputedStyle(mark).outlineStyle)
  expect(outline).toBe('solid')
  const name = await chart.locator('a').last().locator('title').textContent()
  await page.keyboard.press('Enter')
  // On the event’s page a mark is named in a few words, on the question’s own with its sentence.
  await expect(page.locator('h1')).toContainText(name?.split(' ')[0] ?? '')
})

test('on the page of a question a mark is named with the sentence of its claim', async ({ page }) => {
  await page.goto(`/en${await pages.question?.()}`)
  const mark = page.locator('svg.chart.wide a').first()
  const sentence = (await mark.locator('title').textContent()) ?? ''
  await mark.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toHaveText(sentence)
})

test('the chart and its table hold the same claims', async ({ page }) => {
  await page.goto(`/en/events/${event}`)
  const question = page.locator('.question').first()
  const hrefs = (selector: string) =>
    question.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  const table = new Set(await hrefs('table a'))
  const drawn = await hrefs('svg.wide a')
  expect(drawn.filter((href) => !table.has(href))).toEqual([])
  expect(new Set(drawn)).toEqual(new Set(await hrefs('svg.narrow a')))
})

test('labels of the drawn chart do not cover one another', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const language of ['en', 'ar']) {
    await page.goto(`/${language}/events/${event}`)
    await page.evaluate(() => document.fonts.ready)
    const boxes = await page
      .locator('svg.wide')
      .first()
      .locator('.label')
      .evaluateAll((all) =>
        all.map((label) => {
          const { x, y, width, height } = label.getBoundingClientRect()
          // The box of a line of text is taller than its letters.
          return { text: label.textContent, x0: x, x1: x + width, y0: y + height * 0.2, y1: y + height * 0.8 }
        }),
      )
    const covering = boxes.flatMap((a, index) =>
      boxes
        .slice(0, index)
        .filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1)
        .map((b) => `${a.text} on ${b.text}`),
    )
    expect(covering).toEqual([])
  }
})

test('a claim leads back to its question, and its copy that changed something shows both', async ({ page }) => {
  await page.goto(`/en${await pages.claim?.()}`)
  await expect(page.locator('del').first()).toBeVisible()
  await expect(page.locator('ins').first()).toBeVisible()
  await page.locator('.place a[href*="#question-"]').click()
  await expect(page).toHaveURL(/#question-/)
  const id = new URL(page.url()).hash.slice(1)
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
})

test('words in another script carry their own language and direction', async ({ page }) => {
  await page.goto(`/en${await pages['claim in Arabic words']?.()}`)
  await expect(page.locator('blockquote[lang="ar"][dir="rtl"]').first()).toBeVisible()
})

test('everything is in the page as it is sent: nothing to run, nothing hidden to be put in place', async ({
  request,
}) => {
  for (const path of Object.values(pages)) {
    const html = await (await request.get(`/en${await path()}`)).text()
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(html).not.toMatch(/<template/)
    expect(html).not.toMatch(/hidden id="S:/)
  }
})

test('nothing is asked of anybody else', async ({ page }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => new URL(request.url()).port !== '3100' && elsewhere.push(request.url()))
  for (const path of Object.values(pages)) await page.goto(`/ar${await path()}`, { waitUntil: 'networkidle' })
  expect(elsewhere).toEqual([])
})

test('the head has one address, both languages, and the event as data', async ({ page }) => {
  await page.goto(`/ar/events/${event}?saidBy=2025-03-12`)
  const href = (selector: string) => page.locator(selector).getAttribute('href')
  expect(await href('link[rel=canonical]')).toMatch(new RegExp(`/ar/events/${event}$`))
  expect(await href('head link[hreflang=en]')).toMatch(new RegExp(`/en/events/${event}$`))
  expect(await href('head link[hreflang=ar]')).toMatch(new RegExp(`/ar/events/${event}$`))
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data).toMatchObject({ '@type': 'Event', inLanguage: 'ar' })
})

test('the policy lets nothing in', async ({ request }) => {
  const headers = (await request.get('/en')).headers()
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'none'")
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('an unchanged page is not sent twice', async ({ request }) => {
  const { etag = '' } = (await request.get('/en')).headers()
  expect((await request.get('/en', { headers: { 'if-none-match': etag } })).status()).toBe(304)
})

for (const hostile of [
  '/en/events/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/en/events/..%2F..%2Fetc%2Fpasswd',
  '/en/events/%E0%A4%A',
  '/en/events/%00',
  `/en/events/${'a'.repeat(2000)}`,
  '/en/events/%E2%80%AEtxet',
  '/en/claims/claim-00000000000000000000000000',
  '/en/claims/event-00000000000000000000000000',
  '/fr',
  '/fr/events/x',
  '/en/problem',
  '/en/a/b/c/d',
])
  test(`${hostile.slice(0, 60)} is a plain page that helps`, async ({ request }) => {
    const answer = await request.get(hostile)
    expect(answer.status()).toBe(404)
    const html = await answer.text()
    expect(html).toContain('Nothing is recorded under this address')
    expect(html).not.toContain('<script>alert')
  })

test('with the record out of reach the page says so, in the reader’s language, with status 503', async ({
  request,
}) => {
  for (const [path, words] of [
    ['/en', 'The record cannot be reached right now'],
    [`/ar/events/${event}`, 'يتعذر الوصول إلى السجل الآن'],
    [`/en/claims/${(await dossier()).claims[0]?.id}`, 'The record cannot be reached right now'],
  ]) {
    const answer = await request.get(cutOff + path)
    expect(answer.status()).toBe(503)
    expect(answer.headers()['retry-after']).toBe('30')
    expect(await answer.text()).toContain(words)
  }
})

test('nobody can write to it', async ({ request }) => {
  expect((await request.post('/en')).status()).toBe(405)
})
