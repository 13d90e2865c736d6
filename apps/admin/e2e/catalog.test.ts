import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, open, openBrowser, settled, visitAs, type Visit } from './support/visit.ts'

const catalogKey = 'lifts-fr'
let browser: Browser
let pricing: Visit
let page: Page
let firstVersion: string
let contract: string
let asSigned: Readonly<Record<string, string>>

beforeAll(async () => {
  browser = await openBrowser()
  pricing = await visitAs(browser, 'pricing')
  page = pricing.page
  firstVersion = await publishedVersion()
  contract = await contractOn('Lift maintenance')
  asSigned = await wordsOf(contract)
})
afterAll(() => browser.close())

async function publishedVersion(): Promise<string> {
  const { catalogs } = await ask<{ catalogs: { key: string; published: { id: string } }[] }>(
    pricing,
    '{ catalogs { key published { id } } }',
  )
  return catalogs.find(({ key }) => key === catalogKey)?.published.id ?? ''
}

async function contractOn(catalogTitle: string): Promise<string> {
  const { contracts } = await ask<{
    contracts: { edges: { node: { id: string; terms: { catalogTitle: string } } }[] }
  }>(pricing, '{ contracts(first: 100) { edges { node { id terms { catalogTitle } } } } }')
  return contracts.edges.find(({ node }) => node.terms.catalogTitle === catalogTitle)?.node.id ?? ''
}

/** Every word of a signed contract, tab by tab: its promises, price, lines, record and the hashed document. */
async function wordsOf(id: string): Promise<Record<string, string>> {
  const words: Record<string, string> = {}
  for (const tab of ['terms', 'price', 'lines', 'record', 'document']) {
    await open(page, `/contracts/${id}?tab=${tab}`)
    if (tab === 'document') await page.getByText('matches', { exact: true }).waitFor()
    if (tab === 'price') await drawn()
    words[tab] = await page.locator('main').innerText()
  }
  return words
}

/** The chart is loaded after its page, and moves until it stands. */
async function drawn(): Promise<void> {
  await page.locator('main svg text').first().waitFor()
  let [before, now] = ['', await page.locator('main').innerText()]
  while (before !== now) {
    await page.waitForTimeout(500)
    ;[before, now] = [now, await page.locator('main').innerText()]
  }
}

const focusedText = () => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Arrow keys until the focused cell stands in that row, as somebody without a mouse does. */
async function moveDownTo(rowTitle: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const row = await page.evaluate(
      () => document.activeElement?.closest('tr')?.querySelector('th')?.textContent ?? '',
    )
    if (row.startsWith(rowTitle)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No row “${rowTitle}” was reached with the arrow keys.`)
}

/** Likewise along the row, to the cell that says this. */
async function moveRightTo(text: string): Promise<void> {
  for (let step = 0; step < 8; step += 1) {
    if ((await focusedText()).includes(text)) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`No cell “${text}” was reached with the arrow keys.`)
}

const section = (title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title }) })

test('a draft is made of the published version', async () => {
  await open(page, `/catalog-versions/${firstVersion}`)
  expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true')
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await page.getByText('Draft from v1', { exact: true }).waitFor()
  await settled(page)
  expect(await section('Changes').textContent()).toContain('Nothing changed yet')
})

test('a price is edited with the keyboard alone: the cell shows what it was, the change reads as a sentence', async () => {
  await page.getByRole('searchbox', { name: /Find/ }).focus()
  const inGrid = () => page.evaluate(() => document.activeElement?.matches('td') ?? false)
  for (let stop = 0; stop < 12 && !(await inGrid()); stop += 1) await page.keyboard.press('Tab')
  await moveDownTo('Base price')
  await moveRightTo('€1,800.00')
  await page.keyboard.press('F2')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('1950.50')
  await page.keyboard.press('Enter')
  const cell = page.getByRole('gridcell', { name: /1,950\.50/ })
  await cell.waitFor()
  expect(await cell.textContent()).toContain('€1,800.00')
  const changes = section('Changes')
  await changes.getByText(/€1,800\.00 became €1,950\.50/).waitFor()
  expect(await changes.getByRole('listitem').count()).toBe(1)
})

test('a promise is typed over, taken back and brought again; the draft keeps it when it is opened anew', async () => {
  await page.reload()
  await settled(page)
  await page.getByRole('gridcell').first().focus()
  await moveDownTo('Planned visits')
  await moveRightTo('9 visits a year')
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  const changed = page.getByRole('gridcell', { name: /10 visits a year/ })
  await changed.waitFor()
  await page.keyboard.press('ControlOrMeta+z')
  await changed.waitFor({ state: 'detached' })
  await page.keyboard.press('ControlOrMeta+y')
  await changed.waitFor()
  await page.reload()
  await settled(page)
  await changed.waitFor()
  expect(await section('Changes').getByRole('listitem').count()).toBe(2)
  await expect
    .poll(() => section('Checks').textContent())
    .toMatch(/warning|Nothing stands against publishing/)
})

test('a form opens from the cell, and gives the focus back to it', async () => {
  await page.getByRole('gridcell').first().focus()
  await moveDownTo('Planned visits')
  await moveRightTo('10 visits a year')
  await page.keyboard.press('Shift+F2')
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('textbox', { name: 'visits' }).inputValue()).toBe('10')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(focusedText).toContain('10 visits a year')
})

test('publishing asks for reasons, and sells version 2', async () => {
  await page.getByRole('link', { name: 'Publish…' }).click()
  const steps = page.getByRole('region', { name: 'Changes' })
  await steps.waitFor()
  await page.getByText('The ladder is being proved').waitFor({ state: 'detached' })
  await settled(page)
  expect(await steps.getByRole('listitem').count()).toBe(2)
  const publish = page.getByRole('button', { name: 'Publish now' })
  await publish.click()
  // Without a reason for each open check nothing is sent.
  for (const reason of await page.getByRole('textbox', { name: /^Why it is accepted/ }).all())
    await reason.fill('As the source has it')
  await page.getByRole('textbox', { name: 'Why it is published' }).fill('v2 2027')
  await publish.click()
  await page.getByText('Version 2 is published').waitFor()
  await page.getByRole('link', { name: 'Look at version 2' }).click()
  await page.getByText('Published because: v2 2027').waitFor()
  expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true')
  expect(await publishedVersion()).not.toBe(firstVersion)
})

test('new quotes are made on version 2, and version 1 stays as it was', async () => {
  const sales = await visitAs(browser, 'sales')
  await open(sales.page, '/quotes/new')
  await sales.page.getByRole('combobox', { name: 'Catalog' }).click()
  await sales.page.getByRole('option', { name: 'Lift maintenance (v2)' }).waitFor()
  expect(await sales.page.getByRole('option', { name: 'Lift maintenance (v1)' }).count()).toBe(0)
  await sales.context.close()
  await open(page, `/catalog-versions/${firstVersion}`)
  await page.getByRole('gridcell', { name: '€1,800.00' }).waitFor()
})

test('a contract signed under version 1 is word for word what it was', async () => {
  expect(await wordsOf(contract)).toEqual(asSigned)
  expect(asSigned['record']).toMatch(/Lift maintenance v1/)
  expect(asSigned['record']).toMatch(/verified/)
})

test('nothing of all this was an error to the browser', () => {
  expect(pricing.faults).toEqual([])
})
