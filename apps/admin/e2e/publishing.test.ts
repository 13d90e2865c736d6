import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { englishTexts, notFrench, textsOf } from './support/french.ts'
import { graveFaults, sidewaysFaults } from './support/seen-faults.ts'
import { ask, open, openBrowser, settled, visitAs, type Visit } from './support/visit.ts'

const goldPrice = '/priceBooks/direct-eur/tiers/gold/default/price'
let browser: Browser
let admin: Visit
let page: Page
let draft: string

beforeAll(async () => {
  browser = await openBrowser()
  admin = await visitAs(browser, 'admin')
  page = admin.page
  draft = await draftOfSold()
})
afterAll(() => browser.close())

/** A new draft of the laboratory catalog as it is sold now: its prices follow what the equipment cost. */
async function draftOfSold(): Promise<string> {
  const { catalogs } = await ask<{ catalogs: { key: string; published: { id: string } }[] }>(
    admin,
    '{ catalogs { key published { id } } }',
  )
  const { draftCatalogVersion } = await ask<{ draftCatalogVersion: { id: string } }>(
    admin,
    `mutation ($from: ID!) {
      draftCatalogVersion(input: { fromVersionId: $from }) { ... on CatalogVersion { id } }
    }`,
    { from: catalogs.find(({ key }) => key === 'lab-instruments')?.published.id ?? '' },
  )
  return draftCatalogVersion.id
}

/** What somebody else does to a draft meanwhile. */
async function retitle(id: string, title: string): Promise<void> {
  const { catalogVersion } = await ask<{ catalogVersion: { revision: number } }>(
    admin,
    'query ($id: ID!) { catalogVersion(id: $id) { revision } }',
    { id },
  )
  const changes = [{ tierTexts: { tier: 'silver', title: { en: title, fr: title } } }]
  const { editCatalogDraft } = await ask<{ editCatalogDraft: { __typename: string } }>(
    admin,
    'mutation ($input: EditCatalogDraftInput!) { editCatalogDraft(input: $input) { __typename } }',
    { input: { draftId: id, expectedRevision: catalogVersion.revision, changes } },
  )
  expect(editCatalogDraft.__typename).toBe('CatalogVersion')
}

const publication = (id = draft) => `/catalog-versions/${id}/publish`
const step = (name: string) => page.getByRole('region', { name, exact: true })
const reasons = () => page.getByRole('textbox', { name: /^Why it is accepted/ })
const why = () => page.getByRole('textbox', { name: 'Why it is published' })
const focusedName = () =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })

/** What axe finds grave, and by how much the screen is too wide, at both widths. */
async function faultsOf(visited: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [768, 1280]) {
    const wide = await sidewaysFaults(visited, [width])
    found.push(...wide, ...(await graveFaults(visited)).map((fault) => `${width} px, ${fault}`))
  }
  return found
}

/** The Tab key until what has the focus is called this. */
async function tabTo(name: RegExp): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab')
    if (name.test(await focusedName())) return
  }
  throw new Error(`No stop of the Tab key is called ${name}; the last is “${await focusedName()}”.`)
}

test('the address that a check links to opens the price itself; its change reads as a sentence', async () => {
  await open(page, `/catalog-versions/${draft}?at=${encodeURIComponent(goldPrice)}`)
  const form = page.getByRole('dialog', { name: /Gold/ })
  await form.getByRole('textbox', { name: 'Percent' }).fill('11.5')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Publish…' }).click()
  await page.getByRole('heading', { level: 1, name: /^Publish / }).waitFor()
  await settled(page)
  const changes = step('Changes').getByRole('listitem')
  await changes.first().waitFor()
  expect(await changes.allTextContents()).toEqual([
    expect.stringMatching(/Gold, Direct sales, euro, base price: .*11.*became.*11\.5/),
  ])
})

test('the impact names who pays more, as the API reckons it, as a picture or a table', async () => {
  const { catalogVersion } = await ask<{
    catalogVersion: { impact: { contracts: number; worst: { number: string; accountName: string }[] } }
  }>(
    admin,
    'query ($id: ID!) { catalogVersion(id: $id) { impact { contracts worst { number accountName } } } }',
    { id: draft },
  )
  const { contracts, worst } = catalogVersion.impact
  expect(worst.length).toBeGreaterThan(0)
  const impact = step('Impact')
  await impact.getByText(`${contracts} contracts priced anew`).waitFor()
  const rows = impact.getByRole('table', { name: 'Steepest rises' }).getByRole('row')
  expect(await rows.count()).toBe(worst.length + 1)
  expect(await rows.nth(1).textContent()).toContain(`${worst[0]?.accountName}${worst[0]?.number}`)
  expect(await impact.getByRole('img').first().getAttribute('aria-label')).toMatch(
    /^Renewals by change of price/,
  )
  await impact.getByText('Table', { exact: true }).click()
  await impact.getByRole('columnheader', { name: 'Change of price' }).waitFor()
})

test('a check leads to its pair in the ladder, and what was written is there on coming back', async () => {
  await step('Checks').getByText('The ladder is being proved').waitFor({ state: 'detached' })
  await reasons().first().fill('Not sold in this trade')
  await page.getByRole('link', { name: 'Silver under Gold, in the ladder' }).click()
  await page.getByRole('dialog', { name: 'Silver under Gold' }).waitFor()
  await page.goBack()
  await settled(page)
  expect(await reasons().first().inputValue()).toBe('Not sold in this trade')
})

test('with the keyboard alone: what is missing is led to, and the publication is set for a date', async () => {
  await page.reload()
  await settled(page)
  await step('Checks').getByText('The ladder is being proved').waitFor({ state: 'detached' })
  await tabTo(/^4Publish/)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('publish')
  await tabTo(/^Publish now$/)
  await page.keyboard.press('Enter')
  await expect.poll(focusedName).toMatch(/^Why it is accepted/)
  expect(await faultsOf(page)).toEqual([])
  await tabTo(/^Why it is accepted/)
  await page.keyboard.type('As in the source')
  for (let back = 0; back < 40 && !(await focusedName()).startsWith('Give the same'); back += 1)
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await step('Checks').getByText('nothing stands against it').waitFor()
  await why().focus()
  await page.keyboard.type('Prices of 2099')
  await page.getByRole('radio', { name: 'Now' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('#publish-at').fill('2099-01-02T09:30')
  await step('Publish')
    .getByText(/On Jan 2, 2099.*Europe\/Paris, UTC\+1.*becomes what is sold/)
    .waitFor()
  await page.locator('#publish-at').press('Enter')
  const notice = page.getByRole('status').filter({ hasText: 'It will be published on Jan 2, 2099' })
  await notice.waitFor()
  await expect.poll(() => notice.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await faultsOf(page)).toEqual([])
})

test('until then the draft says so and can’t be changed; cancelling gives it back', async () => {
  await page.getByRole('link', { name: 'Back to the draft' }).click()
  await page.getByText('It will be published on Jan 2, 2099', { exact: false }).waitFor()
  await settled(page)
  expect(await page.getByRole('grid').getAttribute('aria-readonly')).toBe('true')
  await page.getByRole('button', { name: 'Cancel the publication…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Cancel the publication' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The suppliers wait')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Cancel the publication' }).press('Enter')
  await page.getByText(/was cancelled on .*: The suppliers wait/).waitFor()
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-readonly')).not.toBe('true')
})

test('somebody was faster: that is said, nothing is lost, and the draft is shown as it is now', async () => {
  await open(page, publication())
  await step('Publish').getByText('ready, at a date').waitFor()
  await page.getByRole('radio', { name: 'Now' }).check()
  await retitle(draft, 'Silver plus')
  await page.getByRole('button', { name: 'Publish now' }).click()
  await page
    .getByRole('alert')
    .getByText(/changed/)
    .first()
    .waitFor()
  await step('Changes')
    .getByText(/Silver plus/)
    .waitFor()
  expect(await why().inputValue()).toBe('Prices of 2099')
  expect(await reasons().first().inputValue()).toBe('Not sold in this trade')
})

test('published, it is confirmed, with what was accepted and the ways on', async () => {
  await step('Publish').getByText('ready, now').waitFor()
  await page.getByRole('button', { name: 'Publish now' }).click()
  const done = page.getByRole('status').filter({ hasText: 'Version 2 is published' })
  await done.waitFor()
  await expect.poll(() => done.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await done.textContent()).toContain('Prices of 2099')
  expect(await page.getByText('Accepted: As in the source').count()).toBeGreaterThan(0)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Look at version 2' }).click()
  await page.getByText('Published because: Prices of 2099').waitFor()
})

test('who may not publish is told so, in French, on a narrow screen', async () => {
  const id = await draftOfSold()
  const sales = await visitAs(browser, 'sales', { locale: 'fr', width: 768 })
  await open(sales.page, publication(id))
  await sales.page.getByText('votre rôle ne publie pas les catalogues', { exact: false }).waitFor()
  expect(await sales.page.getByRole('button', { name: 'Publier maintenant' }).count()).toBe(0)
  expect(notFrench(await textsOf(sales.page), englishTexts())).toEqual([])
  expect(await faultsOf(sales.page)).toEqual([])
  expect(sales.faults).toEqual([])
  await sales.context.close()
})

test('nothing of all this was an error to the browser', () => {
  expect(admin.faults).toEqual([])
})
