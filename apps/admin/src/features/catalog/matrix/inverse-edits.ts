import type { CatalogDocument } from '../catalog-document.ts'
import { facetKeysOf, namesKey } from '../catalog-document.ts'
import type { CatalogEdit, CatalogEditMembers } from '../edit-catalog.ts'
import { writtenCell } from '../editors/written-cell.ts'

/**
 * The edits that take these back, in the order they have to be sent; `before` is the document they were made on.
 * Null when one of them can't be taken back by an edit: a tier or an add-on taken out, a price where there was none.
 */
export function inverseEdits(edits: readonly CatalogEdit[], before: CatalogDocument): CatalogEdit[] | null {
  const inverse: CatalogEdit[] = []
  for (const edit of edits.toReversed()) {
    const taken = inverseOf(edit, before)
    if (taken === null) return null
    inverse.push(...taken)
  }
  return inverse
}

function inverseOf(edit: CatalogEditMembers, before: CatalogDocument): CatalogEdit[] | null {
  const { tierCover, basePrice, addTier, order, ladderPolicy, removeTier, removeAddOn } = edit
  if (tierCover != null) return coverBefore(tierCover, before)
  if (basePrice != null) return priceBefore(basePrice, before)
  if (addTier != null) return [{ removeTier: { tier: addTier.key } }]
  if (order != null) return [{ order: { pairs: before.order.map(({ above, below }) => ({ above, below })) } }]
  if (ladderPolicy != null) return [{ ladderPolicy: policyBefore(before) }]
  if (removeTier != null || removeAddOn != null) return null
  const asset = assetBefore(edit, before)
  if (asset !== undefined) return asset
  return tierBefore(edit, before) ?? addOnBefore(edit, before)
}

/** As an edit writes it: the document has its words in small letters, and none where nobody chose a policy. */
function policyBefore({ ladder }: CatalogDocument): NonNullable<CatalogEditMembers['ladderPolicy']> {
  const { strict, unsettled, leftOut, readings } = ladder ?? noPolicy
  return {
    strict,
    unsettled: unsettled === 'error' ? 'ERROR' : 'WARNING',
    leftOut: [...leftOut],
    readings: readings.map((reading) => readingOf[reading]),
  }
}

const noPolicy = { strict: false, unsettled: 'warning', leftOut: [], readings: [] } as const
const readingOf = { 'same-choice': 'SAME_CHOICE', reach: 'REACH', 'nowhere-above': 'NOWHERE_ABOVE' } as const

/** Cells that were alike go back in one edit, others one by one. */
function coverBefore(
  { tier, dimension, facetKey }: NonNullable<CatalogEditMembers['tierCover']>,
  before: CatalogDocument,
): CatalogEdit[] {
  const cells = facetKeysOf(before, dimension)
    .filter((key) => namesKey(facetKey, key))
    .map((key) => ({ key, cell: writtenCell(before, { tier, dimension, facetKey: key }) }))
  const alike = new Set(cells.map(({ cell }) => JSON.stringify(cell))).size === 1
  const [first] = cells
  if (alike && first !== undefined) return [{ tierCover: { tier, dimension, facetKey, cell: first.cell } }]
  return cells.map(({ key, cell }) => ({ tierCover: { tier, dimension, facetKey: key, cell } }))
}

function priceBefore(
  { priceBook, tier, component }: NonNullable<CatalogEditMembers['basePrice']>,
  before: CatalogDocument,
): CatalogEdit[] | null {
  const book = before.priceBooks.find(({ id }) => id === priceBook)
  const found = book?.tiers[tier]?.find((each) => each.component === component)
  if (found === undefined) return null
  const { price, cost = null, taxCategory, title } = found
  return [
    {
      basePrice: {
        priceBook,
        tier,
        component,
        price,
        cost,
        taxCategory,
        ...(title === undefined ? {} : { title }),
      },
    },
  ]
}

function assetBefore(
  { addReferenceAsset, referenceAsset, removeReferenceAsset }: CatalogEditMembers,
  before: CatalogDocument,
): CatalogEdit[] | null | undefined {
  if (addReferenceAsset != null) return [{ removeReferenceAsset: { key: addReferenceAsset.key } }]
  const key = (referenceAsset ?? removeReferenceAsset)?.key
  if (key === undefined) return undefined
  const place = before.referenceAssets.findIndex(({ id }) => id === key)
  const asset = before.referenceAssets[place]
  if (asset === undefined) return null
  const { id: _key, title, facts, termMonths } = asset
  const whole = { key, title: { en: title.en, fr: title.fr }, facts, termMonths: [...termMonths] }
  return [
    removeReferenceAsset == null ? { referenceAsset: whole } : { addReferenceAsset: { ...whole, place } },
  ]
}

function tierBefore(edit: CatalogEditMembers, before: CatalogDocument): CatalogEdit[] | undefined {
  const { tierTexts, tierTerms, tierAvailability, tierExclusions } = edit
  const key = (tierTexts ?? tierTerms ?? tierAvailability ?? tierExclusions)?.tier
  const tier = before.tiers.find(({ id }) => id === key)
  if (key === undefined || tier === undefined) return undefined
  if (tierTexts != null)
    return [{ tierTexts: { tier: key, title: tier.title, description: tier.description ?? null } }]
  if (tierTerms != null) {
    const { status: _status, ...terms } = tier.terms
    return [{ tierTerms: { tier: key, ...terms } }]
  }
  if (tierAvailability != null)
    return [{ tierAvailability: { tier: key, availability: tier.availability ?? null } }]
  return [{ tierExclusions: { tier: key, exclusions: tier.exclusions } }]
}

function addOnBefore(edit: CatalogEditMembers, before: CatalogDocument): CatalogEdit[] | null {
  const { putAddOn, addOnSettings, addOnBookPrices, addOnAvailability, addOnDelay } = edit
  const key = (putAddOn ?? addOnSettings ?? addOnBookPrices ?? addOnAvailability ?? addOnDelay)?.key
  const addOn = before.addOns.find(({ id }) => id === key)
  if (key === undefined) return null
  // Put in again it would take the build installed now, and nothing brings the one before back.
  if (putAddOn != null) return addOn === undefined ? [{ removeAddOn: { key } }] : null
  if (addOn === undefined) return null
  if (addOnSettings != null) return [{ addOnSettings: { key, settings: addOn.settings } }]
  if (addOnAvailability != null)
    return [{ addOnAvailability: { key, availability: addOn.availability ?? null } }]
  if (addOnDelay != null) return [{ addOnDelay: { key, delay: addOn.delay ?? null } }]
  const priceBook = addOnBookPrices?.priceBook ?? ''
  return [{ addOnBookPrices: { key, priceBook, prices: addOn.bookPrices?.[priceBook] ?? null } }]
}
