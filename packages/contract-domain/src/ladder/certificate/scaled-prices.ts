import { minus, parseRational, type Rational } from '../../money/index.ts'
import type { CertificateNode } from './certificate.ts'
import { leastPrices, type CheckedChoice } from './checked-choices.ts'
import type { CheckedTier } from './checked-tier.ts'

/** Prices and dual prices as whole multiples of one fraction of a minor unit: exact, and quick to add up. */
export interface ScaledPrices {
  /** Parts of a minor unit. */
  readonly scale: bigint
  /** Of the tier alone, less the most that the roundings replaced can come to. */
  readonly base: bigint
  /** By choice: the least that it adds. */
  readonly of: readonly bigint[]
  /** Throws RationalUnreadable. */
  dual(text: string): bigint
}

/** The prices of a certificate's leaves, by the adjusting choices that may be or are bought there. */
export function scaledPrices(
  { choices, terms, basePrice }: CheckedTier,
  tree: CertificateNode,
): (adjusting: readonly CheckedChoice[]) => ScaledPrices {
  const duals = new Map<string, Rational>()
  readDuals(tree, duals)
  const dualScale = commonScale([...duals.values()], 1n)
  const known = new Map<string, ScaledPrices>()
  return (adjusting) => {
    const key = adjusting.map(({ at }) => at).join(' ')
    let prices = known.get(key)
    if (prices === undefined) {
      prices = scaled(adjusting)
      known.set(key, prices)
    }
    return prices
  }

  function scaled(adjusting: readonly CheckedChoice[]): ScaledPrices {
    const { of, slack } = leastPrices(choices, adjusting, terms)
    const base = minus(minus(basePrice, terms.slack), slack)
    const scale = commonScale([base, ...of], dualScale)
    const parts = ({ num, den }: Rational) => num * (scale / den)
    const dualParts = new Map([...duals].map(([text, dual]) => [text, parts(dual)]))
    return { scale, base: parts(base), of: of.map(parts), dual: (text) => dualParts.get(text) as bigint }
  }
}

/** Every dual price that the tree states. */
function readDuals(node: CertificateNode, duals: Map<string, Rational>): void {
  if (node.kind === 'branch') for (const { next } of node.cases) readDuals(next, duals)
  if (node.kind !== 'bound') return
  for (const { price } of node.duals) if (!duals.has(price)) duals.set(price, parseRational(price))
}

function commonScale(figures: readonly Rational[], least: bigint): bigint {
  return figures.reduce(
    (scale, { den }) => (scale % den === 0n ? scale : (scale / gcd(scale, den)) * den),
    least,
  )
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
