import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { englishTexts, notFrench, textsOf } from './french.ts'
import type { Locale, Visit } from './visit.ts'

const english = englishTexts()

/** What is wrong with a screen as it stands, for whoever looks, listens, or has a narrow window. */
export async function look({ page, faults }: Visit, locale: Locale): Promise<string[]> {
  await atRest(page)
  // No frames here: the legacy mode spares axe a page of its own for each report.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const found = grave.flatMap(({ id, nodes }) => nodes.map((node) => `axe ${id}: ${node.html}`))
  const foreign = locale === 'fr' ? notFrench(await textsOf(page), english) : []
  // A screen that failed to load has little that could be wrong with it.
  const failed = await page
    .locator('[role="alert"]')
    .filter({ has: page.locator('code') })
    .allInnerTexts()
  const narrow: string[] = []
  for (const width of [1280, 768]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (over > 0) narrow.push(`scrolls sideways by ${over} px at ${width} px`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  return [...failed, ...found, ...foreign, ...narrow, ...faults.splice(0)]
}

/** Half faded in, a dialog and what is behind it have colours that nobody chose: both are judged where they come to rest. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  )
}
