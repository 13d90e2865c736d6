import type { CatalogVersion, Json } from '../catalog-version.ts'
import { addOnChanges } from './add-on-changes.ts'
import { changeOf, type CatalogChange, type Versions } from './catalog-change.ts'
import { differencesOf, type Difference } from './diff.ts'
import { itemChange, otherChange } from './other-changes.ts'
import { ladderChanges } from './ladder-changes.ts'
import { orderChanges } from './order-changes.ts'
import { priceChanges } from './price-changes.ts'
import { referenceAssetChange } from './reference-asset-changes.ts'
import { tierChanges } from './tier-changes.ts'
import { isText } from './titles.ts'

/** Places told as one: what an administrator decides in one go. */
const WHOLE: readonly string[] = [
  'order',
  'eventImplications',
  'ladder/leftOut',
  'ladder/readings',
  'tiers/*/cover',
  'tiers/*/terms',
  'tiers/*/exclusions',
  'tiers/*/starts',
  'tiers/*/availability',
  'tiers/*/compulsoryAddOns',
  'tiers/*/delay',
  'addOns/*/settings/*',
  'addOns/*/bookPrices/*/*',
  'addOns/*/availability',
  'addOns/*/delay',
  'priceBooks/*/tiers/*/*/price',
  'referenceAssets/*/facts/*',
  'referenceAssets/*/termMonths',
]

/**
 * What changed from one version to another, in sentences of the trade, in the order of the document. Empty exactly
 * when the two say the same. Both must have been read without problems; throws cover's CoverageInvalid otherwise.
 */
export function describeCatalogChanges(
  before: CatalogVersion,
  after: CatalogVersion,
): readonly CatalogChange[] {
  const documents = { before: before as unknown as Json, after: after as unknown as Json }
  return differencesOf(documents, isWhole).flatMap((difference) => sentences({ before, after }, difference))
}

function isWhole(path: readonly string[], value: Json): boolean {
  if (isText(value)) return true
  return WHOLE.some((pattern) => {
    const parts = pattern.split('/')
    return parts.length === path.length && parts.every((part, place) => part === '*' || part === path[place])
  })
}

function sentences(versions: Versions, difference: Difference): readonly CatalogChange[] {
  const { path } = difference
  const [part, , member] = path
  if (difference.reordered) {
    const order = Array.isArray(difference.after) ? difference.after.join(', ') : ''
    return [changeOf(difference, 'reordered', { where: path.join(' › '), order })]
  }
  if (part === 'order') return orderChanges(versions, difference)
  if (part === 'ladder') return ladderChanges(versions, difference)
  if (path.length === 2) return [itemChange(difference)]
  if (part === 'tiers') return tierChanges(versions, difference)
  if (part === 'addOns') return addOnChanges(versions, difference)
  if (part === 'priceBooks' && member === 'tiers') return priceChanges(versions, difference)
  if (part === 'referenceAssets') return [referenceAssetChange(versions, difference)]
  return [otherChange(difference)]
}
