import type { CatalogVersion } from '../catalog/index.ts'
import type { ActiveAddOn, PricingContext } from '../pricing/index.ts'
import { aCatalog, aCatalogAddOn } from './a-catalog.ts'

/**
 * A catalog that sells these add-ons, with where they come from. An entry the catalog has already keeps its
 * availability and delay; the buyer's options are put into the add-on as a plugin's binding would.
 */
export function aPricingContext(
  members: Partial<CatalogVersion> = {},
  addOns: readonly ActiveAddOn[] = [],
): PricingContext {
  const catalog = aCatalog(members)
  const listed = new Set(catalog.addOns.map(({ id }) => id))
  const entries = addOns.filter(({ id }) => !listed.has(id)).map(({ id }) => aCatalogAddOn(id))
  return {
    version: { ...catalog, addOns: [...catalog.addOns, ...entries] },
    identity: { number: 1, hash: '0'.repeat(64) },
    bind: ({ addOn, options }) => {
      const found = addOns.find(({ id }) => id === addOn)
      if (found === undefined) throw new Error(`The test gave no add-on “${addOn}”.`)
      return { ...found, options }
    },
  }
}
