import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { api, site } from './places.ts'
import { dossier, event, expect, pages, test } from './test.ts'

test('robots.txt names the sitemap, and every page in it is there', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  const index = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? ''
  expect(index).toBe(`${site}/sitemap.xml`)
  const locations = async (address: string) =>
    [...(await (await request.get(address)).text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, found]) => found ?? '')
  const maps = await locations(index)
  expect(maps.length).toBeGreaterThan(1)
  const all = (await Promise.all(maps.map(locations))).flat()
  const { claims, questions } = await dossier()
  for (const { id } of [...claims, ...questions])
    for (const language of ['en', 'ar'])
      expect(
        all.some((one) => one.includes(`/${language}/`) && one.endsWith(id)),
        id,
      ).toBe(true)
  // Of those there are many of, a few.
  const some = all.filter((_, index) => index < 22 || index % 211 === 0)
  for (const address of some) expect((await request.get(address)).status(), address).toBe(200)
})

for (const language of ['en', 'ar'])
  test(`a page says where it is, in which languages, and how it looks elsewhere, in ${language}`, async ({ page }) => {
    for (const path of [await pages.claim?.(), await pages.event?.()]) {
      await page.goto(`/${language}${path}`)
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${site}/${language}${path}`)
      for (const [tag, other] of [
        ['en', 'en'],
        ['ar', 'ar'],
        ['x-default', 'en'],
      ])
        await expect(page.locator(`link[rel=alternate][hreflang="${tag}"]`)).toHaveAttribute(
          'href',
          `${site}/${other}${path}`,
        )
      const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
      const drawn = await page.request.get(picture ?? '')
      expect([drawn.status(), drawn.headers()['content-type']]).toEqual([200, 'image/png'])
      const bytes = await drawn.body()
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
      expect(bytes.length).toBeLessThan(120_000)
      // The picture names the speaker, and so does the text beside it.
      expect((await page.locator('meta[property="og:image:alt"]').getAttribute('content')) ?? '').not.toBe('')
    }
  })

test('a page cannot be framed elsewhere; what is made for frames can, and says whose it is', async ({
  page,
  request,
}) => {
  const policy = async (path: string) => (await request.get(path)).headers()['content-security-policy']
  expect(await policy(`/en${await pages.claim?.()}`)).toContain("frame-ancestors 'none'")
  expect(await policy(`/en/embed${await pages.claim?.()}`)).toContain('frame-ancestors *')
  expect(await policy('/en/embed/claims/claim-00000000000000000000000000')).toContain('frame-ancestors *')
  // Somebody else’s page, on another origin.
  const elsewhere = createServer((_asked, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' })
    answer.end(`<iframe src="${site}/ar/embed/events/${event}"></iframe>`)
  }).listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
  await expect(page.frameLocator('iframe').locator('.name')).toHaveText('في السجل')
  await expect(page.frameLocator('iframe').locator('h1')).not.toBeEmpty()
  elsewhere.close()
})

test('a frozen frame says of which version it is, that it still holds, and takes nonsense calmly', async ({ page }) => {
  const path = await pages.claim?.()
  const { version } = (await (await fetch(`${api}/v1${path}`)).json()) as { version: { recordedAt: string } }
  for (const at of [version.recordedAt, version.recordedAt.slice(0, 10)]) {
    await page.goto(`/en/embed${path}?recordedBy=${at}`)
    await expect(page.locator('.embed-foot')).toContainText(
      /Frozen: as the record was at version \d+.*still says the same/,
    )
  }
  expect((await page.goto(`/en/embed${path}?recordedBy=1990-01-01`))?.status()).toBe(404)
  for (const nonsense of ['yesterday', '2025-02-30', '<script>', '2026-13-45T99:99Z']) {
    const answer = await page.goto(`/en/embed${path}?recordedBy=${encodeURIComponent(nonsense)}`)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('alert')).toContainText(nonsense)
  }
})

test('the proof on the page is the one in the log, and the command to copy is the one that was run', async ({
  page,
}) => {
  const path = (await pages.claim?.()) ?? ''
  const id = path.split('/').at(-1)
  const proof = (await (await fetch(`${api}/v1/entries/${id}/proof`)).json()) as { leaf: string; root: string }
  await page.goto(`/en${path}`)
  const part = page.locator('section[aria-labelledby=proof]')
  await expect(part).toContainText((JSON.parse(proof.leaf) as { bodyHash: string }).bodyHash)
  await expect(part).toContainText(proof.root)
  await part.locator('summary').click()
  await expect(part.locator('pre').first()).toHaveText(`curl -s ${api}/v1/entries/${id}/proof > proof`)
  await expect(page.locator('section[aria-labelledby=history]')).toContainText('Recorded for the first time')
  await page.locator('section[aria-labelledby=cite] summary', { hasText: 'wiki' }).click()
  await expect(page.locator('section[aria-labelledby=cite] pre').first()).toContainText(`|url=${site}/en${path}`)
})

test('by keyboard alone, a reader gets from the first page to a claim’s words and its proof', async ({ page }) => {
  await page.goto('/en')
  const go = async (href: RegExp) => {
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
      if (href.test(at)) return page.keyboard.press('Enter')
    }
    throw new Error(`no link like ${href} within 200 steps`)
  }
  await go(/\/events\//)
  await expect(page).toHaveURL(/\/en\/events\//)
  await go(/\/claims\//)
  await expect(page).toHaveURL(/\/en\/claims\//)
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Check it yourself') break
  }
  await page.keyboard.press('Enter')
  await expect(page.locator('section[aria-labelledby=proof] pre').first()).toBeVisible()
})

test('a page tells beforehand of the faces most of it is set in, and of nothing else', async ({ request }) => {
  for (const [language, faces] of [
    ['en', ['gelasio', 'source-sans']],
    ['ar', ['noto-naskh', 'gelasio', 'ibm-plex']],
  ] as const) {
    const { link = '' } = (await request.get(`${site}/${language}/events/syria-coast-2025`)).headers()
    const told = [...link.matchAll(/<([^>]+)>; rel=preload; as="font"/g)].map(([, address = '']) => address)
    expect(link.match(/rel=preload/g)).toHaveLength(told.length)
    expect(told.map((address, index) => address.includes(faces[index] ?? '?'))).toEqual(faces.map(() => true))
    for (const address of told) expect((await request.get(`${site}${address}`)).status()).toBe(200)
  }
})
