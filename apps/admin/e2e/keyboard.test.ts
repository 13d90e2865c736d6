import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restingOffer } from './support/demo-quotes.ts'
import { open, openBrowser, visitAs, type Visit } from './support/visit.ts'

let browser: Browser
let visit: Visit
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  visit = await visitAs(browser, 'admin')
  page = visit.page
})
afterAll(() => browser.close())

/** What has the focus, and whether it is drawn otherwise than without it: itself or what is drawn for it. */
const focus = () =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { words: '', seen: true }
    const drawn = () => {
      const around = [element, element.nextElementSibling, element.parentElement]
      for (let up = element.parentElement; up !== null && around.length < 6; up = up.parentElement)
        around.push(up)
      return around
        .map((each) => (each === null ? null : getComputedStyle(each)))
        .map((style) => `${style?.outline} ${style?.boxShadow} ${style?.borderColor} ${style?.transform}`)
        .join()
    }
    const focused = drawn()
    element.blur()
    const resting = drawn()
    element.focus()
    return { words: element.ariaLabel ?? element.textContent, seen: focused !== resting }
  })

test('the first stop of the Tab key leads past the navigation to the content', async () => {
  await open(page, '/quotes')
  await page.keyboard.press('Tab')
  expect((await focus()).words).toBe('Skip to the content')
  expect((await focus()).seen).toBe(true)
  const box = await page.getByText('Skip to the content').boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.keyboard.press('Tab')
  expect((await focus()).words).toBe('New quote')
})

test('each stop of the Tab key can be seen', async () => {
  const unseen: string[] = []
  for (const path of ['/quotes', '/accounts', '/quotes/new']) {
    await open(page, path)
    await page.addStyleTag({ content: '* { transition: none !important }' })
    for (let stop = 0; stop < 20; stop += 1) {
      await page.keyboard.press('Tab')
      const { words, seen } = await focus()
      if (!seen) unseen.push(`${path}: ${words}`)
    }
  }
  expect(unseen).toEqual([])
})

test('a move to another screen puts the focus on its content', async () => {
  await open(page, '/quotes')
  await page.getByRole('link', { name: 'Contracts' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Contracts' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('a dialog keeps the focus inside, Escape closes it, and the focus is back where it was', async () => {
  const { id } = await restingOffer(visit)
  await open(page, `/quotes/${id}`)
  const withdraw = page.getByRole('button', { name: 'Withdraw', exact: true })
  await withdraw.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const inDialog = () => dialog.evaluate((element) => element.contains(document.activeElement))
  await expect.poll(inDialog).toBe(true)
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press(stop < 5 ? 'Tab' : 'Shift+Tab')
    expect(await inDialog()).toBe(true)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => withdraw.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await page.getByText('offered', { exact: true }).count()).toBe(1)
})

test('in a narrow window the navigation opens and closes with the keyboard', async () => {
  await page.setViewportSize({ width: 768, height: 800 })
  await open(page, '/quotes')
  const navigation = page.getByRole('navigation', { name: 'Main' })
  expect(await navigation.isVisible()).toBe(false)
  const burger = page.getByRole('button', { name: 'Navigation' })
  await burger.press('Enter')
  await navigation.waitFor()
  expect(await burger.getAttribute('aria-expanded')).toBe('true')
  await navigation.getByRole('link', { name: 'Assets' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Assets' }).waitFor()
  await navigation.waitFor({ state: 'hidden' })
  expect(visit.faults).toEqual([])
})
