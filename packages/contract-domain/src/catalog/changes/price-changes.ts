import type { Json } from '../catalog-version.ts'
import type { BasePrice } from '../price-book.ts'
import { itemNames, memberOf } from '../reading/path-text.ts'
import { changeOf, type CatalogChange, type Versions } from './catalog-change.ts'
import { differencesOf, type Difference } from './diff.ts'
import { otherChange } from './other-changes.ts'
import { basePriceText } from './price-text.ts'
import { both, plain, sameText, titleOf, valueText } from './titles.ts'

/** A change of what one book asks for one tier. */
export function priceChanges(versions: Versions, difference: Difference): readonly CatalogChange[] {
  const { path, before, after } = difference
  const [, book = '', , tier = '', component = '', member] = path
  if (path.length === 4) {
    const components = componentsOf(difference)
    return components.length > 0
      ? components.flatMap((one) => priceChanges(versions, one))
      : [otherChange(difference)]
  }
  const params = {
    tier: titleOf(versions, 'tiers', tier),
    book: titleOf(versions, 'priceBooks', book),
    component: component === 'default' ? both('catalog.change.text.base-price') : plain(component),
  }
  if (path.length === 5 || member === 'price') {
    const texts = { before: priceText(versions, book, before), after: priceText(versions, book, after) }
    // Rows of a table may change while its words stay.
    if (sameText(texts.before, texts.after))
      return [changeOf(difference, 'price-part', { ...params, part: 'price' })]
    return [changeOf(difference, 'base-price', { ...params, ...texts })]
  }
  const sides = { before: valueText(before), after: valueText(after) }
  return [changeOf(difference, 'price-value', { ...params, part: member ?? '', ...sides })]
}

/** All components of a tier that a book prices no more, or only now. */
function componentsOf({ path, before, after }: Difference): readonly Difference[] {
  const lists = { before: before ?? [], after: after ?? [] }
  const named = [lists.before, lists.after].every((list) => Array.isArray(list) && itemNames(list) !== null)
  return named ? differencesOf(lists, () => false, path) : []
}

function priceText(versions: Versions, book: string, value: Json | undefined) {
  const found = [versions.after, versions.before].flatMap(({ priceBooks }) =>
    priceBooks.filter(({ id }) => id === book),
  )
  const price = (memberOf(value, 'price') ?? value) as BasePrice | undefined
  const currency = found[0]?.currency
  if (price === undefined || currency === undefined) return both('catalog.change.text.nothing')
  return basePriceText(versions, price, currency)
}
