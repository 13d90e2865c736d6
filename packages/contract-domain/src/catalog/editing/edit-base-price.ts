import type { CatalogVersion } from '../catalog-version.ts'
import { PriceBookUnknown } from '../errors.ts'
import { findTier } from '../find-tier.ts'
import type { ComponentPrice } from '../price-book.ts'
import { componentPrice } from '../schema/price-book.ts'
import type { CatalogEdits } from './catalog-edit.ts'
import { parsePart } from './parse-part.ts'

/** One component of a tier's price in one book; a component the tier doesn't have yet is added at the end. */
export function editBasePrice(version: CatalogVersion, edit: CatalogEdits['basePrice']): CatalogVersion {
  const { priceBook, tier, component } = edit
  const book = version.priceBooks.find(({ id }) => id === priceBook)
  if (book === undefined) throw new PriceBookUnknown(priceBook)
  findTier(version, tier)
  const prices = (Object.hasOwn(book.tiers, tier) ? book.tiers[tier] : undefined) ?? []
  const before = prices.find((price) => price.component === component)
  const path = ['priceBooks', priceBook, 'tiers', tier, component]
  const after: ComponentPrice = parsePart(componentPrice, sentPrice(edit, before), path)
  const changed =
    before === undefined ? [...prices, after] : prices.map((price) => (price === before ? after : price))
  const tiers = { ...book.tiers, [tier]: changed }
  return {
    ...version,
    priceBooks: version.priceBooks.map((one) => (one === book ? { ...book, tiers } : one)),
  }
}

/** As it was sent: what is left out stays, a cost of null goes. */
function sentPrice(edit: CatalogEdits['basePrice'], before: ComponentPrice | undefined): object {
  const { component, price } = edit
  const cost = edit.cost === undefined ? before?.cost : edit.cost
  const taxCategory = edit.taxCategory ?? before?.taxCategory
  const title = edit.title ?? before?.title
  const members = { component, title, taxCategory, price, cost }
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value != null))
}
