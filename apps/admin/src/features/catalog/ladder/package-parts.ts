import type { Money } from '../../../ui/price/price.graphql.ts'
import type { Counterexample } from './ladder.graphql.ts'

export interface PackagePart {
  readonly key: string
  readonly title: string
  /** Null: the lines don't add up to the price of the package, as of several assets bought together. */
  readonly amount: Money | null
}

/** Tier and add-ons of a package, each with what its lines come to; the tier has what is no add-on’s. */
export function packageParts({ tier, addOns, lines, price }: Counterexample): readonly PackagePart[] {
  const sumOf = (isOf: (plugin: string | null) => boolean) =>
    lines.reduce<number | null>(
      (sum, { source, amount, recurrence }) =>
        !isOf(source.plugin) || recurrence === 'PER_UNIT' || recurrence === 'PER_EVENT'
          ? sum
          : sum === null || amount === null
            ? null
            : sum + amount.amountMinor,
      0,
    )
  const keys = new Set(addOns.map(({ key }) => key))
  const total = sumOf(() => true)
  const known = price !== null && total === price.amountMinor
  const part = (key: string, title: string, sum: number | null): PackagePart => ({
    key,
    title,
    amount: known && sum !== null ? { amountMinor: sum, currency: price.currency } : null,
  })
  return [
    part(
      tier.key,
      tier.title,
      sumOf((plugin) => plugin === null || !keys.has(plugin)),
    ),
    ...addOns.map(({ key, title }) =>
      part(
        key,
        title,
        sumOf((plugin) => plugin === key),
      ),
    ),
  ]
}
