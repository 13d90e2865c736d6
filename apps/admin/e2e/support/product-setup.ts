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

/** One product for the whole run: built, started, stopped in order when the last test has ended. Its faults fail it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { environment } = project.getProvidedContext()
  await buildAdmin(environment)
  const product = await startProduct(environment)
  project.provide('productUrl', product.url)
  return async () => {
    await product.stop()
    const faults = product.faults()
    if (faults.length > 0) throw new Error(`The product logged faults of its own:\n${faults.join('\n')}`)
  }
}
