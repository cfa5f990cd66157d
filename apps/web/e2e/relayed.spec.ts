import { relayed } from './places.ts'
import { openRelay, type Relay } from './relay.ts'
import { event, expect, overflow, pages, test } from './test.ts'

// The third site reads the record through these tests, which change it, break it and take it away. One after the other.
test.describe.configure({ mode: 'serial' })
test.use({ baseURL: relayed })

let relay: Relay
test.beforeAll(async () => {
  relay = await openRelay()
})
test.afterAll(() => relay.down())

test('a change in the record is on the page at once', async ({ page }) => {
  const path = await pages.claim?.()
  await page.goto(`/en${path}`)
  const before = await page.locator('h1').innerText()
  relay.change((text, asked) =>
    asked.startsWith('/v1/claims/') ? text.replaceAll(' said that ', ' said anew that ') : text,
  )
  await page.reload()
  await expect(page.locator('h1')).not.toHaveText(before)
  await expect(page.locator('h1')).toContainText('said anew')
  relay.change((text) => text)
  await page.reload()
  await expect(page.locator('h1')).toHaveText(before)
})

const word = 'w'.repeat(100_000)
const hostile = `</script><script>document.title='taken'</script><img src=x onerror="document.title='taken'"> \u202eturned\u2066 \u200bzero\u200b ${word}`

for (const language of ['en', 'ar'])
  test(`words that want to be something else are shown as words, in ${language}`, async ({ page, errors }) => {
    relay.change((text, asked) => {
      if (!asked.startsWith('/v1/claims/')) return text
      const detail = JSON.parse(text)
      detail.claim.sentence = { en: hostile, ar: hostile }
      detail.event.title = { en: hostile }
      for (const report of detail.reports) if (report.quote) report.quote.exact = hostile
      for (const party of detail.parties) party.name = { en: hostile, ar: hostile }
      for (const source of detail.sources) source.title = hostile
      return JSON.stringify(detail)
    })
    await page.setViewportSize({ width: 360, height: 800 })
    for (const path of [await pages.claim?.(), `/embed${await pages.claim?.()}`]) {
      const answer = await page.goto(`/${language}${path}`)
      expect(answer?.status()).toBe(200)
      expect(await page.title()).not.toBe('taken')
      await expect(page.locator('blockquote').first()).toContainText('<img src=x onerror=')
      expect(await page.locator('main script, main img').count()).toBe(0)
      for (const json of await page.locator('script').allTextContents()) JSON.parse(json)
      expect(await overflow(page)).toBe(0)
      // What turns the direction of a quotation turns nothing outside of it.
      const isolation = await page
        .locator('blockquote')
        .first()
        .evaluate((quote) => getComputedStyle(quote).display)
      expect(isolation).toBe('block')
    }
    expect(errors).toEqual([])
    relay.change((text) => text)
  })

test('while the record cannot be reached, what was read is shown and says since when; nothing else is made up', async ({
  page,
  request,
}) => {
  const path = await pages.claim?.()
  await page.goto(`/en${path}`)
  await page.goto(`/ar/events/${event}`)
  const before = await page.locator('main').innerText()
  await relay.down()
  const answer = await page.goto(`/en${path}`)
  expect(answer?.status()).toBe(200)
  await expect(page.locator('.kept')).toContainText(/cannot be reached right now.*\d{4} at \d\d:\d\d UTC/)
  await page.goto(`/ar/events/${event}`)
  await expect(page.locator('.kept time')).toHaveCount(1)
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(before.length - 50)
  const other = await request.get('/en/claims/claim-00000000000000000000000000')
  expect([other.status(), other.headers()['retry-after']]).toEqual([503, '30'])
  await relay.up()
  await expect(async () => {
    await page.goto(`/en${path}`)
    await expect(page.locator('.kept')).toHaveCount(0, { timeout: 100 })
  }).toPass({ timeout: 15_000 })
})

test('what the record no longer shows is forgotten, also by what was kept', async ({ request }) => {
  const path = (await pages.claim?.()) ?? ''
  expect((await request.get(`/en${path}`)).status()).toBe(200)
  // As if it had been withheld since.
  relay.forget(path.split('/').at(-1) ?? '')
  expect((await request.get(`/en${path}`)).status()).toBe(404)
  await relay.down()
  expect((await request.get(`/en${path}`)).status()).toBe(503)
})
