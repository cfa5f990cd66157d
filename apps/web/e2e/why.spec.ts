import { api } from './places.ts'
import { dossier, event, expect, overflow, test } from './test.ts'

const question = async () => (await dossier()).questions[0]?.id ?? ''
const pair = 'a=COM-0722-1426&b=REU-0630-1479'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const [language, why, holds] of [
    ['en', 'Why these numbers differ', 'Cannot both hold'],
    ['ar', 'لماذا تختلف هذه الأرقام', 'لا يصحان معاً'],
  ] as const)
    test(`why the numbers differ is said under the first question, in ${language}`, async ({ page }) => {
      await page.goto(`/${language}/events/${event}`)
      const differences = page.locator('.question').first().locator('.differences')
      await expect(differences.locator('summary').first()).toContainText(why)
      await differences.locator('summary').first().click()
      await expect(differences.getByRole('heading', { name: holds })).toBeVisible()
      const first = differences.locator('.pairs > li').first()
      // Both claims and their comparison.
      await expect(first.locator(`a[href^="/${language}/claims/"]`)).toHaveCount(2)
      await first.locator(`a[href^="/${language}/compare"]`).click()
      await expect(page.locator('.side-by-side tbody tr').first()).toBeVisible()
    })

  test('how each counted, how the number travelled and the origins unfold', async ({ page }) => {
    await page.goto(`/en/events/${event}`)
    const first = page.locator('.question').first()
    for (const [part, shown] of [
      ['.counted', 'documented cases (a floor)'],
      ['.travelled', '1,469'],
      ['.origins', 'SOHR'],
    ] as const) {
      await first.locator(`${part} > summary`).click()
      await expect(first.locator(part)).toContainText(shown)
    }
    const changed = first.locator('.travelled li', { hasText: 'TASS' }).last()
    await expect(changed.locator('del').first()).toHaveText('1,426')
    await expect(changed.locator('ins').first()).toHaveText('1,469')
  })

  test('a lens is a plain link that comes back to its question with name, rule and trace', async ({ page }) => {
    await page.goto(`/en/events/${event}?saidBy=2025-04-10`)
    const lens = page.locator('.lens').first()
    await expect(lens.locator('[aria-current]')).toHaveText('every figure')
    await expect(lens.locator('.readings')).toHaveCount(0)
    await lens.getByRole('link', { name: 'Latest from each speaker' }).click()
    await expect(page).toHaveURL(new RegExp(`lens=latest-per-claimant&saidBy=2025-04-10#${await question()}$`))
    await expect(lens.getByRole('heading', { name: /Latest from each speaker/ })).toBeVisible()
    await expect(lens.locator('section > .note')).toContainText('Only the latest figure of each speaker')
    await lens.locator('.readings summary').first().click()
    await expect(lens.locator('.readings .trace').first()).toContainText('Used')
    await expect(lens.locator('.readings .trace a').first()).toHaveAttribute(
      'href',
      /\/en\/claims\/claim-.*saidBy=2025-04-10/,
    )
    // The language switch and the clock keep the lens.
    await page.getByRole('link', { name: 'العربية' }).click()
    await expect(page).toHaveURL(/\/ar\/events\/.*lens=latest-per-claimant/)
    await expect(page.locator('.lens h3').first()).toBeVisible()
    await page.locator('.clock button').click()
    await expect(page).toHaveURL(/lens=latest-per-claimant/)
  })
})

for (const given of ['best', '__proto__', '<script>alert(1)</script>'])
  test(`a lens called ${given} is none: the page says which there are, and is still there`, async ({ page }) => {
    const answer = await page.goto(`/en/events/${event}?lens=${encodeURIComponent(given)}`)
    expect(answer?.status()).toBe(200)
    await expect(page.locator('.lens [role=status]').first()).toContainText(given)
    await expect(page.locator('.lens').first()).toContainText('Full range')
    await expect(page.locator('.question').first()).toBeVisible()
  })

test('what was said since a day, and what that changed, is one line with the sentences behind it', async ({ page }) => {
  await page.goto(`/en/events/${event}?saidBy=2025-03-09`)
  await expect(page.locator('.since summary')).toContainText(/Since then: \d+ claims added/)
  await page.locator('.since summary').click()
  await expect(page.locator('.since')).toContainText('Was single origin, now')
  await page.goto(`/en/events/${event}`)
  await expect(page.locator('.since')).toHaveCount(0)
})

for (const language of ['en', 'ar'])
  test(`a question has a page of its own with everything on it, in ${language}`, async ({ page }) => {
    await page.goto(`/${language}/events/${event}`)
    const first = page.locator('.question').first()
    const wording = (await first.locator('h2').first().textContent()) ?? ''
    await first.locator(`.back a[href*="/questions/"]`).click()
    await expect(page).toHaveURL(new RegExp(`/${language}/questions/${await question()}$`))
    await expect(page.locator('h1')).toHaveText(wording)
    await expect(page.locator('.differences .pairs > li').nth(10)).toBeVisible()
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`/questions/${await question()}$`),
    )
    await page.locator('.place a').click()
    await expect(page).toHaveURL(new RegExp(`/${language}/events/${event}#question-`))
  })

test('there is no page of a question nobody asked', async ({ request }) => {
  expect((await request.get('/en/questions/question-00000000000000000000000000')).status()).toBe(404)
  expect((await request.get('/en/questions/..%2F..')).status()).toBe(404)
})

for (const [language, partly, rule] of [
  ['en', 'only partly the same', 'The rule that says so'],
  ['ar', 'متطابقان جزئياً فقط', 'القاعدة التي تقول ذلك'],
] as const)
  for (const width of [360, 1280])
    test(`two claims are compared by their refs, in ${language}, at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      const answer = await page.goto(`/${language}/compare?${pair}`)
      expect(answer?.status()).toBe(200)
      const row = page.locator('.side-by-side tr', { hasText: partly })
      await expect(row).toHaveClass('apart')
      await expect(row.locator('.relation')).toContainText('≠')
      await expect(page.locator('.side-by-side .alike').first()).toBeVisible()
      await expect(page.locator('.outcome .verdict')).toContainText('1,479')
      await expect(page.locator('.outcome')).toContainText(rule)
      expect(await overflow(page)).toBe(0)
    })

test('the form leads to the comparison, and the comparison turns round', async ({ page }) => {
  await page.goto('/en/compare')
  await page.getByLabel('First claim').fill('COM-0722-1426')
  await page.getByLabel('Second claim').fill('REU-0630-1479')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/compare\\?${pair}$`))
  await page.getByRole('link', { name: 'The other way round' }).click()
  await expect(page).toHaveURL(/a=REU-0630-1479&b=COM-0722-1426/)
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page).toHaveURL(/\/ar\/compare\?a=REU-0630-1479&b=COM-0722-1426/)
})

for (const [query, status, words] of [
  ['a=COM-0722-1426', 200, 'Second claim: nothing was given yet.'],
  ['a=&b=REU-0630-1479', 200, 'First claim: nothing was given yet.'],
  ['a=NOPE&b=REU-0630-1479', 404, 'No claim in this record goes by “NOPE”'],
  ['a=COM-0722-1426&b=claim-00000000000000000000000000', 404, 'No claim in this record goes by “claim-0000'],
  ['a=COM-0722-1426&b=%00..%2F', 404, 'holds something no name of a claim holds'],
  [`a=COM-0722-1426&b=${'x'.repeat(3000)}`, 404, '”'],
  ['a=%3Cscript%3E&b=%3Cscript%3E', 404, '“&lt;script&gt;”'],
] as const)
  test(`compare?${query.slice(0, 50)} says what is missing and keeps the form`, async ({ request }) => {
    const answer = await request.get(`/en/compare?${query}`)
    expect(answer.status()).toBe(status)
    const html = await answer.text()
    expect(html).toContain(words)
    expect(html).toContain('name="a"')
    expect(html).not.toContain('<script>')
  })

test('a claim says how it stands to the other answers, all of them', async ({ page }) => {
  const { items } = (await (await page.request.get(`${api}/v1/claims?ref=COM-0722-1426`)).json()) as {
    items: { id: string }[]
  }
  await page.goto(`/en/claims/${items[0]?.id}`)
  const against = page.locator('section[aria-labelledby=against]')
  await expect(against.locator('p').first()).toContainText(/[Cc]onflict.*seems to conflict with \d+/)
  await expect(page.locator('section.travelled')).toContainText('TASS')
  await expect(page.locator('section.travelled .stops del').first()).toBeVisible()
})
