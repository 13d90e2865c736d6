import type { TestProject } from 'vitest/node'
import { buildAdmin, startProduct, type Environment } from './start-product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product of this run answers. */
    readonly productUrl: string
    /** The browser to drive; empty: the one that Playwright knows. */
    readonly chromium: string
    readonly environment: Environment
  }
}

/** One product for the whole run: built, started, and stopped in order when the last test has ended. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { environment } = project.getProvidedContext()
  await buildAdmin(environment)
  const product = await startProduct(environment)
  project.provide('productUrl', product.url)
  return () => product.stop()
}
