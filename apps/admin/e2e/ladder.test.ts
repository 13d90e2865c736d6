import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from './support/look.ts'
import { rowNineDraft } from './support/row-nine-draft.ts'
import { still } from './support/still.ts'
import { ask, open, openBrowser, visitAs, type Visit } from './support/visit.ts'

/** How long a proof may take on a busy machine. */
const proved = { timeout: 20_000 }
let browser: Browser
let admin: Visit
let page: Page
let draft: string

beforeAll(async () => {
  browser = await openBrowser()
  admin = await visitAs(browser, 'admin')
  page = admin.page
  draft = await rowNineDraft(admin, 'row-nine-story', 75_000)
})
afterAll(() => browser.close())

const ladder = () => page.getByRole('region', { name: 'Ladder', exact: true })
const pair = () => page.getByRole('dialog', { name: 'Essential under Plus' })
const repairs = (of = page) => of.getByRole('list', { name: 'What would mend it' }).getByRole('listitem')
const undercut = 'Essential with 24x7 + Parts + 4 h delivers Plus for €1,550.00, against €1,700.00.'

/** What the panel says. */
const verdict = () => ladder().textContent()
const overlaps = 'No error; 1 pair of tiers asks to be acknowledged.'
const undercuts = '1 pair of tiers must be mended before publishing.'
const holds = 'Proved: no package gives as much as a dearer tier for less.'

/** With Escape; the focus is then back on the page, where it stays. */
async function closePair(): Promise<void> {
  await page.keyboard.press('Escape')
  await pair().waitFor({ state: 'detached' })
  await still(page)
}

/** Types into a cell of the matrix as somebody with a mouse does. */
async function typeInto(cell: RegExp, text: string): Promise<void> {
  await page.getByRole('gridcell', { name: cell }).first().click()
  await page.keyboard.press('F2')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('Essential at 750 € delivers Plus at its own price: an overlap, which asks for a reason', async () => {
  await open(page, `/catalog-versions/${draft}`)
  await expect.poll(verdict, proved).toContain(overlaps)
  await ladder().getByRole('button', { name: 'Show side by side' }).click()
  await pair().getByText('The package gives at least what Plus gives, for the same price.').waitFor()
  await closePair()
})

test('a price typed into the matrix turns the verdict into the counterexample', async () => {
  await typeInto(/750\.00/, '600')
  await expect.poll(verdict, proved).toContain(undercuts)
  expect(await ladder().textContent()).toContain(undercut)
  const checks = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Checks' }) })
  await checks.getByRole('listitem').filter({ hasText: undercut }).getByText('must be mended').waitFor()
  await ladder().getByRole('button', { name: 'Show side by side' }).click()
  const told = pair()
  await told.getByText(undercut).waitFor()
  await told.getByText(/The package costs €150\.00 less and gives at least what Plus gives\./).waitFor()
  const text = await told.innerText()
  expect(text).toMatch(
    /Essential\s+€600\.00\s+\+ 24x7\s+€250\.00\s+\+ Parts\s+€400\.00\s+\+ 4 h\s+€300\.00\s+€1,550\.00/,
  )
  expect(text).toMatch(/The tier above\s+Plus\s+€1,700\.00/)
})

test('package and tier stand side by side, dimension by dimension', async () => {
  const rows = pair().getByRole('row')
  const same = async (name: RegExp) => rows.filter({ hasText: name }).filter({ hasText: 'as much' }).count()
  expect(await same(/Hours.*around the clock.*around the clock/)).toBe(1)
  expect(await same(/Arrival.*4 h on site, guaranteed.*4 h on site, guaranteed/)).toBe(1)
  expect(await same(/Parts.*100%.*100%/)).toBe(1)
})

test('the repairs of the mission are offered, and what no press can do has no button', async () => {
  await expect
    .poll(async () => (await repairs().allInnerTexts()).map((text) => text.split('\n')[0]), {
      timeout: 15_000,
    })
    .toEqual([
      'Raise the price of Essential from €600.00 to €750.00.',
      'Raise the price of 24x7 from €250.00 to €400.00.',
      'Raise the price of Parts from €400.00 to €550.00.',
      'Raise the price of 4 h from €300.00 to €450.00.',
      'Bring the price of Plus from €1,700.00 down to €1,550.00.',
      'No longer sell these together on Essential: 24x7 + Parts + 4 h.',
    ])
  expect(await repairs().getByRole('button').count()).toBe(5)
  expect(await repairs().last().innerText()).toContain('this takes a new version of one of them')
  expect(await look(admin, 'en')).toEqual([])
})

test('one press mends it: proved again, written into the matrix, an overlap under the usual policy', async () => {
  await pair().getByRole('button', { name: 'Apply: Raise the price of 4 h from €300.00 to €450.00.' }).click()
  await pair().getByText('for €1,700.00 against €1,700.00.').waitFor(proved)
  await pair()
    .getByText(/This can be published, with a reason/)
    .waitFor()
  expect(await look(admin, 'en')).toEqual([])
  await closePair()
  await expect.poll(verdict, proved).toContain(overlaps)
})

test('the repair is taken back and done again like any other edit', async () => {
  await page.getByRole('gridcell').first().focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(verdict, proved).toContain(undercuts)
  await page.keyboard.press('ControlOrMeta+y')
  await expect.poll(verdict, proved).toContain(overlaps)
})

test('a strict policy makes the overlap an error; Undo brings the usual one back', async () => {
  await page.getByRole('button', { name: 'Ladder policy' }).click()
  const policy = page.getByRole('dialog', { name: 'Ladder policy' })
  await policy.getByRole('switch', { name: /^Strict/ }).click()
  await policy.getByRole('button', { name: 'Save' }).click()
  await expect.poll(verdict, proved).toContain(undercuts)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(verdict, proved).toContain(overlaps)
  await page.getByRole('button', { name: 'Ladder policy' }).click()
  await expect.poll(() => policy.getByRole('switch', { name: /^Strict/ }).isChecked()).toBe(false)
  await page.keyboard.press('Escape')
  await policy.waitFor({ state: 'detached' })
})

test('the declared order is changed, and taken back', async () => {
  await page.getByRole('button', { name: 'Order of the tiers' }).click()
  const order = page.getByRole('dialog', { name: 'Order of the tiers' })
  await order.getByRole('button', { name: /^Remove/ }).click()
  await order.getByRole('button', { name: 'Save' }).click()
  // Peers may overlap: only an undercut is held against them.
  await expect.poll(verdict, proved).toContain(holds)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(verdict, proved).toContain(overlaps)
})

test('with 4 h no longer sold on Essential the ladder is proved, and says what holds it', async () => {
  const cell = page.getByRole('row', { name: /^4 h/ }).getByRole('gridcell').first()
  await cell.click()
  await page.keyboard.type('not sold')
  await page.keyboard.press('Enter')
  await expect.poll(verdict, proved).toContain(holds)
  await ladder().getByRole('button', { name: 'Show all pairs' }).click()
  await ladder()
    .getByRole('button', { name: /Essential under Plus/ })
    .click()
  const held = await pair().innerText()
  expect(held).toMatch(
    /What holds this proof\s+Arrival\s+The cheapest package that lacks only this:\s*Essential \+ 24x7 \+ Parts · €1,250\.00/,
  )
  expect(await look(admin, 'en')).toEqual([])
  await closePair()
  await page.getByRole('gridcell').first().focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(verdict, proved).toContain(overlaps)
})

test('with a reason for the overlap it is published', async () => {
  await page.getByRole('link', { name: 'Publish…' }).click()
  const reason = page.getByRole('textbox', { name: /^Why it is accepted, for “Essential with 24x7/ })
  await reason.fill('Plus has its own hotline')
  await page.getByRole('textbox', { name: 'Why it is published' }).fill('Prices of 2027')
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect
    .poll(
      async () =>
        (
          await ask<{ catalogVersion: { status: string } }>(
            admin,
            'query ($id: ID!) { catalogVersion(id: $id) { status } }',
            { id: draft },
          )
        ).catalogVersion.status,
      { timeout: 20_000 },
    )
    .toBe('PUBLISHED')
})

test('in French and by keyboard alone: the counterexample is opened, mended and closed', async () => {
  const french = await visitAs(browser, 'admin', { locale: 'fr', width: 768 })
  const id = await rowNineDraft(french, 'row-nine-clavier', 60_000)
  await open(french.page, `/catalog-versions/${id}`)
  const region = french.page.getByRole('region', { name: 'Échelle', exact: true })
  await region.getByText('1 paire de formules doit être corrigée avant la publication.').waitFor(proved)
  const focused = () =>
    french.page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '')
  const tabTo = async (name: RegExp) => {
    for (let stop = 0; stop < 40; stop += 1) {
      if (name.test(await focused())) return
      await french.page.keyboard.press('Tab')
    }
    throw new Error(`The Tab key doesn’t reach ${name.source}.`)
  }
  await tabTo(/^Voir côte à côte$/)
  await french.page.keyboard.press('Enter')
  const dialog = french.page.getByRole('dialog', { name: 'Essential sous Plus' })
  await dialog
    .getByText(/L’ensemble coûte 150,00\s€ de moins et donne au moins ce que donne Plus\./)
    .waitFor()
  await dialog
    .getByRole('button', { name: /^Appliquer/ })
    .first()
    .waitFor({ timeout: 15_000 })
  expect((await dialog.innerText()).replaceAll(/\s/g, ' ')).toContain(
    'Essential avec 24x7 + Pièces + 4 h offre Plus pour 1 550,00 €, contre 1 700,00 €.',
  )
  expect(await look(french, 'fr')).toEqual([])
  await tabTo(/^Appliquer : Ramener le prix de Plus/)
  await french.page.keyboard.press('Enter')
  await dialog.getByText(/pour 1\s550,00\s€ contre 1\s550,00\s€\./).waitFor(proved)
  await french.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await region.getByText(/^Aucune erreur/).waitFor()
  await french.context.close()
})

test('a reference asset is added, proved at, taken out and brought back', async () => {
  const id = await rowNineDraft(admin, 'row-nine-assets', 75_000)
  await open(page, `/catalog-versions/${id}`)
  await expect.poll(verdict, proved).toContain('1 context')
  const checks = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Checks' }) })
  await ladder().getByRole('button', { name: 'Reference assets' }).click()
  const assets = page.getByRole('dialog', { name: 'Reference assets' })
  await assets.getByRole('button', { name: 'Add a reference asset' }).click()
  await page.keyboard.type('press')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A press')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Une presse')
  expect(await look(admin, 'en')).toEqual([])
  await page.keyboard.press('Enter')
  await assets.getByRole('heading', { name: 'A press' }).waitFor()
  await assets.getByRole('button', { name: 'Remove Machine' }).click()
  await assets.getByRole('heading', { name: 'Machine' }).waitFor({ state: 'detached' })
  await assets.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(verdict, proved).toContain('up to 2 contexts each')
  await ladder().getByRole('button', { name: 'Reference assets' }).click()
  for (const name of ['Remove A press', 'Remove Machine']) {
    await assets.getByRole('button', { name }).click()
    await assets.getByRole('button', { name }).waitFor({ state: 'detached' })
  }
  await assets.getByText('Nothing can be proved').waitFor()
  await assets.getByRole('button', { name: 'Done' }).click()
  await checks.getByText('No reference asset is named: the ladder can’t be proved.').waitFor(proved)
})

test('nothing of all this was an error to the browser', () => {
  expect(admin.faults).toEqual([])
})
