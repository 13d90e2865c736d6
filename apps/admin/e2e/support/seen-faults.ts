import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { still } from './still.ts'

/** What axe finds grave on a screen, once it stands still. */
export async function graveFaults(page: Page): Promise<string[]> {
  await still(page)
  // No frames here: the legacy mode spares axe a page of its own for each report.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html}`))
}

/** Whether the screen is too wide for its window, in words; it is left at the last of these widths. */
export async function sidewaysFaults(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const over = await tooWideBy(page)
    if (over > 0) found.push(`scrolls sideways by ${over} px at ${width} px`)
  }
  return found
}

/** In pixels. Charts learn of a narrower window only after it was laid out, and are drawn anew. */
async function tooWideBy(page: Page): Promise<number> {
  await still(page)
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  for (let look = 0; look < 20 && (await over()) > 0; look += 1) await page.waitForTimeout(100)
  return over()
}
