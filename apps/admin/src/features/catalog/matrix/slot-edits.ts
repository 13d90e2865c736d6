import type { AddOnDocument, CatalogDocument } from '../catalog-document.ts'
import type { CatalogEdit } from '../edit-catalog.ts'
import type { Cell } from '../editors/cell-document.ts'
import { writtenCell } from '../editors/written-cell.ts'
import type { Promised } from './cell-text/cell-text.ts'
import type { Content, Slot } from './slot.ts'

export interface SlotChange {
  readonly slot: Slot
  readonly content: Content
}

/** The edits that write these contents, as one batch. A cell keeps its note; a price its cost and tax category. */
export function slotEdits(changes: readonly SlotChange[], document: CatalogDocument): CatalogEdit[] {
  const written = changes.flatMap(({ slot, content }) => editsOf(slot, content, document))
  return [...written, ...placeEdits(changes, document)]
}

function editsOf(slot: Slot, content: Content, document: CatalogDocument): CatalogEdit[] {
  if (content.kind === 'promise' && (slot.kind === 'cell' || slot.kind === 'cases')) {
    const [tier, dimension] = [slot.tier.key, slot.row.dimension.key]
    const write = (facetKey: string, cell: Cell): CatalogEdit => ({
      tierCover: { tier, dimension, facetKey, cell },
    })
    const noted = (facetKey: string) =>
      withNote(content.promise, writtenCell(document, { tier, dimension, facetKey }))
    if (slot.kind === 'cell') return [write(slot.cell.facetKey, noted(slot.cell.facetKey))]
    const cells = slot.cells.map(({ facetKey }) => ({ facetKey, cell: noted(facetKey) }))
    const [first] = cells
    const alike = new Set(cells.map(({ cell }) => JSON.stringify(cell))).size === 1
    if (alike && first !== undefined) return [write('*', first.cell)]
    return cells.map(({ facetKey, cell }) => write(facetKey, cell))
  }
  if (content.kind === 'price' && slot.kind === 'price') {
    const { row, cell, tier } = slot
    // A tier's first price is taxed as the others of its row are.
    const taxCategory =
      cell.taxCategory ?? row.cells.find((each) => each.taxCategory !== null)?.taxCategory ?? 'service'
    const place = { priceBook: row.priceBook.key, tier: tier.key, component: row.component }
    return [{ basePrice: { ...place, price: content.price, taxCategory } }]
  }
  return []
}

function withNote(promise: Promised, before: Cell): Cell {
  if (promise.state === 'not-applicable' || !('note' in before) || before.note === undefined) return promise
  return { ...promise, note: before.note }
}

/** Where an add-on is sold is one list: all that changes in it is one edit. */
function placeEdits(changes: readonly SlotChange[], document: CatalogDocument): CatalogEdit[] {
  const places = changes.flatMap(({ slot, content }) =>
    slot.kind === 'place' && content.kind === 'place'
      ? [{ addOn: slot.row.addOn.key, tier: slot.tier.key, sold: content.sold }]
      : [],
  )
  return [...Map.groupBy(places, ({ addOn }) => addOn)].flatMap(([key, changed]) => {
    const addOn = document.addOns.find(({ id }) => id === key)
    if (addOn === undefined) return []
    const sold = new Set(soldOn(addOn, document))
    for (const place of changed) {
      if (place.sold) sold.add(place.tier)
      else sold.delete(place.tier)
    }
    const tiers = document.tiers.map(({ id }) => id).filter((id) => sold.has(id))
    return [{ addOnAvailability: { key, availability: { ...addOn.availability, tiers } } }]
  })
}

function soldOn(addOn: AddOnDocument, document: CatalogDocument): readonly string[] {
  const listed = addOn.availability?.tiers
  return listed ?? document.tiers.filter(({ notSold }) => notSold !== true).map(({ id }) => id)
}
