import type { Suite } from './result.ts'

/** Loaded one by one: a suite's peers are read only when it runs. */
const suites: Readonly<Record<string, () => Promise<Suite>>> = {
  ladder: async () => (await import('./suites/ladder.ts')).ladderSuite,
  pricing: async () => (await import('./suites/pricing.ts')).pricingSuite,
}

export const suiteNames: readonly string[] = Object.keys(suites)

export async function loadSuite(name: string): Promise<Suite> {
  const load = suites[name]
  if (load === undefined) throw new RangeError(`There is no suite ${name}.`)
  return load()
}
