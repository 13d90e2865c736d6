import type { PriceBook } from '../catalog/index.ts'
import { adjustments } from './adjustments.ts'
import { basePrices } from './base.ts'
import type { BaseRule } from './base-rule.ts'
import { charges, type PreparedAddOn } from './charges.ts'
import { commit, type CommittedYear } from './commitment.ts'
import { discountLines, type EarnedDiscount } from './discounts.ts'
import { applyFactors, rateLines, type FactoredComponent, type FactorTerms } from './factors.ts'
import { FactsReader, type FactRules } from './facts-reader.ts'
import type { HookRun } from './hook-context.ts'
import type { PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'
import type { RequestedAsset } from './price-request.ts'
import { sumOf, unknownFactsOf } from './unknown.ts'

/** A selection on one tier, made ready to price any number of assets. */
export interface PreparedLine {
  readonly book: PriceBook
  readonly factRules: FactRules
  readonly base: readonly BaseRule[]
  /** Stands in place of the base lines when the book does not price the tier. */
  readonly notPriced: PriceLine | null
  readonly factors: FactorTerms
  /** In order of id. */
  readonly addOns: readonly PreparedAddOn[]
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
  readonly hookRun: HookRun
}

/**
 * THE place where the price of a line is made (domain §4), one year of one asset, each stage reading the rounded
 * lines of those before it. What was read and refused is in `hookRun.run`.
 */
export function priceYear(line: PreparedLine, asset: RequestedAsset): YearPrice {
  const run: LineRun = { facts: new FactsReader(line.factRules, asset), refusals: [] }
  const components = applyFactors(basePrices(line.base, run), line.factors, run) //        1 base, 2 factors
  const baseLines = [...notPricedLines(line), ...linesOf(components)]
  const hookRun = hookRunOf(line, baseLines, run)
  const charged = charges(line.addOns, hookRun) //                                        3 charges
  const quoteLines = charged.filter(({ per }) => per === 'quote')
  const ownCharges = quoteLines.length === 0 ? charged : charged.filter(({ per }) => per === 'asset')
  const lines = [...baseLines, ...ownCharges]
  const adjusted = adjustments(line.addOns, hookRun, lines) //                           4 adjustments
  return { lines: adjusted.length === 0 ? lines : [...lines, ...adjusted], quoteLines, hookRun }
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

function notPricedLines({ notPriced }: PreparedLine): readonly PriceLine[] {
  return notPriced === null ? [] : [notPriced]
}

function linesOf(components: readonly FactoredComponent[]): readonly PriceLine[] {
  const factorLines = components.flatMap(({ factorLine }) => factorLine ?? [])
  return [...components.map(({ line }) => line), ...rateLines(components), ...factorLines]
}

function hookRunOf(line: PreparedLine, baseLines: readonly PriceLine[], run: LineRun): HookRun {
  const before = sumOf(baseLines.filter(({ stage }) => stage === 'base'))
  const after = sumOf(baseLines)
  const unknownFacts = after === null ? unknownFactsOf(baseLines) : NO_FACTS
  const base = { afterFactorsMinor: after, beforeFactorsMinor: before, unknownFacts }
  const { currency, rounding } = line.book
  return { run, base, reads: { currency, rounding, base, fact: (id) => run.facts.read(id) } }
}

const NO_FACTS: readonly string[] = []
