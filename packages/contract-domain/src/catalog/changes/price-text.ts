import { formatAmount, inBothLanguages, type LocalizedText } from '../../text/index.ts'
import type { Json } from '../catalog-version.ts'
import type { BasePrice } from '../price-book.ts'
import { memberOf } from '../reading/path-text.ts'
import type { Versions } from './catalog-change.ts'
import { both, plain, titleOf, valueText } from './titles.ts'

/** An amount in both languages. */
export function amountText(amountMinor: number, currency: string): LocalizedText {
  return inBothLanguages((locale) => formatAmount(amountMinor, currency, locale))
}

/** A base price in a few words; tables by what they go by and how many rows they have. */
export function basePriceText(versions: Versions, price: BasePrice, currency: string): LocalizedText {
  switch (price.form) {
    case 'flat':
      return amountText(price.amountMinor, currency)
    case 'percent-of-purchase-price':
      return both('catalog.change.text.percent-of-purchase', { percent: { percent: price.percent } })
    case 'table':
      return both('catalog.change.text.table', { by: price.fact, count: price.rows.length })
    case 'ratio-to-tier':
      return both('catalog.change.text.ratio', {
        ratio: { decimal: price.ratio },
        tier: titleOf(versions, 'tiers', price.tier),
      })
    case 'meter':
      return both('catalog.change.text.meter', {
        minimum: { amountMinor: price.minimumMinor, currency },
        units: price.includedUnits,
        rate: price.ratePerUnit,
      })
  }
}

/** A setting of an add-on: price forms in words, in the currency where there is one only; else the value. */
export function settingText(value: Json | undefined, currency: string | null): LocalizedText {
  const amount = memberOf(value, 'amountMinor')
  const own = memberOf(value, 'currency') ?? currency
  switch (memberOf(value, 'form')) {
    case 'flat':
      return typeof amount === 'number' && currency !== null
        ? amountText(amount, currency)
        : plain(String(amount))
    case 'percent-of':
      return both('catalog.change.text.percent-of', {
        percent: String(memberOf(value, 'percent')),
        of: String(memberOf(value, 'of')),
      })
    case 'per-unit':
      return both('catalog.change.text.per-unit', {
        rate: String(memberOf(value, 'ratePerUnit')),
        unit: String(memberOf(value, 'unit')),
      })
    case 'table': {
      const rows = memberOf(value, 'rows')
      const count = Array.isArray(rows) ? rows.length : 0
      return both('catalog.change.text.table', { by: String(memberOf(value, 'by')), count })
    }
    default:
      return typeof amount === 'number' && typeof own === 'string'
        ? amountText(amount, own)
        : valueText(value)
  }
}
