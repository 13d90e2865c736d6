import type { PriceBook } from '../catalog/index.ts'
import { adjustments } from './adjustments.ts'
import { basePrices } from './base.ts'
import type { Charges } from './charges.ts'
import { commit, type CommittedYear } from './commitment.ts'
import { discountLines, type EarnedDiscount } from './discounts.ts'
import type { Factors } from './factors.ts'
import type { PriceLine } from './line.ts'
import type { BaseRule } from './price-rule.ts'
import type { PreparedAddOn } from './prepared-add-on.ts'
import { LineRun, type RunTerms } from './line-run.ts'
import type { RequestedAsset } from './price-request.ts'
import { isRate, unknownFactsOf } from './unknown.ts'

/** A selection on one tier, made ready to price any number of assets. */
export interface PreparedLine extends RunTerms {
  readonly book: PriceBook
  readonly base: readonly BaseRule[]
  /** Stands in place of the base lines when the book does not price the tier. */
  readonly notPriced: PriceLine | null
  readonly factors: Factors
  /** In order of id. */
  readonly addOns: readonly PreparedAddOn[]
  readonly charges: Charges
  /** Those of them that have an `adjust` hook. */
  readonly adjusting: readonly PreparedAddOn[]
}

/** The years a selection is committed for and the discounts it earns. */
export interface PreparedTerm {
  readonly years: readonly CommittedYear[]
  readonly discounts: readonly EarnedDiscount[]
}

/** Stages 1–4 of one asset. */
export interface YearPrice {
  readonly lines: readonly PriceLine[]
  /** `per: quote` lines its hooks gave: of no asset, taken up by the quote. */
  readonly quoteLines: readonly PriceLine[]
  /** What was read and refused on the way. */
  readonly run: LineRun
}

/**
 * THE place where the price of a line is made (domain §4): one year of one asset, each stage reading the rounded
 * lines of those before it.
 */
export function priceYear(line: PreparedLine, asset: RequestedAsset): YearPrice {
  const run = new LineRun(line, asset)
  const lines: PriceLine[] = line.notPriced === null ? [] : [line.notPriced]
  const rates = basePrices(line.base, run, lines) //                                  1 base
  const start = lines.length - line.base.length
  if (rates !== null) addAll(lines, line.factors.meterLines(rates, line.base, run))
  line.factors.add(run, { lines, start }) //                                          2 factors
  run.base = baseOf(lines)
  const quoteLines = line.charges.add(run, lines) //                                  3 charges
  if (line.adjusting.length > 0) addAll(lines, adjustments(line.adjusting, run, lines)) // 4 adjustments
  return { lines, quoteLines, run }
}

/** Stage 5: the term of one asset, committed and discounted; the sum is its term price. */
export function priceTerm(
  book: PriceBook,
  yearLines: readonly PriceLine[],
  term: PreparedTerm,
): readonly PriceLine[] {
  const committed = commit(yearLines, term.years)
  const { onceLinesInList } = book
  const discounts = discountLines(committed, term.discounts, { years: term.years.length, onceLinesInList })
  return [...committed, ...discounts]
}

function addAll(lines: PriceLine[], more: readonly PriceLine[]): void {
  for (const line of more) lines.push(line)
}

/** The base a percent is of: one year, all components, before and after factors. */
function baseOf(lines: readonly PriceLine[]): LineRun['base'] {
  let before = 0
  let after = 0
  let unknown = false
  let unknownBefore = false
  for (const line of lines) {
    if (isRate(line)) continue
    const { amountMinor, stage } = line
    if (amountMinor === null) {
      unknown = true
      if (stage === 'base') unknownBefore = true
      continue
    }
    after += amountMinor
    if (stage === 'base') before += amountMinor
  }
  return {
    afterFactorsMinor: unknown ? null : after,
    beforeFactorsMinor: unknownBefore ? null : before,
    unknownFacts: unknown ? unknownFactsOf(lines) : NO_FACTS,
  }
}

const NO_FACTS: readonly string[] = []
