import { formatAmount, type Locale } from '../text/index.ts'
import type { Money } from './money.ts'

/** The amount as the language writes it: €3,240.00, 3 240,00 €. */
export function formatMoney(amount: Money, locale: Locale): string {
  return formatAmount(amount.amountMinor, amount.currency, locale)
}
