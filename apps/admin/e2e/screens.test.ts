import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from './support/look.ts'
import { screensOf, type Screen } from './support/screens.ts'
import { open, openBrowser, settled, visitAs, visitSignedOut } from './support/visit.ts'

let browser: Browser
let screens: readonly Screen[]

beforeAll(async () => {
  browser = await openBrowser()
  const visit = await visitAs(browser, 'admin')
  screens = await screensOf(visit)
  await visit.context.close()
})
afterAll(() => browser.close())

test.concurrent.for(['en', 'fr'] as const)(
  'every screen in %s: nothing for axe, no other language, no sideways scroll, no fault',
  { timeout: 180_000 },
  async (locale, { expect }) => {
    const visit = await visitAs(browser, 'admin', { locale })
    const wrong: Record<string, string[]> = {}
    for (const { name, path } of screens) {
      await open(visit.page, path)
      const found = await look(visit, locale)
      if (found.length > 0) wrong[name] = found
    }
    expect(wrong).toEqual({})
    await visit.context.close()
  },
)

test.concurrent.for(['en', 'fr'] as const)('the sign-in page in %s', async (locale, { expect }) => {
  const visit = await visitSignedOut(browser, { locale, width: 1280 })
  await visit.page.goto('/')
  await visit.page.getByRole('button', { name: 'Ada Admin' }).waitFor()
  expect(await look(visit, locale)).toEqual([])
  await visit.context.close()
})

test('a person who changes the language finds the same screen in it, also after a reload', async () => {
  const { page, context } = await visitAs(browser, 'viewer')
  await open(page, '/contracts?search=2026')
  await page.getByRole('button', { name: 'FR Français' }).click()
  await page.getByRole('heading', { level: 1, name: 'Contrats' }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('fr')
  await page.reload()
  await settled(page)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Contrats')
  expect(new URL(page.url()).search).toContain('2026')
  await context.close()
})
