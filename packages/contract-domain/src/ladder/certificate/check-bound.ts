import type { CertificateLeaf } from './certificate.ts'
import { CertificateRefused } from './certificate-refused.ts'
import type { CheckedChoice } from './checked-choices.ts'
import { gainOf, needOf, type RowParts } from './check-rows.ts'
import type { ScaledPrices } from './scaled-prices.ts'

export interface BoundOn {
  readonly rows: readonly RowParts[]
  readonly bought: readonly CheckedChoice[]
  readonly open: readonly CheckedChoice[]
  readonly prices: ScaledPrices
}

/**
 * Reckons a bound again, exactly: whatever is bought of what is open, the rows are met, so the price is at least the
 * duals' worth of what is needed plus each add-on's price less what the duals pay for it, where that is below zero.
 * Whole minor units: a bound with a fraction is as good as the next whole one.
 */
export function checkBound(
  leaf: Extract<CertificateLeaf, { kind: 'bound' }>,
  at: string,
  { rows, bought, open, prices }: BoundOn,
): void {
  const reduced = [...prices.of]
  let value = fixedPrice(prices, bought)
  for (const { row, price: text } of leaf.duals) {
    const parts = rows[row]
    if (parts === undefined) throw new CertificateRefused('row-not-asked', at)
    const price = prices.dual(text)
    if (price < 0n) throw new CertificateRefused('dual-negative', at)
    const left = needOf(parts, bought)
    if (left.need <= 0) continue
    value += price * BigInt(left.need)
    for (const part of parts.parts) {
      const gain = gainOf(part, left)
      if (gain > 0)
        reduced[part.at] = (reduced[part.at] as bigint) - (gain === 1 ? price : price * BigInt(gain))
    }
  }
  // Of one add-on's options at most one is bought; they stand together.
  let [current, least] = ['', 0n]
  for (const { at: one, choice } of open) {
    if (choice.addOn !== current) {
      value += least
      current = choice.addOn
      least = 0n
    }
    const own = reduced[one] as bigint
    if (own < least) least = own
  }
  if (BigInt(leaf.atLeastMinor) > ceiling(value + least, prices.scale))
    throw new CertificateRefused('bound-above-duals', at)
}

/** The least that a package comes to that has these and, beside what is free of charge, one of those at least. */
export function leastWithMore(
  prices: ScaledPrices,
  bought: readonly CheckedChoice[],
  more: readonly CheckedChoice[],
): bigint | null {
  const [first, ...rest] = more.map(({ at }) => prices.of[at] as bigint)
  if (first === undefined) return null
  const least = rest.reduce((one, other) => (other < one ? other : one), first)
  return ceiling(fixedPrice(prices, bought) + least, prices.scale)
}

function fixedPrice({ base, of }: ScaledPrices, bought: readonly CheckedChoice[]): bigint {
  return bought.reduce((sum, { at }) => sum + (of[at] as bigint), base)
}

function ceiling(value: bigint, scale: bigint): bigint {
  const whole = value / scale
  return value > whole * scale ? whole + 1n : whole
}
