import { englishTexts, notFrench, textsOf } from './french.ts'
import { graveFaults, sidewaysFaults } from './seen-faults.ts'
import type { Locale, Visit } from './visit.ts'

const english = englishTexts()

/** What is wrong with a screen as it stands, for whoever looks, listens, or has a narrow window. */
export async function look({ page, faults }: Visit, locale: Locale): Promise<string[]> {
  const found = await graveFaults(page)
  const foreign = locale === 'fr' ? notFrench(await textsOf(page), english) : []
  // A screen that failed to load has little that could be wrong with it.
  const failed = await page
    .locator('[role="alert"]')
    .filter({ has: page.locator('code') })
    .allInnerTexts()
  const wide = await sidewaysFaults(page, [768, 1280])
  return [...failed, ...found, ...foreign, ...wide, ...faults.splice(0)]
}
