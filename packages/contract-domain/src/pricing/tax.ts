import type { PriceBook, TaxRate } from '../catalog/index.ts'
import { percent, roundProduct } from '../money/index.ts'
import { finding, mergeFindings } from './finding.ts'
import { netShares, splitOver, type Shares } from './net-shares.ts'
import type { NetInstalment } from './payment.ts'
import type { Finding, Instalment } from './price-decision.ts'

/**
 * Tax, last: each instalment is one invoice; its net is split over the categories of the payable net by largest
 * remainder, and each category's tax is rounded once. The rate is the one in force on the day the invoice is due.
 */
export function taxInstalments(
  instalments: readonly NetInstalment[],
  shares: Shares | null,
  { book, taxRates }: { readonly book: PriceBook; readonly taxRates: readonly TaxRate[] },
): { readonly instalments: readonly Instalment[]; readonly unknowns: readonly Finding[] } {
  const unknowns: Finding[] = []
  const taxed = instalments.map((instalment): Instalment => {
    const { dueOn, netMinor } = instalment
    if (netMinor === null || shares === null) return { ...instalment, tax: [], grossMinor: null }
    const split = netShares(splitOver(shares, netMinor))
    if (split.length === 0 && netMinor !== 0) {
      unknowns.push(finding('tax-category-missing', {}))
      return { ...instalment, tax: [], grossMinor: null }
    }
    let grossMinor: number | null = netMinor
    const tax = split.flatMap((share) => {
      const rate = rateOn(taxRates, share, dueOn)
      if (rate === null) {
        const { category, country } = share
        unknowns.push(finding('tax-rate-missing', { category, country, date: { date: dueOn } }))
        grossMinor = null
        return []
      }
      const taxMinor = roundProduct(share.netMinor, percent(rate.percent), book.rounding)
      if (grossMinor !== null) grossMinor += taxMinor
      return [{ ...share, percent: rate.percent, taxMinor }]
    })
    return { ...instalment, tax, grossMinor }
  })
  return { instalments: taxed, unknowns: mergeFindings(unknowns) }
}

/** The rate with the latest first day not after the date; null when there is none. */
function rateOn(
  rates: readonly TaxRate[],
  { category, country }: { readonly category: string; readonly country: string },
  date: string,
): TaxRate | null {
  let found: TaxRate | null = null
  for (const rate of rates) {
    const applies = rate.country === country && rate.category === category && rate.validFrom <= date
    if (applies && (found === null || rate.validFrom > found.validFrom)) found = rate
  }
  return found
}
