import type { LocalizedText } from '../../text/index.ts'
import type { CatalogAddOn } from '../catalog-version.ts'
import { changeOf, type CatalogChange, type Versions } from './catalog-change.ts'
import type { Difference } from './diff.ts'
import { settingText } from './price-text.ts'
import { plain, sameText, titleOf, valueText } from './titles.ts'

/** A change inside one add-on of the catalog. */
export function addOnChanges(versions: Versions, difference: Difference): readonly CatalogChange[] {
  const [, id = '', member = ''] = difference.path
  const addOn = titleOf(versions, 'addOns', id)
  const { before, after } = difference
  if (member === 'settings' || member === 'bookPrices') return [settingChange(versions, addOn, difference)]
  if (member === 'pluginVersion') {
    const params = { addOn, before: valueText(before), after: valueText(after) }
    return [changeOf(difference, 'add-on-plugin', params)]
  }
  if (member === 'pluginHash') return [changeOf(difference, 'add-on-build', { addOn })]
  const part = PARTS[member as keyof CatalogAddOn] ?? plain(member)
  return [changeOf(difference, 'add-on-part', { addOn, part })]
}

function settingChange(versions: Versions, addOn: LocalizedText, difference: Difference): CatalogChange {
  const [, id = '', member, first = '', second = ''] = difference.path
  const book = member === 'bookPrices' ? first : null
  const field = member === 'bookPrices' ? second : first
  const currency = book === null ? sharedCurrency(versions, { id, field }) : currencyOf(versions, book)
  const texts = {
    before: settingText(difference.before, currency),
    after: settingText(difference.after, currency),
  }
  const where = book === null ? plain(field) : plain(`${titleOf(versions, 'priceBooks', book).en} › ${field}`)
  if (sameText(texts.before, texts.after)) return changeOf(difference, 'add-on-part', { addOn, part: where })
  return changeOf(difference, 'add-on-setting', { addOn, field: where, ...texts })
}

function currencyOf({ after }: Versions, book: string): string | null {
  return after.priceBooks.find(({ id }) => id === book)?.currency ?? null
}

/** The one currency of all books that take the field as the settings have it; null when they share none. */
function sharedCurrency(
  { after }: Versions,
  { id, field }: { readonly id: string; readonly field: string },
): string | null {
  const own = after.addOns.find((addOn) => addOn.id === id)?.bookPrices ?? {}
  const taking = after.priceBooks.filter((book) => !Object.hasOwn(own[book.id] ?? {}, field))
  const books = taking.length > 0 ? taking : after.priceBooks
  const currencies = new Set(books.map(({ currency }) => currency))
  const [only = null] = currencies
  return currencies.size === 1 ? only : null
}

const PARTS: Partial<Record<keyof CatalogAddOn, LocalizedText>> = {
  title: { en: 'title', fr: 'titre' },
  availability: { en: 'where it is sold', fr: 'conditions de vente' },
  delay: { en: 'delay', fr: 'délai d’entrée en vigueur' },
  notes: { en: 'notes', fr: 'notes' },
}
