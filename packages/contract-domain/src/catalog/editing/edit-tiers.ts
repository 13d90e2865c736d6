import type { CatalogVersion, ServiceTier } from '../catalog-version.ts'
import { TierIdTaken, TierInUse } from '../errors.ts'
import { findTier } from '../find-tier.ts'
import { idText, localizedText } from '../schema/scalars.ts'
import type { CatalogEdits } from './catalog-edit.ts'
import { parsePart } from './parse-part.ts'

export function addTier(version: CatalogVersion, edit: CatalogEdits['addTier']): CatalogVersion {
  const id = parsePart(idText, edit.key, ['tiers', edit.key, 'id'])
  const title = parsePart(localizedText, edit.title, ['tiers', id, 'title'])
  if (version.tiers.some((tier) => tier.id === id)) throw new TierIdTaken(id)
  if (edit.copyOf == null) return { ...version, tiers: [...version.tiers, emptyTier(id, title)] }
  const original = findTier(version, edit.copyOf)
  return {
    ...version,
    tiers: [...version.tiers, { ...original, id, title }],
    addOns: version.addOns.map((addOn) => {
      const tiers = addOn.availability?.tiers
      if (tiers === undefined || !tiers.includes(original.id)) return addOn
      return { ...addOn, availability: { ...addOn.availability, tiers: [...tiers, id] } }
    }),
    priceBooks: version.priceBooks.map((book) => {
      const prices = Object.hasOwn(book.tiers, original.id) ? book.tiers[original.id] : undefined
      return prices === undefined ? book : { ...book, tiers: { ...book.tiers, [id]: prices } }
    }),
  }
}

/** Nothing is known of its cover yet, and a year is the term until another is chosen. */
function emptyTier(id: string, title: ServiceTier['title']): ServiceTier {
  return { id, title, cover: {}, exclusions: [], terms: { months: [12], status: 'unknown' } }
}

/**
 * Without the tier, its prices, its place in the order (what stood above and below it keep their order) and its
 * mention where add-ons are sold. Throws TierInUse while another price is a ratio to it, or an add-on is sold on it
 * alone.
 */
export function removeTier(version: CatalogVersion, { tier }: CatalogEdits['removeTier']): CatalogVersion {
  findTier(version, tier)
  refuseRatios(version, tier)
  return {
    ...version,
    tiers: version.tiers.filter(({ id }) => id !== tier),
    order: orderWithout(version.order, tier),
    addOns: version.addOns.map((addOn) => {
      const tiers = addOn.availability?.tiers
      if (tiers === undefined || !tiers.includes(tier)) return addOn
      const rest = tiers.filter((id) => id !== tier)
      const title = addOn.title ?? { en: addOn.id, fr: addOn.id }
      if (rest.length === 0) throw new TierInUse(tier, title, ['addOns', addOn.id, 'availability', 'tiers'])
      return { ...addOn, availability: { ...addOn.availability, tiers: rest } }
    }),
    priceBooks: version.priceBooks.map((book) => ({
      ...book,
      tiers: Object.fromEntries(Object.entries(book.tiers).filter(([id]) => id !== tier)),
    })),
  }
}

function refuseRatios(version: CatalogVersion, tier: string): void {
  for (const book of version.priceBooks) {
    for (const [other, prices] of Object.entries(book.tiers)) {
      const ratio = prices.find(({ price }) => price.form === 'ratio-to-tier' && price.tier === tier)
      if (other === tier || ratio === undefined) continue
      const path = ['priceBooks', book.id, 'tiers', other, ratio.component, 'price', 'tier']
      throw new TierInUse(tier, findTier(version, other).title, path)
    }
  }
}

type Pairs = CatalogVersion['order']

function orderWithout(order: Pairs, tier: string): Pairs {
  const kept = order.filter(({ above, below }) => above !== tier && below !== tier)
  const over = order.filter(({ below }) => below === tier).map(({ above }) => above)
  const under = order.filter(({ above }) => above === tier).map(({ below }) => below)
  const bridged = over.flatMap((above) => under.map((below) => ({ above, below })))
  const fresh = bridged.filter(
    (pair) => !kept.some(({ above, below }) => above === pair.above && below === pair.below),
  )
  return [...kept, ...fresh]
}

export function editOrder(version: CatalogVersion, { pairs }: CatalogEdits['order']): CatalogVersion {
  for (const { above, below } of pairs) {
    findTier(version, above)
    findTier(version, below)
  }
  return { ...version, order: pairs.map(({ above, below }) => ({ above, below })) }
}
