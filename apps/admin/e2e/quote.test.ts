import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serverBuyer, type Buyer } from './support/demo-quotes.ts'
import { open, openBrowser, settled, visitAs, type Visit } from './support/visit.ts'

let browser: Browser
let sales: Visit
let page: Page
let customer: Buyer

beforeAll(async () => {
  browser = await openBrowser()
  sales = await visitAs(browser, 'sales')
  page = sales.page
  customer = await serverBuyer(sales)
})
afterAll(() => browser.close())

const netShown = () => page.getByRole('row', { name: /^Net / }).first().innerText()
const builder = () => page.getByRole('region', { name: 'Line 1' })

async function choose(label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).first().click()
}

/** The server's answers to the question for a price, in the order of their arrival. */
function answersOf(visit: Visit): { netMinor: number; shown: string }[] {
  const answers: { netMinor: number; shown: string }[] = []
  visit.page.on('response', (response) => {
    if (!(response.request().postData() ?? '').includes('query PriceDecision')) return
    void response
      .json()
      .then((body: { data?: { priceDecision?: { totals?: { net: { amountMinor: number } } } } }) => {
        const net = body.data?.priceDecision?.totals?.net.amountMinor
        if (net === undefined) return
        const shown = (net / 100).toLocaleString('en', { style: 'currency', currency: 'EUR' })
        answers.push({ netMinor: net, shown })
      })
  })
  return answers
}

test('a quote is built: customer, assets, tier, term; each figure is the server’s', async () => {
  const answers = answersOf(sales)
  await open(page, '/quotes/new')
  await page.getByRole('combobox', { name: 'Customer' }).fill(customer.number)
  await page.getByRole('option', { name: `${customer.name} · ${customer.number}` }).click()
  await choose('Catalog', /Server hardware support/)
  await choose('Assets', new RegExp(customer.serials[0] ?? ''))
  await page.keyboard.press('Escape')
  await choose('Tier', '4-hour 24x7')
  await choose('Term', '36 months')
  await settled(page)
  await expect.poll(async () => (await netShown()).includes(answers.at(-1)?.shown ?? '?')).toBe(true)
  const without = answers.at(-1)?.netMinor ?? 0

  await builder().getByRole('checkbox', { name: 'Preventive maintenance' }).check()
  await builder().getByRole('textbox', { name: 'Visits a year' }).fill('2')
  await expect.poll(() => answers.at(-1)?.netMinor).toBeGreaterThan(without)
  await settled(page)
  // Two visits of 250.00 a year for three years, less the discount for several years that the lines show.
  await expect.poll(async () => (await netShown()).includes(answers.at(-1)?.shown ?? '?')).toBe(true)
})

test('while the server reckons, “calculating…” stands and no figure does', async () => {
  let letGo: (() => void) | undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/graphql', async (route) => {
    if ((route.request().postData() ?? '').includes('query PriceDecision')) await held
    await route.continue()
  })
  await choose('Term', '48 months')
  await page.getByText('calculating…').waitFor()
  expect(await page.getByRole('row', { name: /^Net / }).count()).toBe(0)
  letGo?.()
  await settled(page)
  await page.unroute('**/graphql')
  await choose('Term', '36 months')
  await settled(page)
  expect(await netShown()).toMatch(/€[\d,]+\.\d\d/)
})

test('the waterfall tells the same as its table', async () => {
  const picture = page.getByRole('img', { name: /^Price waterfall/ })
  await picture.waitFor()
  const told = (await picture.getAttribute('aria-label')) ?? ''
  await page.getByText('Table', { exact: true }).click()
  const rows = await page.getByRole('tabpanel', { name: 'Price' }).getByRole('row').allInnerTexts()
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows.slice(1)) {
    const [title = '', amount = ''] = row.split('\t')
    expect(told).toContain(`${title.trim()} ${amount.trim()}`)
  }
})

test('the cover stands beside the tiers above and below, with the add-on that changed it', async () => {
  await page.getByRole('tab', { name: 'Cover' }).click()
  const cover = page.getByRole('tabpanel', { name: 'Cover' })
  await cover.getByText(/Against the tier below, Next business day/).waitFor()
  await cover.getByText(/Against the tier above, 6-hour call-to-repair/).waitFor()
  const visits = cover.getByRole('row', { name: /Planned visits/ })
  expect(await visits.textContent()).toContain('Preventive maintenance')
  await page.getByRole('tab', { name: 'Line by line' }).click()
  await page
    .getByRole('tabpanel', { name: 'Line by line' })
    .getByText(/^preventive-visits@\d/)
    .first()
    .waitFor()
})

test('a refusal stands at the add-on it is about, with its cure, and goes when it is followed', async () => {
  const addOns = page.getByRole('group', { name: 'Add-ons' })
  await addOns.getByRole('checkbox', { name: 'Comprehensive defective material retention' }).check()
  const refusal = addOns.getByRole('alert')
  await refusal.waitFor()
  expect(await refusal.textContent()).toMatch(/Refused/)
  expect((await refusal.locator('p').allTextContents()).every((text) => text.length > 20)).toBe(true)
  await addOns.getByRole('checkbox', { name: 'Defective media retention' }).check()
  await refusal.waitFor({ state: 'detached' })
  await settled(page)
})

test('saved, offered and accepted, it is a contract with frozen terms, known sources and a true fingerprint', async () => {
  const net = await netShown()
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByRole('heading', { level: 1, name: /^Q-\d{4}-\d+$/ }).waitFor()
  await settled(page)
  expect(await netShown()).toBe(net)
  await command('Offer')
  await page.getByText('offered', { exact: true }).waitFor()
  await command('Accept')
  await page.getByRole('heading', { level: 1, name: /^C-\d{4}-\d+$/ }).waitFor()
  await settled(page)
  await page.getByText('terms verified').waitFor()
  expect(await page.locator('main').innerText()).toMatch(/36 months/)
  await page.getByRole('tab', { name: 'Price' }).click()
  expect(await netShown()).toBe(net)
  await page.getByRole('tab', { name: 'Line by line' }).click()
  for (const plugin of ['media-retention', 'material-retention', 'preventive-visits'])
    await page
      .getByText(new RegExp(`^${plugin}@\\d+\\.\\d+\\.\\d+$`))
      .first()
      .waitFor()
  await page.getByRole('tab', { name: 'Document' }).click()
  await page.getByText('matches', { exact: true }).waitFor()
  expect(sales.faults).toEqual([])
})

test('a discount beyond the seller’s authority waits, and somebody with more authority lets it through', async () => {
  const quoteId = await draftWithDiscount('8')
  await open(page, `/quotes/${quoteId}`)
  await page.getByText('Discount authority: approval needed').waitFor()
  await command('Offer')
  await page.getByText('awaiting approval', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  const number = await page.getByRole('heading', { level: 1 }).innerText()

  const pricing = await visitAs(browser, 'pricing')
  await open(pricing.page, '/approvals')
  await pricing.page.getByRole('link', { name: number }).click()
  await pricing.page.getByRole('button', { name: 'Approve' }).click()
  const dialog = pricing.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('A renewal of three sites')
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await pricing.page.getByText('offered', { exact: true }).waitFor()
  await pricing.page.getByText(/Paul Pricing.*A renewal of three sites/).waitFor()
  await open(pricing.page, '/approvals')
  expect(await pricing.page.getByRole('link', { name: number }).count()).toBe(0)
  expect(pricing.faults).toEqual([])
  await pricing.context.close()
})

/** Gives a command of the quote on screen and confirms it. */
async function command(title: string): Promise<void> {
  await page.locator('main').getByRole('button', { name: title, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: title, exact: true }).click()
}

/** A priced draft of one server for a year, made in the builder from the customer's page. */
async function draftWithDiscount(percent: string): Promise<string> {
  await open(page, `/accounts/${customer.id}`)
  await page.getByRole('link', { name: 'New quote' }).click()
  await choose('Catalog', /Server hardware support/)
  await choose('Assets', new RegExp(customer.serials[1] ?? ''))
  await page.keyboard.press('Escape')
  await choose('Tier', 'Next business day (9x5)')
  await page.getByRole('textbox', { name: 'Negotiated discount (%)' }).fill(percent)
  await page.getByText('A discount needs a reason.').waitFor()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Competing offer')
  await settled(page)
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByRole('heading', { level: 1, name: /^Q-\d{4}-\d+$/ }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
