import { minus, parseRational, type Rational } from '../../money/index.ts'
import type { CertificateNode } from './certificate.ts'
import { leastPrices, type CheckedChoice } from './checked-choices.ts'
import type { CheckedTier } from './checked-tier.ts'

/** Prices as whole multiples of one fraction of a minor unit: exact, and quick to add up. */
export interface ScaledPrices {
  /** Parts of a minor unit. */
  readonly scale: bigint
  /** Of the tier alone, less the most that the roundings replaced can come to. */
  readonly base: bigint
  /** By choice: the least that it adds. */
  readonly of: Parts
}

/** The prices of a certificate's leaves, and its dual prices by their texts, all to one scale. */
export interface LeafPrices {
  /** @param adjusting choices that may be or are bought at the leaf */
  readonly with: (adjusting: readonly CheckedChoice[]) => ScaledPrices
  /** Throws RationalUnreadable. */
  readonly dual: (text: string, scale: bigint) => bigint
}

export function leafPrices(tier: CheckedTier, tree: CertificateNode): LeafPrices {
  const duals = new Map<string, Rational>()
  readDuals(tree, duals)
  const dualScale = commonScale([...duals.values()], 1n)
  return {
    with: (adjusting) => {
      const key = `${dualScale} ${adjusting.map(({ at }) => at).join(' ')}`
      let prices = tier.scaled.get(key)
      if (prices === undefined) {
        prices = scaled(tier, adjusting, dualScale)
        tier.scaled.set(key, prices)
      }
      return prices
    },
    dual: (text, scale) => {
      const { num, den } = duals.get(text) ?? parseRational(text)
      return num * (scale / den)
    },
  }
}

function scaled(
  { choices, terms, basePrice }: CheckedTier,
  adjusting: readonly CheckedChoice[],
  least: bigint,
): ScaledPrices {
  const { of, slack } = leastPrices(choices, adjusting, terms)
  const base = minus(minus(basePrice, terms.slack), slack)
  const scale = commonScale([base, ...of], least)
  const parts = ({ num, den }: Rational) => num * (scale / den)
  return { scale, base: parts(base), of: inWords(of.map(parts)) }
}

/** Whole parts by choice: in machine words where they fit. */
export type Parts = BigInt64Array | bigint[]

/** 2^62: the sum of two that are less is within 64 bits. */
const WORD = 2n ** 62n

function inWords(parts: bigint[]): Parts {
  return parts.every((part) => part < WORD && part > -WORD) ? BigInt64Array.from(parts) : parts
}

/** Copies parts that no more than this is taken off of. */
export function copied(parts: Parts, most: bigint): Parts {
  return most < WORD ? parts.slice() : Array.from(parts)
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
