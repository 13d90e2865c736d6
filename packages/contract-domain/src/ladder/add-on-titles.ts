import { DomainError, joinTexts, type LocalizedText } from '../text/index.ts'
import type { ShelfOf } from './context-shelf.ts'

/** What an add-on is called: by the catalog, else by its plugin; by its id where it isn't in the one or can't be bound. */
export function addOnTitle(
  id: string,
  { version, bind, options }: ShelfOf,
  priceBook: string,
): LocalizedText {
  const entry = version.addOns.find((one) => one.id === id)
  if (entry?.title !== undefined) return entry.title
  const unnamed = { en: id, fr: id }
  if (entry === undefined) return unnamed
  try {
    return bind({ addOn: id, priceBook, options: options[id]?.[0] ?? {} }).title
  } catch (error) {
    if (error instanceof DomainError) return unnamed
    throw error
  }
}

/** `Four hours + Parts`; a dash without any. */
export function addOnTitles(ids: readonly string[], on: ShelfOf, priceBook: string): LocalizedText {
  const titles = ids.map((id) => addOnTitle(id, on, priceBook))
  return titles.length === 0 ? { en: '—', fr: '—' } : joinTexts(titles, ' + ')
}
