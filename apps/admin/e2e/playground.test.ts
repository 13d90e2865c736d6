import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { graveFaults, sidewaysFaults } from './support/seen-faults.ts'
import { ask, open, openBrowser, settled, visitAs, type Visit } from './support/visit.ts'

let browser: Browser
let pricing: Visit
let page: Page
let draft: string

beforeAll(async () => {
  browser = await openBrowser()
  pricing = await visitAs(browser, 'pricing')
  page = pricing.page
  const { catalogs } = await ask<{ catalogs: { key: string; published: { id: string } }[] }>(
    pricing,
    '{ catalogs { key published { id } } }',
  )
  const { draftCatalogVersion } = await ask<{ draftCatalogVersion: { id: string } }>(
    pricing,
    `mutation ($from: ID!) {
      draftCatalogVersion(input: { fromVersionId: $from }) { ... on CatalogVersion { id } }
    }`,
    { from: catalogs.find(({ key }) => key === 'packaging-machines')?.published.id ?? '' },
  )
  draft = draftCatalogVersion.id
})
afterAll(() => browser.close())

const section = (name: string) => page.getByRole('region', { name })

test('an add-on’s row of the matrix leads to its playground', async () => {
  await open(page, `/catalog-versions/${draft}`)
  await page.getByRole('link', { name: 'Try the price of Accidental damage' }).click()
  await page.getByRole('heading', { level: 1, name: 'Price playground: Accidental damage' }).waitFor()
  await settled(page)
  expect(await section('What it charges').textContent()).toContain('€374.40')
  await section('Cover it changes').getByText('Accident', { exact: true }).waitFor()
})

test('the command palette leads there too, with the keyboard alone', async () => {
  await open(page, `/catalog-versions/${draft}`)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /Page, action/ })
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.type('price of accidental')
  await page.getByRole('option', { name: /Try the price of Accidental damage/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Accidental damage/ }).waitFor()
  await settled(page)
  expect(new URL(page.url()).searchParams.get('addOn')).toBe('accidental-damage')
})

test('a percent that is typed is priced by the server at once, beside what is saved; nothing is saved', async () => {
  const percent = page.getByRole('textbox', { name: 'Percent', exact: true })
  await percent.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('18')
  // 18 % in place of 12 % of 3,120.00.
  await section('What it charges').getByText('€561.60').waitFor()
  expect(await section('What it charges').textContent()).toContain('+€187.20')
  const { catalogVersion } = await ask<{ catalogVersion: { changes: unknown[] } }>(
    pricing,
    'query ($id: ID!) { catalogVersion(id: $id) { changes { path } } }',
    { id: draft },
  )
  expect(catalogVersion.changes).toEqual([])
})

test('a copied address shows the same: unsaved settings, tier, fact, range', async () => {
  await section('Tiers and terms')
    .getByRole('button', { name: /^Full service, 36 months/ })
    .press('Enter')
  await section('Over one fact').getByRole('combobox', { name: 'Over' }).click()
  await page.getByRole('option', { name: 'Age' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('fact')).toBe('age-months')
  await settled(page)
  const charged = await section('What it charges').textContent()
  const other = await pricing.context.newPage()
  await open(other, page.url())
  await other.getByRole('region', { name: 'What it charges' }).getByText('As edited now').waitFor()
  expect(await other.getByRole('region', { name: 'What it charges' }).textContent()).toBe(charged)
  const picture = other.getByRole('img', { name: /What it adds over Age \(months\)/ })
  expect(await picture.getAttribute('aria-label')).toMatch(/59 .*60 .*119 .*120 /)
  await other.close()
})

test('saved to the draft, it is a change of the draft', async () => {
  await page.getByRole('button', { name: 'Save to the draft' }).click()
  await page.getByRole('button', { name: 'Save to the draft' }).waitFor({ state: 'detached' })
  await settled(page)
  const { catalogVersion } = await ask<{ catalogVersion: { changes: { sentence: string }[] } }>(
    pricing,
    'query ($id: ID!) { catalogVersion(id: $id) { changes { sentence } } }',
    { id: draft },
  )
  expect(catalogVersion.changes.map(({ sentence }) => sentence).join()).toMatch(/18/)
  await section('What it charges').getByText('As edited now').waitFor({ state: 'detached' })
})

test('what can’t be bought says why, until what it needs is bought too', async () => {
  await open(page, `/catalog-versions/${draft}/playground?addOn=call-to-repair&tier=maintenance`)
  const refusal = section('What it charges').getByRole('alert')
  await refusal.waitFor()
  expect(await refusal.textContent()).toMatch(/Monitoring/i)
  await page.getByRole('combobox', { name: 'Bought with' }).click()
  await page.getByRole('option', { name: 'Remote monitoring' }).click()
  await refusal.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await section('What it charges').getByText('It adds').waitFor()
  expect(await refusal.count()).toBe(0)
})

test.for([
  ['en', 1280],
  ['en', 768],
  ['fr', 1280],
  ['fr', 768],
] as const)('in %s at %i px: nothing for axe, no sideways scroll', async ([locale, width]) => {
  const visit = await visitAs(browser, 'pricing', { locale, width })
  const pending = { settings: { price: { form: 'flat', amountMinor: 90_000 }, causes: 7 } }
  const addresses = [
    'addOn=accidental-damage&tier=full-service',
    `addOn=accidental-damage&pending=${encodeURIComponent(JSON.stringify(pending))}`,
    'addOn=call-to-repair&tier=maintenance&fact=age-months&asset=%22%22',
    'addOn=nothing',
  ]
  for (const address of addresses) {
    await open(visit.page, `/catalog-versions/${draft}/playground?${address}`)
    expect(await graveFaults(visit.page)).toEqual([])
    expect([address, ...(await sidewaysFaults(visit.page, [width]))]).toEqual([address])
  }
  expect(visit.faults).toEqual([])
  await visit.context.close()
})

test('nothing of all this was an error to the browser', () => {
  expect(pricing.faults).toEqual([])
})
