import type { LocalizedText, Message, MessageParam } from '../text/index.ts'
import type { RenewalPrice } from './renewal-impact.ts'
import { barOf, changeBars, type ChangeBar } from './renewal-percent.ts'

/** What a version would do to a portfolio. Contracts that can't be renewed as they are stand in no sum. */
export interface ImpactSummary {
  readonly contracts: number
  readonly priced: number
  readonly unpriced: number
  /** Always the same bars, from the deepest cut to the steepest rise. */
  readonly histogram: readonly (ChangeBar & { readonly contracts: number })[]
  /** At most ten rises, the steepest in percent first: who has to be spoken to. */
  readonly worst: readonly RenewalPrice[]
  /** By currency, in order of its code; minor units. */
  readonly totals: readonly ImpactTotal[]
  /** Why contracts can't be renewed as they are, the most frequent first. */
  readonly obstacles: readonly ObstacleCount[]
  /** Facts that rules of the version read and that were not frozen, the most frequent first. */
  readonly unknownFacts: readonly UnknownFact[]
}

export interface ImpactTotal {
  readonly currency: string
  readonly contracts: number
  readonly beforeMinor: number
  readonly afterMinor: number
  readonly differenceMinor: number
  readonly lapsedDiscountMinor: number
}

export interface ObstacleCount {
  readonly code: string
  readonly message: Message
  /** Numbers of the contracts. */
  readonly contracts: readonly string[]
}

export interface UnknownFact {
  readonly title: LocalizedText
  readonly contracts: readonly string[]
}

const MOST_NAMED = 10

/** {@link ImpactSummary} of what renewalImpact answered. The order of the contracts doesn't matter. */
export function impactSummary(prices: readonly RenewalPrice[]): ImpactSummary {
  const priced = prices.filter(isPriced)
  return {
    contracts: prices.length,
    priced: priced.length,
    unpriced: prices.length - priced.length,
    histogram: histogramOf(priced),
    worst: worstOf(priced),
    totals: totalsOf(priced),
    obstacles: obstaclesOf(prices),
    unknownFacts: unknownFactsOf(prices),
  }
}

type Priced = RenewalPrice & { readonly afterMinor: number; readonly differenceMinor: number }

function isPriced(price: RenewalPrice): price is Priced {
  return price.obstacles.length === 0 && price.afterMinor !== null
}

function histogramOf(priced: readonly Priced[]): ImpactSummary['histogram'] {
  const bars = priced.map(({ beforeMinor, afterMinor }) => barOf(beforeMinor, afterMinor))
  return changeBars.map((bar, index) => ({ ...bar, contracts: bars.filter((at) => at === index).length }))
}

function worstOf(priced: readonly Priced[]): readonly RenewalPrice[] {
  return priced
    .filter(({ differenceMinor }) => differenceMinor > 0)
    .toSorted(
      (left, right) =>
        bySteepness(left, right) ||
        right.differenceMinor - left.differenceMinor ||
        byCodeUnit(left.number, right.number),
    )
    .slice(0, MOST_NAMED)
}

/** Exactly: a / b against c / d by a × d against c × b. A rise from nothing is steeper than any. */
function bySteepness(left: Priced, right: Priced): number {
  const one = BigInt(left.differenceMinor) * BigInt(right.beforeMinor)
  const other = BigInt(right.differenceMinor) * BigInt(left.beforeMinor)
  return one === other ? 0 : one > other ? -1 : 1
}

function totalsOf(priced: readonly Priced[]): readonly ImpactTotal[] {
  const byCurrency = Map.groupBy(priced, ({ currency }) => currency)
  return [...byCurrency]
    .map(([currency, own]) => ({
      currency,
      contracts: own.length,
      beforeMinor: sumOf(own, 'beforeMinor'),
      afterMinor: sumOf(own, 'afterMinor'),
      differenceMinor: sumOf(own, 'differenceMinor'),
      lapsedDiscountMinor: sumOf(own, 'lapsedDiscountMinor'),
    }))
    .toSorted((left, right) => byCodeUnit(left.currency, right.currency))
}

type Amount = 'beforeMinor' | 'afterMinor' | 'differenceMinor' | 'lapsedDiscountMinor'

function sumOf(priced: readonly Priced[], amount: Amount): number {
  return priced.reduce((sum, price) => sum + price[amount], 0)
}

function obstaclesOf(prices: readonly RenewalPrice[]): readonly ObstacleCount[] {
  const named = prices.flatMap(({ number, obstacles }) => obstacles.map((obstacle) => ({ number, obstacle })))
  const alike = Map.groupBy(named, ({ obstacle: { code, message } }) => JSON.stringify([code, message]))
  return [...alike.values()]
    .flatMap((same): ObstacleCount[] => {
      const [first] = same
      if (first === undefined) return []
      const { code, message } = first.obstacle
      return [{ code, message, contracts: numbersOf(same) }]
    })
    .toSorted((left, right) => byCount(left, right) || byCodeUnit(wordOf(left), wordOf(right)))
}

function unknownFactsOf(prices: readonly RenewalPrice[]): readonly UnknownFact[] {
  return obstaclesOf(prices)
    .filter(({ code }) => code === 'fact-missing')
    .map(({ message, contracts }) => ({ title: titleIn(message.params['fact']), contracts }))
}

function titleIn(fact: MessageParam | undefined): LocalizedText {
  if (typeof fact === 'object' && 'en' in fact) return fact
  const id = typeof fact === 'string' ? fact : ''
  return { en: id, fr: id }
}

function numbersOf(named: readonly { readonly number: string }[]): readonly string[] {
  return [...new Set(named.map(({ number }) => number))].toSorted(byCodeUnit)
}

function byCount(left: ObstacleCount, right: ObstacleCount): number {
  return right.contracts.length - left.contracts.length
}

function wordOf({ code, message }: ObstacleCount): string {
  return JSON.stringify([code, message.params])
}

function byCodeUnit(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
