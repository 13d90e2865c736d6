import type { CatalogVersion, PriceBook, ServiceTier } from '../catalog/index.ts'
import { baseRule } from './base-rule.ts'
import type { BaseAmount, BaseRule, MeterRate } from './price-rule.ts'
import type { Mutable, PriceLine } from './line.ts'
import { byCodeUnit, CORE } from './line-order.ts'
import type { LineRun } from './line-run.ts'

/** Stage 1: the rules of a tier's components, in order of code unit; null when the book does not price the tier. */
export function baseRules(
  version: CatalogVersion,
  book: PriceBook,
  tier: ServiceTier,
): readonly BaseRule[] | null {
  const components = Object.hasOwn(book.tiers, tier.id) ? book.tiers[tier.id] : undefined
  // Time and materials has no fee: what is used is charged from the rate card.
  if (components === undefined) return tier.timeAndMaterials === true ? [] : null
  return components
    .toSorted((left, right) => byCodeUnit(left.component, right.component))
    .map((component) => baseRule(component, { version, book, tier, trail: [tier.id] }))
}

/** Stage 1: one line a component. Gives the exact rates of meters, by place of the component; null without any. */
export function basePrices(
  rules: readonly BaseRule[],
  run: LineRun,
  lines: PriceLine[],
): readonly (MeterRate | undefined)[] | null {
  let rates: (MeterRate | undefined)[] | null = null
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at]
    if (rule === undefined) continue
    const amount = rule.priceOf(run)
    lines.push(baseLine(rule, amount))
    if (amount.rate !== undefined) (rates ??= [])[at] = amount.rate
  }
  return rates
}

function baseLine({ component, taxCategory, message }: BaseRule, amount: BaseAmount): PriceLine {
  const { amountMinor, inputs, cost, unknownFacts, assumedFacts } = amount
  const line: Mutable<PriceLine> = {
    stage: 'base',
    source: CORE,
    code: 'base',
    component,
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory,
    inputs,
    amountMinor,
    message,
  }
  if (cost !== undefined) line.cost = cost
  if (unknownFacts !== undefined) line.unknownFacts = unknownFacts
  if (assumedFacts !== undefined) line.assumedFacts = assumedFacts
  return line
}
