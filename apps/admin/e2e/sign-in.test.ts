import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, productUrl, settled, visitAs, visitSignedOut, type Role } from './support/visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const people: readonly {
  readonly role: Role
  readonly name: string
  readonly places: readonly string[]
  readonly may: readonly string[]
}[] = [
  {
    role: 'admin',
    name: 'Ada Admin',
    places: ['Catalogs', 'Quotes', 'Approvals', 'Contracts', 'Accounts', 'Assets', 'API explorer'],
    may: ['Make a draft', 'New quote'],
  },
  {
    role: 'pricing',
    name: 'Paul Pricing',
    places: ['Catalogs', 'Quotes', 'Approvals', 'Contracts', 'Accounts', 'Assets', 'API explorer'],
    may: ['Make a draft'],
  },
  {
    role: 'sales',
    name: 'Sophie Vente',
    places: ['Catalogs', 'Quotes', 'Contracts', 'Accounts', 'Assets', 'API explorer'],
    may: ['New quote'],
  },
  {
    role: 'service',
    name: 'Sami Service',
    places: ['Catalogs', 'Contracts', 'Accounts', 'Assets', 'API explorer'],
    may: [],
  },
  {
    role: 'viewer',
    name: 'Vera Viewer',
    places: ['Catalogs', 'Quotes', 'Contracts', 'Accounts', 'Assets', 'API explorer'],
    may: [],
  },
]

test.for(people)('$name signs in with one click and sees the places of the role $role', async (person) => {
  const { page, context, faults } = await visitSignedOut(browser, { locale: 'en', width: 1280 })
  await page.goto('/')
  await page.getByRole('button', { name: person.name }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents()).toEqual(
    person.places,
  )
  await page.getByRole('link', { name: 'Server hardware support', exact: true }).click()
  await page.getByRole('grid').waitFor()
  const may = await page.getByRole('button', { name: 'Make a draft' }).count()
  expect(may === 1).toBe(person.may.includes('Make a draft'))
  if (person.places.includes('Quotes')) {
    await page.getByRole('link', { name: 'Quotes' }).click()
    await page.getByRole('table', { name: 'Quotes' }).waitFor()
    const mayQuote = await page.getByRole('link', { name: 'New quote' }).count()
    expect(mayQuote === 1).toBe(person.may.includes('New quote'))
  }
  expect(faults).toEqual([])
  await context.close()
})

test('a wrong password is refused with what to do, and signing out leads back to the sign-in page', async () => {
  const { page, context } = await visitSignedOut(browser, { locale: 'en', width: 1280 })
  await page.goto('/quotes')
  await page.getByLabel('E-mail').fill('sales@demo.test')
  await page.getByRole('textbox', { name: 'Password' }).fill('not-the-password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  expect(await page.getByRole('alert').textContent()).toBe(
    'E-mail or password is wrong. Check both and try again.',
  )
  await page.getByRole('textbox', { name: 'Password' }).fill('aftercare-demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  // The address that was asked for, not the start page.
  await page.getByRole('heading', { level: 1, name: 'Quotes' }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Ada Admin' }).waitFor()
  const answer = await context.request.post('/graphql', { data: { query: '{ me { name } }' } })
  expect(await answer.json()).toEqual({ data: { me: null } })
  await context.close()
})

test('who may not read quotes is told so, and offered no other try, when he types their address', async () => {
  const visit = await visitAs(browser, 'service')
  await visit.page.goto(`${productUrl}/quotes`)
  await settled(visit.page)
  const alert = visit.page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('Your role (service)')
  expect(await alert.getByRole('button').count()).toBe(0)
  await visit.context.close()
})
