import type { AssetFacts } from '@aftercare/contract-domain/catalog'
import { Temporal } from 'temporal-polyfill'

export type { AssetFacts } from '@aftercare/contract-domain/catalog'

/** What an asset's own columns say, beside the facts that are recorded one by one. */
export interface FactSources {
  readonly facts: AssetFacts
  readonly model: string
  readonly criticality: string | null
  readonly purchasePriceMinor: number | null
  readonly purchaseCurrency: string | null
  readonly purchasedOn: string | null
  readonly installedOn: string | null
}

/**
 * Every fact known of an asset on a day, as rules of catalogs read them. What is recorded by itself goes before
 * what a column says; what neither says is missing.
 * @param siteCountry ISO 3166-1 alpha-2
 * @param on ISO date: the age is reckoned in whole months up to it
 */
export function factsOfAsset(
  asset: FactSources,
  { siteCountry, on }: { readonly siteCountry: string; readonly on: string },
): AssetFacts {
  const price = asset.purchasePriceMinor
  const currency = asset.purchaseCurrency
  const known = {
    model: asset.model,
    criticality: asset.criticality,
    'purchase-price': price === null || currency === null ? null : { amountMinor: price, currency },
    'purchased-on': asset.purchasedOn,
    'installed-on': asset.installedOn,
    'age-months': asset.installedOn === null ? null : wholeMonths(asset.installedOn, on),
    'site-country': siteCountry,
  }
  return {
    ...Object.fromEntries(
      Object.entries(known).flatMap(([id, value]) =>
        value === null ? [] : [[id, { state: 'known', value }] as const],
      ),
    ),
    ...asset.facts,
  }
}

/** An asset that is installed later is new. */
function wholeMonths(from: string, to: string): number {
  const { months } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'months' })
  return Math.max(0, months)
}
