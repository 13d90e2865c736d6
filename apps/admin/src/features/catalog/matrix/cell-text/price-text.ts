import type { Locale } from '../../../../locale.ts'
import type { BasePrice } from '../../editors/base-price.ts'
import {
  formatAmount,
  formatFigure,
  formatPercent,
  readAmount,
  readFigure,
  readPercent,
} from './figure-text.ts'
import { plain, spaced } from './plain-text.ts'
import { problem, type Read } from './read.ts'

export interface PriceContext {
  readonly locale: Locale
  readonly currency: string
  /** Tiers that a ratio may name. */
  readonly tiers: readonly { readonly key: string; readonly title: string }[]
}

/** A base price that one line of text can say; null for tables and meters, which have a form. */
export function formatPrice(price: BasePrice, { locale, currency, tiers }: PriceContext): string | null {
  switch (price.form) {
    case 'flat':
      return formatAmount(price.amountMinor, { currency, locale })
    case 'percent-of-purchase-price':
      return formatPercent(price.percent, locale)
    case 'ratio-to-tier': {
      const tier = tiers.find((each) => each.key === price.tier)?.title ?? price.tier
      return `${formatFigure(price.ratio, locale)} × ${tier}`
    }
    case 'table':
    case 'meter':
      return null
  }
}

/** `1 800,00 €` a fixed amount, `8,5 %` a percent of the purchase price, `1,275 × Minimal` a ratio to another tier. */
export function readPrice(typed: string, { locale, currency, tiers }: PriceContext): Read<BasePrice> {
  const text = spaced(typed)
  if (text.endsWith('%')) {
    const percent = readPercent(text, locale, 1000)
    return percent === null
      ? problem('percent', { part: text })
      : { value: { form: 'percent-of-purchase-price', percent } }
  }
  const ratio = /^([\d.,]+|\d+\/\d+) ?[×x*] ?(.+)$/i.exec(text)
  if (ratio !== null) {
    const [, figure = '', named = ''] = ratio
    const decimal = /^\d+\/[1-9]\d*$/.test(figure) ? figure : readFigure(figure, locale)
    const tier = tiers.find((each) => plain(each.title) === plain(named) || each.key === named)
    if (decimal === null || tier === undefined)
      return problem('ratio', { part: text, choices: tiers.map((each) => each.title) })
    return { value: { form: 'ratio-to-tier', tier: tier.key, ratio: decimal } }
  }
  const amount = readAmount(text, { currency, locale })
  return 'problem' in amount ? amount : { value: { form: 'flat', amountMinor: amount.value } }
}
