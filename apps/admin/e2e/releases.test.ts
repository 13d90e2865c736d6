import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { englishTexts, notFrench, textsOf } from './support/french.ts'
import { ownCatalog, type OwnCatalog, type OwnVersion } from './support/own-catalog.ts'
import { graveFaults, sidewaysFaults } from './support/seen-faults.ts'
import { ask, open, openBrowser, settled, visitAs, type Visit } from './support/visit.ts'

let browser: Browser
let pricing: Visit
let page: Page
let own: OwnCatalog
let second: OwnVersion
let third: OwnVersion
/** What an installation elsewhere made of version 1, as the screen exported it. */
let fromElsewhere: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const price = (tier: string, amountMinor: number) => ({
  basePrice: {
    priceBook: 'direct-eur',
    tier,
    component: 'default',
    price: { form: 'flat', amountMinor },
  },
})
const visits = (quantity: number) => ({
  tierCover: {
    tier: 'next-business-day',
    dimension: 'core:visits',
    facetKey: '*',
    cell: { state: 'known', value: { kind: 'quantity', quantity } },
  },
})

beforeAll(async () => {
  browser = await openBrowser()
  pricing = await visitAs(browser, 'pricing')
  page = pricing.page
  own = await ownCatalog(pricing, 'release-room', { en: 'Release room', fr: 'Salle des versions' })
})
afterAll(() => browser.close())

const history = () => `/catalogs/${own.id}/releases`
const entry = (title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
const section = (title: string | RegExp, on = page) =>
  on.locator('section').filter({ has: on.getByRole('heading', { name: title }) })

async function releaseOf(version: OwnVersion): Promise<string> {
  const { catalogVersion } = await ask<{ catalogVersion: { release: { id: string } } }>(
    pricing,
    'query ($id: ID!) { catalogVersion(id: $id) { release { id } } }',
    { id: version.id },
  )
  return catalogVersion.release.id
}

async function draftCount(): Promise<number> {
  const { catalog } = await ask<{ catalog: { drafts: unknown[] } }>(
    pricing,
    'query ($id: ID!) { catalog(id: $id) { drafts { id } } }',
    { id: own.id },
  )
  return catalog.drafts.length
}

test('a version is exported to a file that is named after its catalog and number', async () => {
  await open(page, history())
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export Version 1 to a file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('release-room-v1.release.json')
  const draft = await own.draft(
    price('next-business-day', 50_500),
    price('four-hour-24x7', 99_000),
    visits(2),
  )
  await open(page, `/catalog-versions/${draft.id}`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe('release-room-draft.release.json')
  fromElsewhere = {
    name: 'elsewhere.release.json',
    mimeType: 'application/json',
    buffer: await readFile(await file.path()),
  }
  await own.discard(draft)
})

test('the history tells who, when, why and what was changed; the keyboard goes through it, the address keeps it', async () => {
  second = await own.publish(await own.draft(price('next-business-day', 52_000), visits(2)), 'Prices of 2027')
  await open(page, history())
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Version 2', 'Version 1'])
  expect(await entry('Version 2').textContent()).toMatch(/sold today.*Prices of 2027.*Paul Pricing/)
  await page.getByRole('button', { name: 'What it changed: Version 2' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByText('€480.00 became €520.00').waitFor()
  expect(new URL(page.url()).searchParams.get('open')).not.toBeNull()
  await page.reload()
  await settled(page)
  await page.getByText('Planned visits: none became 2 visits a year').waitFor()
  await page.getByRole('heading', { name: 'Seen before publishing' }).waitFor()
})

test('two versions stand side by side, value beside value', async () => {
  await page.getByRole('link', { name: 'Compare Version 2 with the one before' }).click()
  await page.getByRole('heading', { name: 'What differs (2)' }).waitFor()
  const row = page.getByRole('table', { name: 'What differs' }).getByRole('row', { name: /base price/ })
  expect(await row.getByRole('cell').allTextContents()).toEqual(['€480.00', '€520.00'])
  const cells = page.getByRole('table', { name: 'Changed cells of the matrix' })
  expect(await cells.getByRole('row', { name: /Planned visits/ }).textContent()).toMatch(
    /was none2 visits a year/,
  )
  await page.getByRole('button', { name: 'Swap the two versions' }).click()
  await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual(['€520.00', '€480.00'])
})

test('a file that is no release is refused whole, with what to do', async () => {
  await open(page, '/catalogs/import')
  const input = page.locator('input[type="file"]')
  await input.setInputFiles({ ...fromElsewhere, buffer: Buffer.from('{"half":') })
  await page.getByRole('alert').getByText('it is no JSON').waitFor()
  const forged = JSON.parse(fromElsewhere.buffer.toString()) as { release: { document: { catalog: object } } }
  forged.release.document.catalog = { ...forged.release.document.catalog, vendor: 'Somebody' }
  await input.setInputFiles({ ...fromElsewhere, buffer: Buffer.from(JSON.stringify(forged)) })
  await page.getByText('/release/hash').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('nothing was changed')
  expect(await page.getByRole('button', { name: 'Make the draft' }).count()).toBe(0)
})

test('a file is compared three ways; its one conflict is settled by the keyboard; the draft can be undone', async () => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a release file…' }).focus()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(fromElsewhere)
  await page.getByRole('heading', { name: 'In conflict (1)' }).waitFor()
  const conflict = page.getByRole('radiogroup', { name: /base price/ })
  expect(await conflict.textContent()).toMatch(/€480\.00.*€520\.00.*€505\.00/)
  expect(await section('Taken from the file').textContent()).toContain('€960.00 became €990.00')
  expect(await section('The same here and in the file').textContent()).toContain('2 visits a year')
  const make = page.getByRole('button', { name: 'Make the draft' })
  expect(await make.isDisabled()).toBe(true)
  await conflict.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  const result = section(/The draft against what is sold today/)
  await result.getByText('€520.00 became €505.00').waitFor()
  await settled(page)
  expect(await look(page)).toEqual([])
  await make.press('Enter')
  await page.getByRole('button', { name: 'Undo: discard the draft' }).click()
  await page.getByText('The draft is discarded').waitFor()
  expect(await draftCount()).toBe(0)
})

test('taken whole from the file, it becomes a draft that says so', async () => {
  await page.locator('input[type="file"]').setInputFiles(fromElsewhere)
  await page.getByRole('button', { name: 'Take all from the file' }).click()
  await page.getByText('Every conflict is settled.').waitFor()
  await section(/The draft against what is sold today \(2\)/).waitFor()
  await settled(page)
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await page.getByRole('link', { name: 'Open the draft' }).click()
  await page.getByText('Draft from v2', { exact: true }).waitFor()
  await page.getByText('€960.00 became €990.00').first().waitFor()
  expect(await draftCount()).toBe(1)
})

test('a release is rolled back though another admin publishes meanwhile: the conflict is shown, nothing is lost', async () => {
  const other = await visitAs(browser, 'admin')
  await open(other.page, `${history()}/${await releaseOf(second)}/roll-back`)
  expect(await section('Goes back', other.page).textContent()).toContain('€520.00 became €480.00')
  await other.page.getByText(/No contract is changed/).waitFor()
  third = await own.publish(await own.draft(price('next-business-day', 53_000)), 'Once more')
  await other.page.getByRole('textbox', { name: 'Reason' }).fill('Too dear')
  await other.page.getByRole('button', { name: /Make the draft that rolls back/ }).click()
  await other.page
    .getByRole('alert')
    .getByText(/Somebody published meanwhile/)
    .waitFor()
  const conflict = other.page.getByRole('radiogroup', { name: /base price/ })
  expect(await conflict.textContent()).toMatch(/€520\.00.*€530\.00.*€480\.00/)
  await conflict.getByRole('radio', { name: 'Go back to version 1' }).check()
  await section(/The draft against what is sold today/, other.page)
    .getByText('€530.00 became €480.00')
    .waitFor()
  await settled(other.page)
  expect(await other.page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('Too dear')
  await other.page.getByRole('button', { name: /Make the draft that rolls back/ }).click()
  await other.page.getByRole('link', { name: 'Open the draft' }).click()
  await other.page.getByText(/Rolls back version 2, because: Too dear/).waitFor()
  expect(other.faults).toEqual([])
  await other.context.close()
})

test('once published, the history says what was rolled back, by which version and why', async () => {
  await open(page, history())
  await entry('Version 2').getByText('A draft that rolls it back waits to be published.').click()
  await page.getByText(/Rolls back version 2/).waitFor()
  const id = decodeURIComponent(page.url().split('/').at(-1) ?? '')
  const { catalogVersion } = await ask<{ catalogVersion: OwnVersion }>(
    pricing,
    'query ($id: ID!) { catalogVersion(id: $id) { id revision number } }',
    { id },
  )
  await own.publish(catalogVersion, 'Back to the old price')
  await own.schedule(await own.draft(visits(3)), '2099-01-01T08:00:00Z', 'In a far year')
  await open(page, history())
  expect(await entry('Version 2').textContent()).toContain('rolled back by v4')
  expect(await entry('Version 4').textContent()).toMatch(/Rolls back version 2, because: Too dear/)
  expect(await entry('Draft').textContent()).toMatch(/scheduled for .*2099.*In a far year/)
  await page.getByRole('combobox', { name: 'State' }).click()
  await page.getByRole('option', { name: 'Scheduled' }).click()
  await entry('Version 2').waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.get('state')).toBe('SCHEDULED')
})

test('who may only read sees the history, and is told what is not for them', async () => {
  const viewer = await visitAs(browser, 'viewer')
  await open(viewer.page, history())
  await viewer.page.getByRole('heading', { name: 'Version 2' }).waitFor()
  for (const name of [/Export/, /Import/])
    expect(await viewer.page.getByRole('button', { name }).count()).toBe(0)
  expect(await viewer.page.getByRole('link', { name: /Roll back/ }).count()).toBe(0)
  await open(viewer.page, '/catalogs/import')
  await viewer.page.getByText('Importing is not for your role').waitFor()
  await open(viewer.page, `${history()}/${await releaseOf(second)}/roll-back`)
  await viewer.page.getByText('Rolling back is not for your role').waitFor()
  expect(viewer.faults).toEqual([])
  await viewer.context.close()
})

test.for(['en', 'fr'] as const)(
  'every screen in %s: nothing for axe, no other language, no sideways scroll',
  async (locale) => {
    const visit = await visitAs(browser, 'admin', { locale })
    const english = englishTexts()
    const release = await releaseOf(second)
    const wrong: Record<string, string[]> = {}
    for (const path of [
      `${history()}?open=${encodeURIComponent(release)}`,
      `/catalogs/${own.id}/compare`,
      // What it changed was changed again: a conflict.
      `${history()}/${await releaseOf(third)}/roll-back`,
      '/catalogs/import',
    ]) {
      await open(visit.page, path)
      if (path.endsWith('import')) {
        await visit.page.locator('input[type="file"]').setInputFiles(fromElsewhere)
        await visit.page.locator('section').first().waitFor()
        await settled(visit.page)
      }
      const found = await look(visit.page)
      // What admins wrote as reasons stands in their own language.
      const own = [
        'Too dear',
        'Prices of 2027',
        'Once more',
        'In a far year',
        'Back to the old price',
        'First',
      ]
      const texts = (await textsOf(visit.page)).filter((text) => !own.some((each) => text.includes(each)))
      const foreign = locale === 'fr' ? notFrench(texts, english) : []
      if (found.length + foreign.length > 0) wrong[path] = [...found, ...foreign]
    }
    expect(wrong).toEqual({})
    expect(visit.faults).toEqual([])
    await visit.context.close()
  },
)

async function look(seen: Page): Promise<string[]> {
  return [...(await graveFaults(seen)), ...(await sidewaysFaults(seen, [768, 1280]))]
}

test('nothing of all this was an error to the browser', () => {
  expect(pricing.faults).toEqual([])
})
