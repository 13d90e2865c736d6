import type { CertificateLeaf } from './certificate.ts'
import { CertificateRefused } from './certificate-refused.ts'
import type { CheckedChoice } from './checked-choices.ts'
import { gainOf, needOf, type RowParts } from './check-rows.ts'
import { copied, type LeafPrices, type ScaledPrices } from './scaled-prices.ts'

export interface BoundOn {
  readonly rows: readonly RowParts[]
  readonly bought: readonly CheckedChoice[]
  readonly open: readonly CheckedChoice[]
  readonly prices: ScaledPrices
  readonly dual: LeafPrices['dual']
}

/**
 * Reckons a bound again, exactly: whatever is bought of what is open, the rows are met, so the price is at least the
 * duals' worth of what is needed plus each add-on's price less what the duals pay for it, where that is below zero.
 * Whole minor units: a bound with a fraction is as good as the next whole one.
 */
export function checkBound(
  leaf: Extract<CertificateLeaf, { kind: 'bound' }>,
  at: string,
  { rows, bought, open, prices, dual }: BoundOn,
): void {
  const asked = leaf.duals.flatMap(({ row, price: text }) => {
    const row_ = rows[row]
    const price = dual(text, prices.scale)
    if (row_ === undefined) throw new CertificateRefused('row-not-asked', at)
    if (price < 0n) throw new CertificateRefused('dual-negative', at)
    const left = needOf(row_, bought)
    return left.need > 0 ? [{ parts: row_.parts, price, left }] : []
  })
  const worth = asked.reduce((sum, { price, left }) => sum + price * BigInt(left.need), 0n)
  const reduced = copied(prices.of, worth)
  for (const { parts, price, left } of asked) {
    for (const part of parts) {
      const gain = gainOf(part, left)
      const own = reduced[part.at] as bigint
      reduced[part.at] = gain === 1 ? own - price : own - price * BigInt(gain)
    }
  }
  const value = fixedPrice(prices, bought) + worth
  // Of one add-on's options at most one is bought; they stand together.
  let [current, least, paid] = ['', 0n, 0n]
  for (const { at: one, choice } of open) {
    if (choice.addOn !== current) {
      paid += least
      current = choice.addOn
      least = 0n
    }
    const own = reduced[one] as bigint
    if (own < least) least = own
  }
  if (BigInt(leaf.atLeastMinor) > ceiling(value + paid + least, prices.scale))
    throw new CertificateRefused('bound-above-duals', at)
}

/**
 * The least that a package comes to that has these and, beside what is free of charge, one of those at least: the
 * cheapest of them, or all that give back more than they charge.
 */
export function leastWithMore(
  prices: ScaledPrices,
  bought: readonly CheckedChoice[],
  more: readonly CheckedChoice[],
): bigint | null {
  const [first, ...rest] = more.map(({ at }) => prices.of[at] as bigint)
  if (first === undefined) return null
  const cheapest = rest.reduce((one, other) => (other < one ? other : one), first)
  const givenBack = [first, ...rest].reduce((sum, own) => (own < 0n ? sum + own : sum), 0n)
  const least = cheapest < 0n ? givenBack : cheapest
  return ceiling(fixedPrice(prices, bought) + least, prices.scale)
}

function fixedPrice({ base, of }: ScaledPrices, bought: readonly CheckedChoice[]): bigint {
  let sum = base
  for (const { at } of bought) sum += of[at] as bigint
  return sum
}

function ceiling(value: bigint, scale: bigint): bigint {
  const whole = value / scale
  return value > whole * scale ? whole + 1n : whole
}
