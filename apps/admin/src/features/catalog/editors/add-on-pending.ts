import type { CatalogEdit } from '../edit-catalog.ts'
import type { BookPrices } from './book-price-fields.tsx'

/** What is changed of an add-on and not saved yet; what is left out is as it was. */
export interface AddOnPending {
  readonly settings?: Readonly<Record<string, unknown>>
  readonly books?: BookPrices
  /** Keys of the tiers it is sold on. */
  readonly soldOn?: readonly string[]
}

/** The same as edits of the draft. */
export function addOnEdits(
  key: string,
  { settings, books = {}, soldOn }: AddOnPending,
  availability: unknown,
): CatalogEdit[] {
  return [
    ...(settings === undefined ? [] : [{ addOnSettings: { key, settings } }]),
    ...(soldOn === undefined
      ? []
      : [
          { addOnAvailability: { key, availability: { ...(availability as object | null), tiers: soldOn } } },
        ]),
    ...Object.entries(books).map(([priceBook, prices]) => ({
      addOnBookPrices: { key, priceBook, prices: Object.keys(prices).length === 0 ? null : prices },
    })),
  ]
}

export function isPending({ settings, books = {}, soldOn }: AddOnPending): boolean {
  return settings !== undefined || soldOn !== undefined || Object.keys(books).length > 0
}
