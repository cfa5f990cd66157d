import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { expect, overflow, pages, test } from './test.ts'

// Every page in both languages, on a phone and on a desk, by day and by night, with and without script. One visit serves many
// checks: the size of the window and the colours are changed on the open page, which is what a reader's browser does too.

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const html = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

const statusOf = (name: string): number => (name === 'missing' ? 404 : 200)

const violations = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const builder = new AxeBuilder({ page })
    // Marks of a chart lie where their figures lie; the table under it holds the same links, full size.
    .exclude('svg.chart a')
  const found = await (rules ? builder.withRules([...rules]) : builder.withTags(tags)).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`)
}

/** The headings whose level leaps over one, as they stand in the page. */
const leaps = (page: Page): Promise<string[]> =>
  page.$$eval('h1, h2, h3, h4', (all) =>
    all
      .filter((heading, index) => Number(heading.tagName[1]) - Number(all[index - 1]?.tagName[1] ?? 0) > 1)
      .map((heading) => heading.outerHTML),
  )

/** Goes through the first links by keyboard and gives those whose focus cannot be seen. */
const unseen = async (page: Page, most: number): Promise<string[]> => {
  const found: string[] = []
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const hidden = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(at)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 ? null : at.outerHTML.slice(0, 120)
    })
    if (hidden !== null) found.push(hidden)
  }
  return found
}

for (const [name, path] of Object.entries(pages))
  for (const language of ['en', 'ar']) {
    test(`${name}, ${language}: whole, valid and accessible, on a phone and a desk, by day and by night`, async ({
      page,
      errors,
    }) => {
      // A busy machine takes its time over the largest pages.
      test.setTimeout(120_000)
      await page.setViewportSize({ width: 360, height: 800 })
      const answer = await page.goto(`/${language}${await path()}`)
      expect(answer?.status()).toBe(statusOf(name))
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
      await expect(page.locator('h1')).toHaveCount(1)
      expect(await leaps(page)).toEqual([])
      expect(await overflow(page), 'at 360').toBe(0)
      expect(await violations(page), 'at 360, light').toEqual([])

      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await overflow(page), 'at 360, dark').toBe(0)
      await page.setViewportSize({ width: 1280, height: 800 })
      expect(await overflow(page), 'at 1280').toBe(0)
      expect(await violations(page, ['color-contrast', 'target-size']), 'at 1280, dark').toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await overflow(page), 'at 1280, light').toBe(0)
      expect(await unseen(page, 12)).toEqual([])

      // Every fold open: nothing that was folded away is wider than the page.
      await page.$$eval('details', (all) => {
        for (const fold of all) fold.open = true
      })
      expect(await overflow(page), 'with every fold open, at 1280').toBe(0)
      await page.setViewportSize({ width: 360, height: 800 })
      expect(await overflow(page), 'with every fold open, at 360').toBe(0)

      const text = (await answer?.text()) ?? ''
      const { results } = await html.validateString(text)
      expect(results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual(
        [],
      )
      for (const [, json] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
        expect(JSON.parse(json ?? '')).toHaveProperty('@context')
      // A missing page is an error to the browser’s console, and only that.
      expect(errors.filter((error) => !(statusOf(name) === 404 && error.includes('404')))).toEqual([])
    })

    test.describe(() => {
      test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
      test(`${name}, ${language}: the same without script`, async ({ page, errors }) => {
        const answer = await page.goto(`/${language}${await path()}`)
        expect(answer?.status()).toBe(statusOf(name))
        await expect(page.locator('h1')).toHaveCount(1)
        expect(await page.locator('main').innerText()).not.toBe('')
        await page.setViewportSize({ width: 1280, height: 800 })
        expect(errors.filter((error) => !(statusOf(name) === 404 && error.includes('404')))).toEqual([])
      })
    })
  }
