import { parseRational, type Rational } from '../../money/index.ts'
import type { CertificateLeaf } from './certificate.ts'
import { CertificateRefused } from './certificate-refused.ts'
import { leastPrices, type CheckedChoice } from './checked-choices.ts'
import type { CheckedRow } from './check-rows.ts'
import type { ExactTerms } from './exact-prices.ts'

export interface BoundOn {
  readonly rows: readonly CheckedRow[]
  readonly bought: readonly CheckedChoice[]
  readonly open: readonly CheckedChoice[]
  readonly basePrice: Rational
  readonly terms: ExactTerms
}

/**
 * Reckons a bound again, exactly: whatever is bought of what is open, the rows are met, so the price is at least the
 * duals' worth of what is needed plus each add-on's price less what the duals pay for it, where that is below zero.
 * Whole minor units: a bound with a fraction is as good as the next whole one.
 */
export function checkBound(
  leaf: Extract<CertificateLeaf, { kind: 'bound' }>,
  at: string,
  { rows, bought, open, basePrice, terms }: BoundOn,
): void {
  const prices = leastPrices([...bought, ...open], { terms })
  const duals = leaf.duals.map(({ row, price }) => {
    const checked = rows[row]
    const dual = parseRational(price)
    if (checked === undefined) throw new CertificateRefused('row-not-asked', at)
    if (dual.num < 0n) throw new CertificateRefused('dual-negative', at)
    return { checked, dual }
  })
  const scale = commonScale([
    basePrice,
    terms.slack,
    prices.slack,
    ...prices.of.values(),
    ...duals.map(({ dual }) => dual),
  ])
  const scaled = ({ num, den }: Rational) => num * (scale / den)
  const reduced = new Map(open.map(({ key }) => [key, scaled(prices.of.get(key) ?? basePrice)]))
  let value = scaled(basePrice) - scaled(terms.slack) - scaled(prices.slack)
  for (const { key } of bought) value += scaled(prices.of.get(key) ?? basePrice)
  for (const { checked, dual } of duals) {
    const need = checked.need(bought)
    if (need <= 0) continue
    const price = scaled(dual)
    value += price * BigInt(need)
    for (const choice of open) {
      const gain = Math.min(need, checked.gain(choice, bought))
      if (gain > 0) reduced.set(choice.key, (reduced.get(choice.key) ?? 0n) - price * BigInt(gain))
    }
  }
  const cheapest = new Map<string, bigint>()
  for (const { key, choice } of open) {
    const own = reduced.get(key) ?? 0n
    if (own < (cheapest.get(choice.addOn) ?? 0n)) cheapest.set(choice.addOn, own)
  }
  for (const own of cheapest.values()) value += own
  if (BigInt(leaf.atLeastMinor) > ceiling(value, scale)) throw new CertificateRefused('bound-above-duals', at)
}

function commonScale(figures: readonly Rational[]): bigint {
  return figures.reduce((scale, { den }) => (scale / gcd(scale, den)) * den, 1n)
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

function ceiling(value: bigint, scale: bigint): bigint {
  const whole = value / scale
  return value > whole * scale ? whole + 1n : whole
}
