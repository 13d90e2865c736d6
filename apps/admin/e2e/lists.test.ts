import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restingOffer } from './support/demo-quotes.ts'
import { open, openBrowser, settled, visitAs, type Visit } from './support/visit.ts'

let browser: Browser
let visit: Visit
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  visit = await visitAs(browser, 'viewer')
  page = visit.page
})
afterAll(() => browser.close())

const rows = (list: string) => page.getByRole('table', { name: list }).getByRole('row').allInnerTexts()

test('a filter stands in the address: a reload and a copied address show the same rows', async () => {
  const customer = (await restingOffer(visit)).account.name
  await open(page, '/quotes')
  const all = await rows('Quotes')
  await page.getByRole('searchbox', { name: 'Search' }).fill(customer)
  await page.waitForURL(/search=/)
  await page.getByRole('combobox', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'offered' }).click()
  await page.waitForURL(/status=OFFERED/)
  await page.keyboard.press('Escape')
  await expect
    .poll(async () =>
      (await rows('Quotes')).slice(1).every((row) => row.includes(customer) && row.includes('offered')),
    )
    .toBe(true)
  await page.getByRole('table', { name: 'Quotes' }).waitFor()
  const filtered = await rows('Quotes')
  expect(filtered.length).toBeGreaterThan(1)
  expect(filtered.length).toBeLessThan(all.length)
  await page.reload()
  await settled(page)
  expect(await rows('Quotes')).toEqual(filtered)
  expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe(customer)
  const copied = await visit.context.newPage()
  await open(copied, page.url())
  expect(await copied.getByRole('table', { name: 'Quotes' }).getByRole('row').allInnerTexts()).toEqual(
    filtered,
  )
  await copied.close()
})

test('back from a contract leads to the page of the list that it was opened from', async () => {
  await open(page, '/contracts')
  const first = await rows('Contracts')
  await page.getByRole('button', { name: 'Next page' }).click()
  await page.waitForURL(/after=/)
  await expect.poll(async () => (await rows('Contracts'))[1]).not.toBe(first[1])
  await page.getByRole('table', { name: 'Contracts' }).waitFor()
  const second = await rows('Contracts')
  await page.getByRole('table', { name: 'Contracts' }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: /^C-/ }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Contracts' }).waitFor()
  await expect.poll(() => rows('Contracts')).toEqual(second)
  await page.getByRole('button', { name: 'First page' }).click()
  await expect.poll(() => rows('Contracts')).toEqual(first)
})

test('an empty list says how it fills', async () => {
  await open(page, '/contracts?search=nothing-is-called-this')
  await page.getByText('A contract appears when a customer accepts a quote.').waitFor()
  expect(visit.faults).toEqual([])
})

test('without the server a screen says so, and loads once it is back', async () => {
  await open(page, '/accounts')
  await visit.context.setOffline(true)
  await page.getByRole('button', { name: 'Next page' }).click()
  const alert = page.getByRole('alert')
  expect(await alert.textContent()).toContain(
    'The server did not answer. Check that it runs, then try again.',
  )
  await visit.context.setOffline(false)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('table', { name: 'Accounts' }).waitFor()
})

test('a fault of the server is told with the id of its request', async () => {
  await page.route('**/graphql', (route) =>
    (route.request().postData() ?? '').includes('query Contracts')
      ? route.continue({ postData: JSON.stringify({ query: '{ contracts(first: -1) { totalCount } }' }) })
      : route.continue(),
  )
  await page.goto('/contracts')
  const alert = page.getByRole('alert')
  expect(await alert.locator('code').textContent()).toMatch(/^[0-9a-f-]{36}$/)
  await page.unroute('**/graphql')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('table', { name: 'Contracts' }).waitFor()
})
