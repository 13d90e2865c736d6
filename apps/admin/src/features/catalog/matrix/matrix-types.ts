import type { ResultOf } from '../../../graphql.ts'
import type { InstalledPlugin } from '../editors/add-on-editor.graphql.ts'
import type { CatalogVersionQuery } from '../catalog-version.graphql.ts'

export type CatalogVersion = NonNullable<ResultOf<typeof CatalogVersionQuery>['catalogVersion']>
export type Matrix = CatalogVersion['matrix']
export type MatrixTier = Matrix['tiers'][number]
export type DimensionRow = Matrix['dimensionRows'][number]
export type MatrixCell = DimensionRow['cells'][number]
export type AddOnRow = Matrix['addOnRows'][number]
export type PriceRow = Matrix['priceRows'][number]
export type PriceCell = PriceRow['cells'][number]

/** What of the matrix is being edited; null: nothing. */
export type EditTarget =
  | {
      readonly kind: 'cell'
      readonly row: DimensionRow
      readonly tier: MatrixTier
      readonly cell: MatrixCell
    }
  | { readonly kind: 'price'; readonly row: PriceRow; readonly tier: MatrixTier; readonly cell: PriceCell }
  | { readonly kind: 'tier'; readonly tier: MatrixTier }
  | { readonly kind: 'add-on'; readonly key: string }
  | { readonly kind: 'new-tier' }
  | { readonly kind: 'new-add-on'; readonly plugin: InstalledPlugin }
