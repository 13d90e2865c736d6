import { DomainError, type LocalizedText, type MessageParams } from '../text/index.ts'
import type { CatalogProblem } from './reading/problem.ts'

type Path = readonly (string | number)[]

/** The catalog version has no such tier. */
export class TierUnknown extends DomainError {
  constructor(tier: string) {
    super(refusal('tier-unknown', { tier }, ['tiers', tier]))
  }
}

/** Another tier has that id already. */
export class TierIdTaken extends DomainError {
  constructor(tier: string) {
    super(refusal('tier-id-taken', { tier }, ['tiers', tier]))
  }
}

/** Something else of the catalog stands on the tier: a price that is a ratio to it, an add-on sold on it alone. */
export class TierInUse extends DomainError {
  constructor(tier: string, by: LocalizedText, path: Path) {
    super(refusal('tier-in-use', { tier, by }, path))
  }
}

/** The catalog version has no such dimension. */
export class DimensionUnknown extends DomainError {
  constructor(dimension: string, path: Path) {
    super(refusal('dimension-unknown', { dimension }, path))
  }
}

/** The dimension has no cell of that key. */
export class CellUnknown extends DomainError {
  constructor(dimension: string, facetKey: string, path: Path) {
    super(refusal('cell-unknown', { dimension, facetKey }, path))
  }
}

/** The catalog version has no such price book. */
export class PriceBookUnknown extends DomainError {
  constructor(priceBook: string) {
    super(refusal('price-book-unknown', { priceBook }, ['priceBooks', priceBook]))
  }
}

/** The add-on has not been put into this catalog version. */
export class AddOnUnknown extends DomainError {
  constructor(addOn: string) {
    super(refusal('add-on-unknown', { addOn }, ['addOns', addOn]))
  }
}

/** A tier demands the add-on. */
export class AddOnInUse extends DomainError {
  constructor(addOn: string, tier: LocalizedText, path: Path) {
    super(refusal('add-on-in-use', { addOn, tier }, path))
  }
}

/** The ladder is not proved at such an asset. */
export class ReferenceAssetUnknown extends DomainError {
  constructor(asset: string) {
    super(refusal('reference-asset-unknown', { asset }, ['referenceAssets', asset]))
  }
}

/** Another reference asset has that id already. */
export class ReferenceAssetTaken extends DomainError {
  constructor(asset: string, title: LocalizedText) {
    super(refusal('reference-asset-taken', { asset, title }, ['referenceAssets', asset]))
  }
}

/** No plugin of that id is installed. */
export class PluginUnknown extends DomainError {
  constructor(addOn: string) {
    super(refusal('plugin-missing', { addOn }, ['addOns', addOn]))
  }
}

/** An edit that names no change, or several at once. */
export class CatalogEditUnclear extends DomainError {
  constructor(given: readonly string[]) {
    super(refusal('edit-unclear', { given: given.join(', ') }, []))
  }
}

/** A part, or what the edits would make of the version, has problems: all of them, with their paths. */
export class CatalogInvalid extends DomainError {
  readonly problems: readonly CatalogProblem[]

  constructor(problems: readonly CatalogProblem[]) {
    super(refusal('invalid', { count: problems.length }, []))
    this.problems = problems
  }
}

/** Versions of two catalogs can't be merged. */
export class ReleaseOfAnotherCatalog extends DomainError {
  constructor(own: string, catalog: string) {
    super(refusal('release-of-another-catalog', { own, catalog }, ['catalog', 'id']))
  }
}

function refusal(name: string, params: MessageParams, path: Path) {
  const code = `catalog.${name}`
  return { code, messageKey: code, params, cureKey: `${code}.cure`, path }
}
