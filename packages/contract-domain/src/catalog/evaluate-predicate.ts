import type { AssetPredicate } from './availability.ts'
import { readFact, withAssumedFacts, type AssetFacts } from './asset-facts.ts'
import type { FactDefinition, FactValue } from './catalog-version.ts'

export type Verdict = 'yes' | 'no' | 'unknown'

export interface PredicateOutcome {
  readonly holds: Verdict
  /** Every fact the predicate names, in its order: independent of the values, so that like assets stay like. */
  readonly factsRead: readonly string[]
  /** Those of them that were missing and taken from the catalog's default. */
  readonly assumedFacts: readonly string[]
}

type Comparison = Extract<AssetPredicate, { fact: string }>

/**
 * Whether an asset meets a predicate of the catalog. A missing fact makes its comparison unknown, unless
 * `definitions` (the catalog's facts) name a default; unknown spreads as in Kleene's logic: `any` with one yes is
 * yes, `all` with one no is no. A fact that does not apply equals nothing and is neither above nor below.
 */
export function evaluatePredicate(
  predicate: AssetPredicate,
  facts: AssetFacts,
  definitions: readonly FactDefinition[] = [],
): PredicateOutcome {
  const given = withAssumedFacts(facts, definitions)
  const factsRead = [...new Set(factsOf(predicate))]
  return {
    holds: verdictOf(predicate, given.facts),
    factsRead,
    assumedFacts: factsRead.filter((id) => given.assumed.includes(id)),
  }
}

/** Every fact a predicate names, as often as it names it. */
export function factsOf(predicate: AssetPredicate): readonly string[] {
  if ('all' in predicate) return predicate.all.flatMap(factsOf)
  if ('any' in predicate) return predicate.any.flatMap(factsOf)
  if ('not' in predicate) return factsOf(predicate.not)
  return [predicate.fact]
}

function verdictOf(predicate: AssetPredicate, facts: AssetFacts): Verdict {
  if ('all' in predicate) return weakest(predicate.all.map((part) => verdictOf(part, facts)))
  if ('any' in predicate)
    return opposite(weakest(predicate.any.map((part) => opposite(verdictOf(part, facts)))))
  if ('not' in predicate) return opposite(verdictOf(predicate.not, facts))
  const reading = readFact(facts, predicate.fact)
  if (reading.state === 'missing') return 'unknown'
  if (reading.state === 'does-not-apply') return predicate.op === 'is-not' ? 'yes' : 'no'
  return compare(scalarOf(reading.value), predicate)
}

function weakest(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no'
  return verdicts.includes('unknown') ? 'unknown' : 'yes'
}

function opposite(verdict: Verdict): Verdict {
  if (verdict === 'unknown') return 'unknown'
  return verdict === 'yes' ? 'no' : 'yes'
}

// Money compares by its minor units: a fact has one currency in one catalog.
function scalarOf(value: FactValue): string | number | boolean {
  return typeof value === 'object' ? value.amountMinor : value
}

function compare(actual: string | number | boolean, { op, value }: Comparison): Verdict {
  if (op === 'in') return verdict(Array.isArray(value) && value.includes(actual))
  if (op === 'is') return verdict(actual === value)
  if (op === 'is-not') return verdict(actual !== value)
  const order = orderOf(actual, value)
  if (order === null) return 'unknown'
  const holds = { 'at-least': order >= 0, 'at-most': order <= 0, below: order < 0, above: order > 0 }
  return verdict(holds[op])
}

/** Below, at or above zero; null when the two have no order (a text against a number). ISO dates order as texts. */
function orderOf(actual: string | number | boolean, value: Comparison['value']): number | null {
  if (typeof actual === 'number' && typeof value === 'number') return actual - value
  if (typeof actual === 'string' && typeof value === 'string')
    return actual < value ? -1 : actual > value ? 1 : 0
  return null
}

function verdict(holds: boolean): Verdict {
  return holds ? 'yes' : 'no'
}
