import type { DemoAccount } from './demo-account.ts'
import { chromium, type Page } from 'playwright-core'

/** How the rows look at a screen of the product. */
export interface Browser {
  /** A page of its own, signed in as the demo's admin, in English; closed when the visit ends. */
  visit<Seen>(look: (page: Page) => Promise<Seen>): Promise<Seen>
}

/** How long a screen may take, a proof included, in milliseconds. */
const PATIENCE_MS = 30_000

/** Opens the product's screens with the Chromium at that path. */
export function browserAt(executablePath: string, url: string, { email, password }: DemoAccount): Browser {
  return {
    visit: async (look) => {
      const browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-dev-shm-usage'],
      })
      try {
        const context = await browser.newContext({ baseURL: url, locale: 'en-GB' })
        context.setDefaultTimeout(PATIENCE_MS)
        const signedIn = await context.request.post('/auth/sign-in/email', {
          headers: { origin: url },
          data: { email, password },
        })
        if (!signedIn.ok()) throw new Error(`Signing in answered ${signedIn.status()}.`)
        return await look(await context.newPage())
      } finally {
        await browser.close()
      }
    },
  }
}
