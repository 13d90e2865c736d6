import type { CatalogVersion } from '../catalog/index.ts'
import type { CoverEffect } from '../cover/index.ts'
import { aCatalog, aTier } from './a-catalog.ts'
import { aLevel, aLevelDimension } from './a-dimension.ts'
import { aReferenceAsset } from './a-ladder.ts'
import { aComponent, aPriceBook } from './a-price-book.ts'
import { anEntry, type SettledAddOn } from './add-ons-by-settings.ts'

/** Effect: the level `yes` in these dimensions of {@link aLevelsLadder}. */
export function has(...dimensions: readonly string[]): CoverEffect {
  return { give: dimensions.map((dimension) => ({ dimension, value: { kind: 'level', level: 'yes' } })) }
}

/** `lower` lacks every dimension named, `upper` has them all; prices in minor units, twelve months; members replace those of the catalog. */
export function aLevelsLadder(
  dimensions: readonly string[],
  addOns: Readonly<Record<string, SettledAddOn>>,
  { lower, upper, ...members }: { readonly lower: number; readonly upper: number } & Partial<CatalogVersion>,
): CatalogVersion {
  const none = { '*': { state: 'none' } } as const
  return aCatalog({
    dimensions: dimensions.map((id) => aLevelDimension(id, ['yes'])),
    tiers: [
      aTier({ id: 'lower', cover: Object.fromEntries(dimensions.map((id) => [id, none])) }),
      aTier({ id: 'upper', cover: Object.fromEntries(dimensions.map((id) => [id, { '*': aLevel('yes') }])) }),
    ],
    order: [{ above: 'upper', below: 'lower' }],
    addOns: Object.entries(addOns).map(([id, settled]) => anEntry(id, settled)),
    priceBooks: [aPriceBook({ tiers: { lower: [aComponent(lower)], upper: [aComponent(upper)] } })],
    referenceAssets: [aReferenceAsset()],
    ...members,
  })
}
