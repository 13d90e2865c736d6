import type { ExampleChoices } from './examples.graphql.ts'

/** One selection whose price is watched while a draft is edited: one reference asset, from today on. */
export interface Example {
  readonly asset: string
  readonly tier: string
  readonly addOns: readonly string[]
  readonly termMonths: number
}

export const exampleCount = 3

const keyOf = (catalogId: string) => `aftercare.examples.${catalogId}`

/** The examples chosen in this browser for a catalog; null where none was chosen yet. */
export function storedExamples(catalogId: string): (Example | null)[] {
  try {
    const stored = JSON.parse(localStorage.getItem(keyOf(catalogId)) ?? '[]') as (Example | null)[]
    return Array.from({ length: exampleCount }, (_, at) => stored[at] ?? null)
  } catch {
    // Written by hand or by another version: as if nothing was chosen.
    return Array.from({ length: exampleCount }, () => null)
  }
}

export function storeExamples(catalogId: string, examples: readonly (Example | null)[]): void {
  localStorage.setItem(keyOf(catalogId), JSON.stringify(examples))
}

/** What the n-th example is until somebody chooses: another tier for each, the first asset and its first term. */
export function firstExample(choices: ExampleChoices, place: number): Example | null {
  const [asset] = choices.referenceAssets
  const sold = choices.tiers.filter((tier) => !tier.notSold && !tier.timeAndMaterials)
  const tier = sold[place % Math.max(sold.length, 1)]
  if (asset === undefined || tier === undefined) return null
  const termMonths = asset.termMonths.find((months) => tier.termMonths.includes(months)) ?? tier.termMonths[0]
  if (termMonths === undefined) return null
  return { asset: asset.key, tier: tier.key, addOns: tier.compulsoryAddOns, termMonths }
}

/** The example as the draft still offers it; null when its tier or asset is gone. An add-on that is gone is left out. */
export function offered(example: Example, choices: ExampleChoices): Example | null {
  const tier = choices.tiers.find(({ key }) => key === example.tier)
  const asset = choices.referenceAssets.some(({ key }) => key === example.asset)
  if (tier === undefined || !asset) return null
  const addOns = example.addOns.filter((key) => choices.addOns.some((addOn) => addOn.key === key))
  return { ...example, addOns }
}

/** Where the reference asset stands: what its facts say, else France. */
export function countryOf(choices: ExampleChoices, asset: string): string {
  const facts = choices.referenceAssets.find(({ key }) => key === asset)?.facts as
    | Record<string, unknown>
    | undefined
  const country = facts?.['site-country']
  return typeof country === 'string' ? country : 'FR'
}
