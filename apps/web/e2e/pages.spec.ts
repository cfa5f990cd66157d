import AxeBuilder from '@axe-core/playwright'
import { expect, overflow, pages, test } from './test.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const [name, path] of Object.entries(pages))
  for (const language of ['en', 'ar'])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1280])
        for (const script of [true, false])
          test.describe(`${name}, ${language}, ${colorScheme}, ${width}, ${script ? 'script' : 'no script'}`, () => {
            test.use({ colorScheme, viewport: { width, height: 800 }, javaScriptEnabled: script })

            test('is whole and accessible', async ({ page, errors }) => {
              const answer = await page.goto(`/${language}${await path()}`)
              const status = name === 'missing' ? 404 : 200
              expect(answer?.status()).toBe(status)
              await expect(page.locator('html')).toHaveAttribute('lang', language)
              await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
              await expect(page.locator('h1')).toHaveCount(1)

              const levels = await page.$$eval('h1, h2, h3, h4', (all) =>
                all.map((heading) => Number(heading.tagName[1])),
              )
              for (const [index, level] of levels.entries())
                expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)

              expect(await overflow(page)).toBe(0)
              // A missing page is an error to the browser’s console, and only that.
              expect(errors.filter((error) => !(status === 404 && error.includes('404')))).toEqual([])

              if (!script) return
              const { violations } = await new AxeBuilder({ page })
                .withTags(tags)
                // Marks of a chart lie where their figures lie; the table under it holds the same links, full size.
                .exclude('svg.chart a')
                .analyze()
              expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`)).toEqual(
                [],
              )
            })

            if (name === 'event' && script)
              test('stays whole with every fold open', async ({ page }) => {
                await page.goto(`/${language}${await path()}`)
                await page.$$eval('details', (all) => {
                  for (const fold of all) fold.open = true
                })
                expect(await overflow(page)).toBe(0)
              })
          })
