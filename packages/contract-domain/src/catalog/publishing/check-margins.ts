import {
  compareRational,
  minus,
  parseRational,
  percent,
  rational,
  roundRational,
  times,
  type Rational,
} from '../../money/index.ts'
import type { CatalogVersion } from '../catalog-version.ts'
import type { ComponentPrice, PriceBook } from '../price-book.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'

/** Base prices under their marginal cost, where both are known without an asset: sold at a loss every year. */
export function costRefusals(version: CatalogVersion): readonly Fault[] {
  return knownPrices(version).flatMap(({ book, price, amountMinor, path }) => {
    const cost = parseRational(price.cost ?? '0')
    if (compareRational(rational(amountMinor), cost) >= 0) return []
    return [{ path, code: 'price-under-cost', params: amounts(book, price, amountMinor) } as const]
  })
}

/** Base prices over their cost whose margin is under the one that the book's floor asks of a quote. */
export function marginWarnings(version: CatalogVersion): readonly Fault[] {
  return knownPrices(version).flatMap(({ book, price, amountMinor, path }) => {
    const net = rational(amountMinor)
    const cost = parseRational(price.cost ?? '0')
    const least: Rational = times(net, percent(book.floor.minimumMarginPercent))
    if (compareRational(net, cost) < 0 || compareRational(minus(net, cost), least) >= 0) return []
    const params = { ...amounts(book, price, amountMinor), margin: `${book.floor.minimumMarginPercent} %` }
    return [{ path, code: 'price-under-margin', params } as const]
  })
}

interface KnownPrice {
  readonly book: PriceBook
  readonly price: ComponentPrice
  readonly amountMinor: number
  readonly path: Path
}

function knownPrices(version: CatalogVersion): readonly KnownPrice[] {
  return version.priceBooks.flatMap((book, index) =>
    Object.entries(book.tiers).flatMap(([tier, prices]) =>
      prices.flatMap((price, place) => {
        if (price.cost === undefined) return []
        const path = ['priceBooks', index, 'tiers', tier, place, 'price']
        return amountsOf(price).map((amountMinor) => ({ book, price, amountMinor, path }))
      }),
    ),
  )
}

/** The least that the price can be before factors; nothing for prices that depend on the asset or another tier. */
function amountsOf({ price }: ComponentPrice): readonly number[] {
  switch (price.form) {
    case 'flat':
      return [price.amountMinor]
    case 'table': {
      const amounts = price.rows.map(({ amountMinor }) => amountMinor)
      return [Math.min(...amounts, ...(price.elseMinor === undefined ? [] : [price.elseMinor]))]
    }
    case 'meter':
      return [price.minimumMinor]
    case 'percent-of-purchase-price':
    case 'ratio-to-tier':
      return []
  }
}

function amounts({ currency, rounding }: PriceBook, { cost = '0' }: ComponentPrice, amountMinor: number) {
  // For reading only: the comparison is exact.
  const costMinor = roundRational(parseRational(cost), rounding)
  return { amount: { amountMinor, currency }, cost: { amountMinor: costMinor, currency } }
}
