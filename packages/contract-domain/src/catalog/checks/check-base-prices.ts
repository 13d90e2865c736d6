import type { CatalogVersion } from '../catalog-version.ts'
import type { ComponentPrice, PriceBook } from '../price-book.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { circleOf } from './circle.ts'
import { rowFaults } from './check-rows.ts'
import { unknownReference } from './faults.ts'

/** The fact that a percent of the purchase price is taken of. */
const PURCHASE_PRICE = 'purchase-price'

/** One base price: the facts it reads exist, its rows are in order, its tax category has a rate. */
export function basePriceFaults(
  version: CatalogVersion,
  { price, taxCategory }: ComponentPrice,
  path: Path,
): readonly Fault[] {
  return [
    ...formFaults(version, price, [...path, 'price']),
    ...taxFaults(version, taxCategory, [...path, 'taxCategory']),
  ]
}

function formFaults(version: CatalogVersion, price: ComponentPrice['price'], path: Path): readonly Fault[] {
  if (price.form === 'table') {
    const fact = version.facts.find(({ id }) => id === price.fact)
    return fact === undefined
      ? [unknownReference([...path, 'fact'], 'fact', price.fact)]
      : rowFaults(price.rows, fact, [...path, 'rows'])
  }
  if (price.form === 'percent-of-purchase-price') {
    const purchase = version.facts.find(({ id }) => id === PURCHASE_PRICE)
    if (purchase === undefined) return [unknownReference([...path, 'percent'], 'fact', PURCHASE_PRICE)]
    return purchase.type === 'money' ? [] : [{ path: [...path, 'percent'], code: 'purchase-price-not-money' }]
  }
  if (price.form !== 'meter') return []
  const meter = version.facts.find(({ id }) => id === price.meter)
  if (meter === undefined) return [unknownReference([...path, 'meter'], 'fact', price.meter)]
  return meter.type === 'number'
    ? []
    : [{ path: [...path, 'meter'], code: 'meter-not-a-number', params: { fact: meter.title } }]
}

/** What is sold must be taxable: at home where the catalog has a home, else somewhere. */
function taxFaults({ taxRates, catalog }: CatalogVersion, category: string, path: Path): readonly Fault[] {
  const rated = taxRates.filter((rate) => rate.category === category)
  const home = catalog.homeCountry
  if (rated.length === 0) return [{ path, code: 'tax-rate-missing', params: { category } }]
  return home === undefined || rated.some(({ country }) => country === home)
    ? []
    : [{ path, code: 'tax-rate-missing-at-home', params: { category, country: home } }]
}

/** A ratio is taken component by component of a tier that the same book prices; never in a circle. */
export function ratioFaults({ tiers }: PriceBook, path: Path): readonly Fault[] {
  const arrows: (readonly [string, string])[] = []
  const faults: Fault[] = []
  for (const [tier, prices] of Object.entries(tiers)) {
    for (const [index, { component, price }] of prices.entries()) {
      if (price.form !== 'ratio-to-tier') continue
      const at = [...path, 'tiers', tier, index, 'price', 'tier']
      const priced = Object.hasOwn(tiers, price.tier) ? tiers[price.tier] : undefined
      arrows.push([tier, price.tier])
      if (priced === undefined) faults.push(unknownReference(at, 'tier', price.tier))
      else if (!priced.some((other) => other.component === component))
        faults.push({ path: at, code: 'ratio-of-nothing', params: { tier: price.tier, component } })
    }
  }
  const circle = circleOf(arrows)
  if (circle !== null)
    faults.push({ path: [...path, 'tiers'], code: 'circular', params: { members: circle.join(' → ') } })
  return faults
}
