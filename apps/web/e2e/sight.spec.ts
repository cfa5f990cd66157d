import { expect, overflow, pages, test } from './test.ts'

// Readers whose system asks for more contrast, for its own colours, or for less movement.

const looked = ['event', 'claim', 'question', 'search for words'] as const

/** Contrast of two colours as WCAG has it. */
const contrast = (one: string, other: string): number => {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

for (const name of looked)
  test(`${name}: what is drawn and written can be read by who asks for contrast`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ contrast: 'more', colorScheme })
      await page.goto(`/en${await pages[name]?.()}`)
      const found = await page.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor
        return [
          paper,
          ...[...document.querySelectorAll('main :is(p, a, small, th, td, h1, h2), svg.chart text, svg.chart a')]
            .filter((element) => element.checkVisibility())
            .map((element) => {
              const style = getComputedStyle(element)
              return element instanceof SVGElement ? style.fill : style.color
            }),
        ]
      })
      const [paper = '', ...inks] = found
      expect(inks.length).toBeGreaterThan(10)
      for (const ink of new Set(inks)) expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(7)
    }
  })

for (const name of looked)
  test(`${name}: drawings take the colours the reader’s system sets`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme })
      await page.goto(`/ar${await pages[name]?.()}`)
      expect(await overflow(page)).toBe(0)
      const found = await page.evaluate(() => {
        const probe = document.createElement('i')
        document.body.append(probe)
        const system = ['Canvas', 'CanvasText', 'LinkText', 'var(--hair)'].map((colour) => {
          probe.style.cssText = `forced-color-adjust: none; color: ${colour}`
          return getComputedStyle(probe).color
        })
        probe.remove()
        const drawn = [...document.querySelectorAll('svg.chart :is(text, path, circle)')]
          .filter((element) => element.checkVisibility() && !element.matches('.sea, .ring, .area, .rule path'))
          .flatMap((element) => {
            const { fill, stroke } = getComputedStyle(element)
            return [fill, stroke]
          })
          .filter((colour) => colour !== 'none')
        return { system, drawn: [...new Set(drawn)] }
      })
      for (const colour of found.drawn) expect(found.system, colour).toContain(colour)
    }
  })

test('nothing moves for who asks for less movement', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const name of looked) {
    await page.goto(`/en${await pages[name]?.()}`)
    expect(
      await page.evaluate(
        () =>
          getComputedStyle(document.documentElement).scrollBehavior === 'auto' &&
          [...document.querySelectorAll('*')].every((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element)
            return animationName === 'none' && /^(0s(, )?)+$/.test(transitionDuration)
          }),
      ),
    ).toBe(true)
  }
})
