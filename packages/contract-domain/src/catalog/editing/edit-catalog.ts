import type { CatalogVersion } from '../catalog-version.ts'
import { CatalogEditUnclear, CatalogInvalid } from '../errors.ts'
import type { CatalogPlugin } from '../plugins/catalog-plugin.ts'
import { readCatalogVersion } from '../read-catalog-version.ts'
import type { CatalogEdit, CatalogEditKind, CatalogEdits } from './catalog-edit.ts'
import {
  editAddOnAvailability,
  editAddOnBookPrices,
  editAddOnDelay,
  editAddOnSettings,
  putAddOn,
  removeAddOn,
} from './edit-add-ons.ts'
import { editBasePrice } from './edit-base-price.ts'
import { editLadderPolicy } from './edit-ladder-policy.ts'
import { addReferenceAsset, editReferenceAsset, removeReferenceAsset } from './edit-reference-assets.ts'
import {
  editTierAvailability,
  editTierCover,
  editTierExclusions,
  editTierTerms,
  editTierTexts,
} from './edit-tier.ts'
import { addTier, editOrder, removeTier } from './edit-tiers.ts'

type Edits = {
  readonly [Kind in CatalogEditKind]: (
    version: CatalogVersion,
    edit: CatalogEdits[Kind],
    plugins: readonly CatalogPlugin[],
  ) => CatalogVersion
}

const edits: Edits = {
  tierCover: editTierCover,
  tierTexts: editTierTexts,
  tierTerms: editTierTerms,
  tierAvailability: editTierAvailability,
  tierExclusions: editTierExclusions,
  addTier,
  removeTier,
  order: editOrder,
  ladderPolicy: editLadderPolicy,
  addReferenceAsset,
  referenceAsset: editReferenceAsset,
  removeReferenceAsset,
  basePrice: editBasePrice,
  putAddOn,
  removeAddOn,
  addOnSettings: editAddOnSettings,
  addOnBookPrices: editAddOnBookPrices,
  addOnAvailability: editAddOnAvailability,
  addOnDelay: editAddOnDelay,
}

/**
 * The version with the changes made in their order, as one: refused whole when it would have a problem that it did
 * not have before. `plugins` are those installed, which putting an add-on in needs. Throws the refusals of
 * errors.ts (TierUnknown, AddOnInUse, CatalogInvalid with all problems…) and cover's DimensionTemplatesDiffer.
 */
export function editCatalog(
  version: CatalogVersion,
  changes: readonly CatalogEdit[],
  plugins: readonly CatalogPlugin[] = [],
): CatalogVersion {
  const edited = changes.reduce((draft, change) => apply(draft, change, plugins), version)
  const { problems } = readCatalogVersion(edited)
  if (problems.length === 0) return edited
  const before = new Set(readCatalogVersion(version).problems.map(({ path, code }) => `${code} ${path}`))
  const added = problems.filter(({ path, code }) => !before.has(`${code} ${path}`))
  if (added.length > 0) throw new CatalogInvalid(added)
  return edited
}

function apply(
  version: CatalogVersion,
  change: CatalogEdit,
  plugins: readonly CatalogPlugin[],
): CatalogVersion {
  const given = (Object.keys(edits) as CatalogEditKind[]).filter((kind) => change[kind] != null)
  const [kind] = given
  if (kind === undefined || given.length > 1) throw new CatalogEditUnclear(given)
  return applyOne(version, { kind, edit: change[kind] }, plugins)
}

function applyOne<Kind extends CatalogEditKind>(
  version: CatalogVersion,
  { kind, edit }: { readonly kind: Kind; readonly edit: CatalogEdit[Kind] },
  plugins: readonly CatalogPlugin[],
): CatalogVersion {
  return edit == null ? version : edits[kind](version, edit, plugins)
}
