import type { CatalogEdit } from '../edit-catalog.ts'
import type { CatalogVersion, EditTarget } from '../matrix/matrix-types.ts'
import type { BasePrice } from './base-price.ts'
import { AddOnEditor } from './add-on-editor.tsx'
import type { DefinitionDocument } from './cell-document.ts'
import { CellEditor } from './cell-editor.tsx'
import { NewAddOnEditor } from './new-add-on-editor.tsx'
import { NewTierEditor } from './new-tier-editor.tsx'
import { PriceEditor } from './price-editor.tsx'
import { TierEditor } from './tier-editor.tsx'

/** The form that belongs to what was picked in the matrix, and the edit that its save is. */
export function TargetEditor({
  version,
  target,
  ...form
}: {
  version: CatalogVersion
  target: EditTarget
  busy: boolean
  onCancel: () => void
  onSave: (edits: CatalogEdit[]) => void
}) {
  const { tiers, priceRows } = version.matrix
  const currency = priceRows[0]?.priceBook.currency ?? 'EUR'
  switch (target.kind) {
    case 'cell': {
      const { tier, row, cell } = target
      const place = { tier: tier.key, dimension: row.dimension.key, facetKey: cell.facetKey }
      return (
        <CellEditor
          key={Object.values(place).join()}
          definition={row.dimension.definition as DefinitionDocument}
          versionId={version.id}
          place={place}
          currency={currency}
          {...form}
          onSave={(changed) => form.onSave([{ tierCover: { ...place, cell: changed } }])}
        />
      )
    }
    case 'price': {
      const { tier, row, cell } = target
      const place = { priceBook: row.priceBook.key, tier: tier.key, component: row.component }
      // A tier's first price is taxed as the others of its row are.
      const taxCategory =
        cell.taxCategory ?? row.cells.find((each) => each.taxCategory !== null)?.taxCategory ?? 'service'
      return (
        <PriceEditor
          key={Object.values(place).join()}
          price={cell.price as BasePrice | null}
          cost={cell.cost}
          currency={row.priceBook.currency}
          tiers={tiers.filter((each) => each.key !== tier.key && !each.notSold && !each.timeAndMaterials)}
          {...form}
          onSave={(saved) => form.onSave([{ basePrice: { ...place, ...saved, taxCategory } }])}
        />
      )
    }
    case 'tier':
      return <TierEditor versionId={version.id} tierKey={target.tier.key} {...form} />
    case 'add-on':
      return (
        <AddOnEditor key={target.key} versionId={version.id} addOnKey={target.key} tiers={tiers} {...form} />
      )
    case 'new-tier':
      return <NewTierEditor tiers={tiers} {...form} />
    case 'new-add-on':
      return <NewAddOnEditor key={target.plugin.key} plugin={target.plugin} currency={currency} {...form} />
  }
}
