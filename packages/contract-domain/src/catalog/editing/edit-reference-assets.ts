import type { CatalogVersion, ReferenceAsset } from '../catalog-version.ts'
import { ReferenceAssetTaken, ReferenceAssetUnknown } from '../errors.ts'
import { referenceAsset as referenceAssetSchema } from '../schema/facts.ts'
import type { CatalogEdits } from './catalog-edit.ts'
import { parsePart } from './parse-part.ts'

/** One more asset at which the ladder is proved. Throws ReferenceAssetTaken, CatalogInvalid. */
export function addReferenceAsset(
  version: CatalogVersion,
  { key, title, facts, termMonths, place }: CatalogEdits['addReferenceAsset'],
): CatalogVersion {
  const taken = version.referenceAssets.find(({ id }) => id === key)
  if (taken !== undefined) throw new ReferenceAssetTaken(key, taken.title)
  const added = readAsset({ id: key, title, facts: facts ?? {}, termMonths })
  const others = version.referenceAssets
  const at = place == null ? others.length : Math.max(0, Math.min(place, others.length))
  return { ...version, referenceAssets: others.toSpliced(at, 0, added) }
}

/** Throws ReferenceAssetUnknown, CatalogInvalid. */
export function editReferenceAsset(
  version: CatalogVersion,
  { key, title, facts, termMonths }: CatalogEdits['referenceAsset'],
): CatalogVersion {
  const before = assetCalled(version, key)
  const after = readAsset({
    id: key,
    title: title ?? before.title,
    facts: facts ?? before.facts,
    termMonths: termMonths ?? before.termMonths,
  })
  return {
    ...version,
    referenceAssets: version.referenceAssets.map((asset) => (asset === before ? after : asset)),
  }
}

/** Without the last one nothing can be proved: that is said before publishing, not refused. Throws ReferenceAssetUnknown. */
export function removeReferenceAsset(
  version: CatalogVersion,
  { key }: CatalogEdits['removeReferenceAsset'],
): CatalogVersion {
  const removed = assetCalled(version, key)
  return { ...version, referenceAssets: version.referenceAssets.filter((asset) => asset !== removed) }
}

function readAsset(sent: Readonly<Record<keyof ReferenceAsset, unknown>>): ReferenceAsset {
  return parsePart(referenceAssetSchema, sent, ['referenceAssets', String(sent.id)])
}

function assetCalled({ referenceAssets }: CatalogVersion, key: string): ReferenceAsset {
  const found = referenceAssets.find(({ id }) => id === key)
  if (found === undefined) throw new ReferenceAssetUnknown(key)
  return found
}
