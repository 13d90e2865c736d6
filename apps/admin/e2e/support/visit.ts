import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'

export type Role = 'admin' | 'pricing' | 'sales' | 'service' | 'viewer'
export type Locale = 'en' | 'fr'

export const productUrl = inject('productUrl')
const password = 'aftercare-demo'

/** A person at a browser of their own, and what must never happen to them. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** Console errors and warnings, uncaught errors, requests to another host, failed answers. */
  readonly faults: string[]
}

export function openBrowser(): Promise<Browser> {
  const executablePath = inject('chromium')
  return chromium.launch({
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    ...(executablePath === '' ? {} : { executablePath }),
  })
}

/** Signs in with the demo's account of that role, without the form: `sign-in.test.ts` uses that. */
export async function visitAs(
  browser: Browser,
  role: Role,
  { locale = 'en', width = 1280 }: { readonly locale?: Locale; readonly width?: number } = {},
): Promise<Visit> {
  const visit = await visitSignedOut(browser, { locale, width })
  const answer = await visit.context.request.post(`${productUrl}/auth/sign-in/email`, {
    headers: { origin: productUrl },
    data: { email: `${role}@demo.test`, password },
  })
  expect(answer.status(), `signing in as ${role}`).toBe(200)
  return visit
}

export async function visitSignedOut(
  browser: Browser,
  { locale, width }: { readonly locale: Locale; readonly width: number },
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: productUrl,
    locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width, height: 800 },
    // The product spares whoever asks for it its movements; journeys are then not slower than they must be.
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  return { context, page, faults: watch(page) }
}

function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      faults.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && host !== new URL(productUrl).host)
      faults.push(`foreign host: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
  })
  return faults
}

/** Goes there and waits until the screen holds what it will hold: nothing loads, nothing is being calculated. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

export async function settled(page: Page): Promise<void> {
  await page.locator('h1, [role="alert"]').first().waitFor()
  await page.waitForFunction(
    () => document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy="true"]') === null,
  )
}

/** Asks the API as the person of this visit; for finding addresses and for holding a screen against the truth. */
export async function ask<Data>(
  { context }: Visit,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const answer = await context.request.post('/graphql', { data: { query, variables } })
  const { data, errors } = (await answer.json()) as { data: Data; errors?: readonly { message: string }[] }
  if (errors !== undefined) throw new Error(errors.map((error) => error.message).join(' '))
  return data
}
