import type { BasePrice } from './editors/base-price.ts'
import type { Cell, Texts } from './editors/cell-document.ts'

/** The parts of a catalog version's document that the matrix writes, as the API passes them. */
export interface CatalogDocument {
  readonly dimensions: readonly {
    readonly id: string
    readonly facets: readonly { readonly keys: readonly { readonly id: string }[] }[]
  }[]
  readonly tiers: readonly TierDocument[]
  readonly order: readonly { readonly above: string; readonly below: string }[]
  readonly addOns: readonly AddOnDocument[]
  readonly referenceAssets: readonly ReferenceAssetDocument[]
  /** Absent: nobody chose a policy, the default holds. */
  readonly ladder?: {
    readonly strict: boolean
    readonly unsettled: 'warning' | 'error'
    readonly leftOut: readonly string[]
    readonly readings: readonly ('same-choice' | 'reach' | 'nowhere-above')[]
  }
  readonly priceBooks: readonly {
    readonly id: string
    readonly tiers: Readonly<Record<string, readonly ComponentDocument[]>>
  }[]
}

export interface TierDocument {
  readonly id: string
  readonly title: Texts
  readonly description?: Texts
  readonly notSold?: boolean
  readonly compulsoryAddOns?: readonly string[]
  readonly cover: Readonly<Record<string, Readonly<Record<string, Cell>>>>
  readonly terms: Readonly<Record<string, unknown>>
  readonly availability?: unknown
  readonly exclusions: unknown
}

export interface AddOnDocument {
  readonly id: string
  readonly settings: unknown
  readonly availability?: { readonly tiers?: readonly string[] }
  readonly bookPrices?: Readonly<Record<string, unknown>>
  readonly delay?: unknown
}

export interface ReferenceAssetDocument {
  readonly id: string
  readonly title: Texts
  readonly facts: Readonly<Record<string, unknown>>
  readonly termMonths: readonly number[]
}

export interface ComponentDocument {
  readonly component: string
  readonly title?: Texts
  readonly taxCategory: string
  readonly price: BasePrice
  readonly cost?: string
}

/** Every cell key of a dimension, in order: one key of each facet joined by `/`, `other` last; `*` without facets. */
export function facetKeysOf(document: CatalogDocument, dimension: string): readonly string[] {
  const facets = document.dimensions.find(({ id }) => id === dimension)?.facets ?? []
  if (facets.length === 0) return ['*']
  return facets
    .map(({ keys }) => [...keys.map(({ id }) => id).filter((id) => id !== 'other'), 'other'])
    .reduce((heads, keys) => heads.flatMap((head) => keys.map((key) => `${head}/${key}`)), [''])
    .map((key) => key.slice(1))
}

/** Whether a written key names a cell: the same, or a wildcard over it. */
export function namesKey(written: string, key: string): boolean {
  if (written === '*' || written === key) return true
  const [parts, segments] = [written.split('/'), key.split('/')]
  return (
    parts.length === segments.length && parts.every((part, place) => part === '*' || part === segments[place])
  )
}
